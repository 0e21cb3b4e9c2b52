#include "cli/perf_table.h"

#include <fmt/format.h>

#include <algorithm>

namespace broadsheet::cli {

std::string perf_table(const Perf& perf, int pages) {
  StageTime total{"all", 0, 0};
  for (const StageTime& stage : perf.stages) {
    total.cpu += stage.cpu;
    total.wall += stage.wall;
  }
  std::string out =
      fmt::format("{:<14}{:>10}{:>10}{:>12}{:>8}\n", "stage", "CPU s", "wall s", "CPU s/page", "share");
  const auto row = [&](const StageTime& stage) {
    const double share = total.cpu > 0 ? 100 * stage.cpu / total.cpu : 0;
    out += fmt::format("{:<14}{:>10.2f}{:>10.2f}{:>12.3f}{:>6.1f} %\n", stage.name, stage.cpu, stage.wall,
                       stage.cpu / std::max(1, pages), share);
  };
  for (const StageTime& stage : perf.stages) row(stage);
  row(total);
  return out;
}

}  // namespace broadsheet::cli
