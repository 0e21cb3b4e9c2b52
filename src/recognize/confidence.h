// What a reader's own confidence is worth.
//
// Each reader measures its surety on a scale of its own. Here it becomes a probability: of a hundred
// characters that come out with 0.9, ninety are right. The curves, one a reader and kind of type, rise
// steadily and are fitted by scripts/calibrate on pages made for that (confidence_curves.h).
//   B. Zadrozny, C. Elkan: Transforming Classifier Scores into Accurate Multiclass Probability Estimates,
//   2002 (isotonic regression).
#pragma once

#include "recognize/type_group.h"

namespace broadsheet::recognize {

enum class ReaderKind : std::uint8_t { neural, tesseract };

/// Natural logarithm of the odds of a probability, between -kMostOdds and kMostOdds.
double log_odds(double probability);
constexpr double kMostOdds = 8;

double probability_of(double log_odds);

/// 0 to 1 in, 0 to 1 out.
double calibrated(double confidence, ReaderKind reader, TypeGroup group);

/// Both readers say the same, each with a calibrated confidence: how surely that is right.
double agreed_confidence(double neural, double tesseract, TypeGroup group);

}  // namespace broadsheet::recognize
