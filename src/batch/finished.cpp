#include "batch/finished.h"

#include <algorithm>
#include <system_error>

namespace broadsheet::batch {

namespace fs = std::filesystem;

bool is_finished(const std::vector<fs::path>& sources, const std::vector<fs::path>& outputs) {
  if (outputs.empty()) return false;
  fs::file_time_type made = fs::file_time_type::min();
  for (const fs::path& source : sources) {
    std::error_code error;
    made = std::max(made, fs::last_write_time(source, error));
    if (error) return false;
  }
  return std::all_of(outputs.begin(), outputs.end(), [&](const fs::path& output) {
    std::error_code missing;
    return fs::is_regular_file(output, missing) && fs::last_write_time(output, missing) >= made && !missing;
  });
}

}  // namespace broadsheet::batch
