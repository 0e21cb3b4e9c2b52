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
    {-0.54, 0.05, 0.00, 0.04, 0.02, -0.17, 0.62, 0.63, 0.36, 0.76, 0.77, 0.70, 0.28, 0.86, 0.50},  // chinese
    {0.57, -0.86, 1.13, -0.11, 0.54, -2.52, 0.75, 0.61, 1.00, 0.16, 0.01, 0.66, 0.75, 0.52, 0.50},  // chinese_vertical
    {0.27, 0.64, -0.37, -0.23, -0.10, 0.29, -0.21, 0.78, 0.54, 0.18, 0.04, 0.12, 0.22, 0.30, 2.47},  // letters
    {0.11, 0.18, -0.07, 0.43, -1.31, 0.62, 0.57, 0.47, 0.44, 0.04, 0.18, 0.23, 0.41, 0.30, 3.05},  // fraktur
  }};
  // clang-format on
  return kWeights[static_cast<std::size_t>(group)];
}

}  // namespace broadsheet::recognize
