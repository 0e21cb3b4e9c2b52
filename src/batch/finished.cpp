#include "batch/finished.h"

#include <algorithm>
#include <system_error>

namespace broadsheet::batch {

namespace fs = std::filesystem;

bool is_same_scan(const PageRecord& last, const Stamp& now, const std::function<std::string()>& sha256) {
  if (now.changed < 0 || last.sha256.empty()) return false;
  return now == last.stamp || (now.size == last.stamp.size && sha256() == last.sha256);
}

std::vector<std::string> unfinished_formats(const PageRecord& last, std::span<const Wanted> wanted,
                                            const fs::path& outputs) {
  const auto is_there = [&](const OutputRecord& output) {
    std::error_code missing;
    return fs::is_regular_file(outputs / output.path, missing);
  };
  std::vector<std::string> unfinished;
  for (const Wanted& each : wanted) {
    int files = 0;
    bool finished = last.state == State::read;
    for (const OutputRecord& output : last.outputs) {
      if (output.format != each.format) continue;
      ++files;
      finished = finished && output.made_with == each.made_with && is_there(output);
    }
    if (!finished || files == 0) unfinished.push_back(each.format);
  }
  return unfinished;
}

}  // namespace broadsheet::batch
