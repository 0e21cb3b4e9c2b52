// Weights of the evidence where the neural reader (first) and Tesseract (second) differ. Written by
// scripts/calibrate.
#pragma once

#include "recognize/judgement.h"

namespace broadsheet::recognize {

inline const EvidenceValues& weights_of(TypeGroup group) {
  // clang-format off
  // By kind of type, then in the order of Evidence:
  // other, other_marks, other_half, only_first_mark, only_first, only_second_mark, only_second,
  // first_surety, second_surety, first_line, second_line, first_doubt, ink, han_model, lexicon.
  static constexpr std::array<EvidenceValues, 4> kWeights{{
    {-0.55, 0.05, 0.01, 0.04, 0.02, -0.16, 0.62, 0.64, 0.36, 0.76, 0.77, 0.72, 0.27, 0.84, 0.50},  // chinese
    {0.52, -1.27, 0.99, -0.07, 0.59, -2.91, 0.54, 0.60, 1.00, 0.35, 0.52, 0.53, 0.64, 0.51, 0.50},  // chinese_vertical
    {0.23, 0.62, -0.40, -0.24, -0.05, 0.28, -0.19, 0.82, 0.53, 0.30, 0.18, 0.10, 0.20, 0.30, 2.43},  // letters
    {0.38, 0.33, 0.05, 0.01, -1.61, 0.37, 1.38, 0.61, 0.66, 0.25, 0.26, 0.05, 0.88, 0.30, 3.43},  // fraktur
  }};
  // clang-format on
  return kWeights[static_cast<std::size_t>(group)];
}

}  // namespace broadsheet::recognize
