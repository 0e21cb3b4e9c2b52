#include "batch/stamp.h"

#include <sys/stat.h>

namespace broadsheet::batch {

Stamp stamp_of(const std::string& file) {
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return {};
  return {static_cast<std::uint64_t>(status.st_size),
          status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec};
}

}  // namespace broadsheet::batch
