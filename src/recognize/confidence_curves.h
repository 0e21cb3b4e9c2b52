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
      {{{0.00000, 0.02000}, {0.17495, 0.50000}, {0.44296, 0.58929}, {0.56576, 0.73958}, {0.72398, 0.84906}, {0.94163, 0.98047}, {0.99574, 0.99675}, {0.99976, 0.99882}, {1.00000, 0.99925}, {2.00000, 0.99925}, {3.00000, 0.99925}}},  // chinese
      {{{0.00000, 0.02000}, {0.11640, 0.25000}, {0.29543, 0.36207}, {0.42373, 0.58759}, {0.49692, 0.66566}, {0.54564, 0.67529}, {0.60851, 0.76059}, {0.68935, 0.80179}, {0.79213, 0.89238}, {0.96888, 0.98325}, {0.99968, 0.99996}}},  // chinese_vertical
      {{{0.00000, 0.02000}, {0.29770, 0.25000}, {0.47935, 0.46296}, {0.65130, 0.71296}, {0.84769, 0.89597}, {0.94825, 0.94549}, {0.99603, 0.99596}, {0.99981, 0.99920}, {1.00000, 0.99953}, {2.00000, 0.99953}, {3.00000, 0.99953}}},  // letters
      {{{0.00000, 0.02000}, {0.25250, 0.25000}, {0.42283, 0.44912}, {0.53197, 0.53889}, {0.60764, 0.57216}, {0.68915, 0.68308}, {0.78040, 0.76729}, {0.87039, 0.85574}, {0.94511, 0.92130}, {0.99810, 0.99630}, {1.99810, 0.99630}}},  // fraktur
    }},
    {{  // tesseract
      {{{0.00000, 0.02000}, {0.67698, 0.43972}, {0.85399, 0.49178}, {0.89079, 0.61605}, {0.91988, 0.68021}, {0.94852, 0.84116}, {0.97520, 0.93637}, {0.99137, 0.99379}, {1.99137, 0.99379}, {2.99137, 0.99379}, {3.99137, 0.99379}}},  // chinese
      {{{0.00000, 0.02000}, {0.75068, 0.26028}, {0.85889, 0.37953}, {0.88905, 0.45462}, {0.91657, 0.54038}, {0.94865, 0.74440}, {0.98868, 0.97080}, {0.99564, 0.99967}, {1.99564, 0.99967}, {2.99564, 0.99967}, {3.99564, 0.99967}}},  // chinese_vertical
      {{{0.00000, 0.02000}, {0.78900, 0.25000}, {0.90517, 0.69780}, {0.95467, 0.83129}, {0.97292, 0.83232}, {0.98269, 0.85750}, {0.98804, 0.95063}, {0.99059, 0.99146}, {0.99558, 0.99942}, {1.99558, 0.99942}, {2.99558, 0.99942}}},  // letters
      {{{0.00000, 0.02000}, {0.94478, 0.75317}, {0.98055, 0.79814}, {0.98764, 0.84197}, {0.98976, 0.96971}, {0.99202, 0.98901}, {0.99565, 0.99803}, {1.99565, 0.99803}, {2.99565, 0.99803}, {3.99565, 0.99803}, {4.99565, 0.99803}}},  // fraktur
    }},
  }};
  // clang-format on
  return kCurves[static_cast<std::size_t>(reader)][static_cast<std::size_t>(group)];
}

inline const AgreedWeights& agreed_weights_of(TypeGroup group) {
  static constexpr std::array<AgreedWeights, 4> kWeights{
      {{0.699, 0.842, 0.077}, {1.108, 0.888, 0.459}, {0.016, 0.625, 0.416}, {0.857, 0.342, 0.639}}};
  return kWeights[static_cast<std::size_t>(group)];
}

}  // namespace broadsheet::recognize
