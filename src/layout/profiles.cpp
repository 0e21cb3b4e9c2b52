#include "layout/profiles.h"

#include <algorithm>

#include "page/reading_frame.h"

namespace broadsheet::layout {

std::vector<double> profile_along(const Ink& ink, const Box& frame, Direction direction) {
  return direction == Direction::horizontal ? ink.columns(frame)
                                            : ink.rows(from_reading_frame(frame, direction));
}

std::vector<double> profile_across(const Ink& ink, const Box& frame, Direction direction) {
  if (direction == Direction::horizontal) return ink.rows(frame);
  std::vector<double> profile = ink.columns(from_reading_frame(frame, direction));
  std::reverse(profile.begin(), profile.end());
  return profile;
}

std::vector<Steps> white_runs(const std::vector<double>& profile) {
  std::vector<Steps> runs;
  for (std::size_t i = 0; i < profile.size(); ++i) {
    if (profile[i] > kBlankLevel) continue;
    if (runs.empty() || runs.back().end < i) runs.push_back({i, i});
    runs.back().end = i + 1;
  }
  return runs;
}

}  // namespace broadsheet::layout
