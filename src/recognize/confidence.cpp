#include "recognize/confidence.h"

#include <algorithm>
#include <cmath>

#include "recognize/confidence_curves.h"

namespace broadsheet::recognize {

double log_odds(double probability) {
  const double p = std::clamp(probability, 1e-6, 1 - 1e-6);
  return std::clamp(std::log(p / (1 - p)), -kMostOdds, kMostOdds);
}

double probability_of(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

double calibrated(double confidence, ReaderKind reader, TypeGroup group) {
  const Curve& curve = curve_of(reader, group);
  const auto after =
      std::find_if(curve.begin(), curve.end(), [&](const Knot& knot) { return knot.said >= confidence; });
  if (after == curve.begin()) return curve.front().right;
  if (after == curve.end()) return curve.back().right;
  const Knot& before = *(after - 1);
  const double share = (confidence - before.said) / (after->said - before.said);
  return before.right + share * (after->right - before.right);
}

double agreed_confidence(double neural, double tesseract, TypeGroup group) {
  const AgreedWeights& weights = agreed_weights_of(group);
  return probability_of(weights.bias + weights.neural * log_odds(neural) +
                        weights.tesseract * log_odds(tesseract));
}

}  // namespace broadsheet::recognize
