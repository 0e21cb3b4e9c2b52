// Where the time of a page went: seconds of processor and of wall clock, stage by stage.
//
// A stage that runs again (the next page, the next region) adds to the row it has; rows stand in the order in
// which they first appeared. Processor time is that of the whole process, so that threads a library starts
// are counted with the stage that called it.
#pragma once

#include <algorithm>
#include <ctime>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace broadsheet {

struct StageTime {
  std::string name;
  double cpu = 0;   ///< seconds of processor, all threads of the process
  double wall = 0;  ///< seconds on the clock
  friend bool operator==(const StageTime&, const StageTime&) = default;
};

struct Perf {
  std::vector<StageTime> stages;
  std::function<void(const std::string& name)> begun{};  ///< told of each stage as it begins, where it is set

  void add(const StageTime& time) {
    const auto same = [&](const StageTime& row) { return row.name == time.name; };
    const auto row = std::find_if(stages.begin(), stages.end(), same);
    if (row == stages.end()) {
      stages.push_back(time);
    } else {
      row->cpu += time.cpu;
      row->wall += time.wall;
    }
  }
  void add(const Perf& other) {
    for (const StageTime& time : other.stages) add(time);
  }
};

/// Tells of a stage and times its own lifetime as one run of it; does nothing when `perf` is null.
class StageTimer {
 public:
  StageTimer(Perf* perf, std::string name) : perf_(perf), name_(std::move(name)) {
    if (perf_ != nullptr) {
      if (perf_->begun) perf_->begun(name_);
      cpu_ = seconds(CLOCK_PROCESS_CPUTIME_ID);
      wall_ = seconds(CLOCK_MONOTONIC);
    }
  }
  ~StageTimer() {
    if (perf_ != nullptr) {
      perf_->add(
          {std::move(name_), seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu_, seconds(CLOCK_MONOTONIC) - wall_});
    }
  }
  StageTimer(const StageTimer&) = delete;
  StageTimer& operator=(const StageTimer&) = delete;
  StageTimer(StageTimer&&) = delete;
  StageTimer& operator=(StageTimer&&) = delete;

 private:
  static double seconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
  }

  Perf* perf_;
  std::string name_;
  double cpu_ = 0;
  double wall_ = 0;
};

}  // namespace broadsheet
