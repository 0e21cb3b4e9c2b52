// How often characters are right, by how sure the reader was. Written by scripts/calibrate.
#pragma once

#include <array>

#include "recognize/confidence.h"

namespace broadsheet::recognize {

struct Knot {
  double said;   ///< the reader's own confidence
  double right;  ///< the share of right characters at that confidence
};
constexpr std::size_t kKnots = 11;
using Curve = std::array<Knot, kKnots>;

/// Log odds that a character is right on which both readers agree.
struct AgreedWeights {
  double bias, neural, tesseract;
};

inline const Curve& curve_of(ReaderKind reader, TypeGroup group) {
  // clang-format off
  // By reader, then by kind of type, both in the order of their enumerators.
  static constexpr std::array<std::array<Curve, 4>, 2> kCurves{{
    {{  // neural
      {{{0.00000, 0.02000}, {0.18000, 0.25000}, {0.43601, 0.61667}, {0.56642, 0.73958}, {0.66751, 0.84459}, {0.77591, 0.84756}, {0.94203, 0.98044}, {0.99572, 0.99676}, {0.99976, 0.99882}, {1.00000, 0.99925}, {2.00000, 0.99925}}},  // chinese
      {{{0.00000, 0.02000}, {0.27313, 0.22636}, {0.39345, 0.55426}, {0.48508, 0.69086}, {0.55044, 0.70663}, {0.61792, 0.71750}, {0.68649, 0.80769}, {0.78176, 0.86471}, {0.96395, 0.98534}, {0.99970, 0.99996}, {1.99970, 0.99996}}},  // chinese_vertical
      {{{0.00000, 0.02000}, {0.29770, 0.25000}, {0.47814, 0.48214}, {0.59778, 0.72807}, {0.71164, 0.73148}, {0.85080, 0.89869}, {0.95162, 0.94655}, {0.99648, 0.99656}, {0.99993, 0.99941}, {1.99993, 0.99941}, {2.99993, 0.99941}}},  // letters
      {{{0.00000, 0.02000}, {0.25450, 0.25000}, {0.42143, 0.46272}, {0.53016, 0.49797}, {0.60813, 0.62232}, {0.69001, 0.65599}, {0.77756, 0.77214}, {0.86676, 0.84387}, {0.94250, 0.92358}, {0.99806, 0.99637}, {1.99806, 0.99637}}},  // fraktur
    }},
    {{  // tesseract
      {{{0.00000, 0.02000}, {0.67452, 0.43675}, {0.85365, 0.50000}, {0.89012, 0.60026}, {0.91923, 0.68825}, {0.94857, 0.84089}, {0.97509, 0.93529}, {0.99136, 0.99375}, {1.99136, 0.99375}, {2.99136, 0.99375}, {3.99136, 0.99375}}},  // chinese
      {{{0.00000, 0.02000}, {0.71140, 0.26102}, {0.83036, 0.26550}, {0.86334, 0.39949}, {0.89360, 0.44122}, {0.91835, 0.54306}, {0.94632, 0.67941}, {0.98884, 0.97320}, {1.98884, 0.97320}, {2.98884, 0.97320}, {3.98884, 0.97320}}},  // chinese_vertical
      {{{0.00000, 0.02000}, {0.78900, 0.25000}, {0.90370, 0.69780}, {0.96341, 0.83025}, {0.98262, 0.86029}, {0.98796, 0.94571}, {0.99082, 0.99217}, {0.99560, 0.99941}, {1.99560, 0.99941}, {2.99560, 0.99941}, {3.99560, 0.99941}}},  // letters
      {{{0.00000, 0.02000}, {0.82230, 0.25000}, {0.89757, 0.65758}, {0.95197, 0.74497}, {0.97548, 0.84160}, {0.98533, 0.90052}, {0.98931, 0.96957}, {0.99167, 0.98963}, {0.99550, 0.99807}, {1.99550, 0.99807}, {2.99550, 0.99807}}},  // fraktur
    }},
  }};
  // clang-format on
  return kCurves[static_cast<std::size_t>(reader)][static_cast<std::size_t>(group)];
}

inline const AgreedWeights& agreed_weights_of(TypeGroup group) {
  static constexpr std::array<AgreedWeights, 4> kWeights{
      {{0.751, 0.834, 0.077}, {1.120, 0.956, 0.507}, {0.009, 0.629, 0.424}, {0.700, 0.411, 0.619}}};
  return kWeights[static_cast<std::size_t>(group)];
}

}  // namespace broadsheet::recognize
