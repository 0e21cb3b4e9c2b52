#include "batch/finished.h"

#include <algorithm>
#include <system_error>

namespace broadsheet::batch {

namespace fs = std::filesystem;

bool is_finished(const fs::path& scan, const std::vector<fs::path>& outputs) {
  std::error_code error;
  const fs::file_time_type made = fs::last_write_time(scan, error);
  if (error || outputs.empty()) return false;
  return std::all_of(outputs.begin(), outputs.end(), [&](const fs::path& output) {
    std::error_code missing;
    return fs::is_regular_file(output, missing) && fs::last_write_time(output, missing) >= made && !missing;
  });
}

}  // namespace broadsheet::batch
