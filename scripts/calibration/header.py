"""Writes the fitted figures as the headers that the program is built with, and reads the curves back."""

import re
import textwrap

GROUPS = ("chinese", "chinese_vertical", "letters", "fraktur")
READERS = ("neural", "tesseract")

CURVES = """// How often characters are right, by how sure the reader was. Written by scripts/calibrate.
#pragma once

#include <array>

#include "recognize/confidence.h"

namespace broadsheet::recognize {{

struct Knot {{
  double said;   ///< the reader's own confidence
  double right;  ///< the share of right characters at that confidence
}};
constexpr std::size_t kKnots = {knots};
using Curve = std::array<Knot, kKnots>;

/// Log odds that a character is right on which both readers agree.
struct AgreedWeights {{
  double bias, neural, tesseract;
}};

inline const Curve& curve_of(ReaderKind reader, TypeGroup group) {{
  // clang-format off
  // By reader, then by kind of type, both in the order of their enumerators.
  static constexpr std::array<std::array<Curve, 4>, 2> kCurves{{{{{curves}
  }}}};
  // clang-format on
  return kCurves[static_cast<std::size_t>(reader)][static_cast<std::size_t>(group)];
}}

inline const AgreedWeights& agreed_weights_of(TypeGroup group) {{
  static constexpr std::array<AgreedWeights, 4> kWeights{{{{{agreed}}}}};
  return kWeights[static_cast<std::size_t>(group)];
}}

}}  // namespace broadsheet::recognize
"""

WEIGHTS = """// Weights of the evidence where the neural reader (first) and Tesseract (second) differ. Written by
// scripts/calibrate.
#pragma once

#include "recognize/judgement.h"

namespace broadsheet::recognize {{

inline const EvidenceValues& weights_of(TypeGroup group) {{
  // clang-format off
  // By kind of type, then in the order of Evidence:
{order}
  static constexpr std::array<EvidenceValues, 4> kWeights{{{{{weights}
  }}}};
  // clang-format on
  return kWeights[static_cast<std::size_t>(group)];
}}

}}  // namespace broadsheet::recognize
"""


def _list(values, digits):
    return "{" + ", ".join(f"{v:.{digits}f}" for v in values) + "}"


def curves(curve_of, agreed):
    """`curve_of[reader][group]`: points (said, right); `agreed[group]`: bias, neural, tesseract."""
    rows = ""
    for reader in READERS:
        rows += "\n    {{  // " + reader
        for group in GROUPS:
            points = ", ".join(_list(p, 5) for p in curve_of[reader][group])
            rows += f"\n      {{{{{points}}}}},  // {group}"
        rows += "\n    }},"
    return CURVES.format(knots=len(curve_of["neural"]["chinese"]), curves=rows,
                         agreed=", ".join(_list(agreed[g], 3) for g in GROUPS))


def read_curves(text):
    """The curves of a header: reader -> group -> points."""
    points = [(float(a), float(b)) for a, b in re.findall(r"\{([\d.]+), ([\d.]+)\}", text)]
    each = len(points) // (len(READERS) * len(GROUPS))
    rows = [points[i:i + each] for i in range(0, len(points), each)]
    return {reader: dict(zip(GROUPS, rows[i * len(GROUPS):])) for i, reader in enumerate(READERS)}


def weights(names, weights_of):
    rows = "".join(f"\n    {_list(weights_of[g], 2)},  // {g}" for g in GROUPS)
    order = textwrap.fill(", ".join(names) + ".", 100, initial_indent="  // ", subsequent_indent="  // ")
    return WEIGHTS.format(order=order, weights=rows)
