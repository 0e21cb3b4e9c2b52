// Ink profiles in the reading frame: how much is printed at each step along a line, and across it.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/ink.h"
#include "page/page.h"

namespace broadsheet::layout {

/// Share of ink under which a row or column of cells is white.
inline constexpr double kBlankLevel = 0.004;

/// One value a step (Ink::cell()) in reading direction. `frame` is a box in the reading frame of `direction`.
std::vector<double> profile_along(const Ink& ink, const Box& frame, Direction direction);
/// The same from line to line.
std::vector<double> profile_across(const Ink& ink, const Box& frame, Direction direction);

/// Steps [begin, end) of a profile.
struct Steps {
  std::size_t begin, end;
};
/// Where the profile is white, in order; also at its ends.
std::vector<Steps> white_runs(const std::vector<double>& profile);

}  // namespace broadsheet::layout
