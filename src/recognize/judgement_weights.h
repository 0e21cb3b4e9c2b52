// Weights of the evidence where the neural reader (first) and Tesseract (second) differ.
#pragma once

#include "recognize/judgement.h"

namespace broadsheet::recognize {

inline const EvidenceValues& weights_of(TypeGroup group) {
  // other, only first mark, only first, only second mark, only second, first surety, second surety, first
  // doubt, second doubt, ink, language model, lexicon
  static constexpr EvidenceValues kChinese{0.8, 1.0, 1.5, -0.5, 1.0, 0.5, 0.25, 0.5, 0.1, 1.5, 0.6, 0};
  static constexpr EvidenceValues kVertical{0.8, 0.5, 1.0, -2.0, 0.5, 0.5, 0.25, 0.5, 0.1, 1.5, 0.6, 0};
  static constexpr EvidenceValues kLetters{-0.3, -0.5, -0.5, 0.0, 0.0, 0.4, 0.4, 0.1, 0.1, 1.0, 0, 1.5};
  static constexpr EvidenceValues kFraktur{-2.0, -1.0, -1.0, 0.0, -1.0, 0.4, 0.4, 0.1, 0.1, 1.0, 0, 1.0};
  switch (group) {
    case TypeGroup::chinese:
      return kChinese;
    case TypeGroup::chinese_vertical:
      return kVertical;
    case TypeGroup::fraktur:
      return kFraktur;
    default:
      return kLetters;
  }
}

}  // namespace broadsheet::recognize
