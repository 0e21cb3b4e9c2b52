#include "page/error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace broadsheet {

namespace {

constexpr std::array kNames{
    std::pair{ErrorCode::not_found, "not_found"},
    std::pair{ErrorCode::unreadable, "unreadable"},
    std::pair{ErrorCode::not_an_image, "not_an_image"},
    std::pair{ErrorCode::damaged, "damaged"},
    std::pair{ErrorCode::too_large, "too_large"},
    std::pair{ErrorCode::encrypted, "encrypted"},
    std::pair{ErrorCode::missing_language, "missing_language"},
    std::pair{ErrorCode::missing_model, "missing_model"},
    std::pair{ErrorCode::engine, "engine"},
    std::pair{ErrorCode::unwritable, "unwritable"},
    std::pair{ErrorCode::disk_full, "disk_full"},
    std::pair{ErrorCode::bad_input, "bad_input"},
    std::pair{ErrorCode::worker_died, "worker_died"},
    std::pair{ErrorCode::timed_out, "timed_out"},
    std::pair{ErrorCode::out_of_memory, "out_of_memory"},
};

}  // namespace

const char* to_string(ErrorCode code) {
  const auto found =
      std::find_if(kNames.begin(), kNames.end(), [&](const auto& n) { return n.first == code; });
  return found == kNames.end() ? "engine" : found->second;
}

std::optional<ErrorCode> error_code_from(std::string_view name) {
  const auto found =
      std::find_if(kNames.begin(), kNames.end(), [&](const auto& n) { return n.second == name; });
  if (found == kNames.end()) return std::nullopt;
  return found->first;
}

std::string to_line(const Error& error) {
  std::string line = error.file;
  if (error.frame) line += ", page " + std::to_string(*error.frame + 1);
  if (!error.stage.empty()) line += (line.empty() ? "in stage " : ", in stage ") + error.stage;
  if (!line.empty()) line += ": ";
  line += error.cause;
  if (!error.next_step.empty()) line += " (" + error.next_step + ")";
  return line;
}

}  // namespace broadsheet
