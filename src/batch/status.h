// How far the runs in an output folder have come, from the index of their journals.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "batch/index.h"

namespace broadsheet::batch {

enum class RunState : std::uint8_t {
  going_on,
  ended,
  interrupted,  ///< it said so
  cut_off,      ///< it said no more: killed, or the machine was
};

const char* to_string(RunState state);

struct Status {
  Counts counts;
  std::vector<std::pair<RunRecord, RunState>> runs;  ///< the oldest first
  bool going_on = false;
  std::optional<double> pages_a_minute;  ///< of the last minutes, all runs that go on together
  std::optional<double> seconds_left;    ///< of these pages, by their cost
};

/// `now` in seconds since 1970. `held`: some run holds the folder (is_held).
Status status_of(const Index& index, bool held, double now);

}  // namespace broadsheet::batch
