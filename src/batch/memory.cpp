#include "batch/memory.h"

#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <new>
#include <string>

namespace broadsheet::batch {

namespace {

constexpr std::int64_t kKilo = 1024;  // /proc counts in these

/// A line of /proc/self/status in bytes; 0 where there is none.
std::int64_t status(const std::string& name) {
  std::ifstream stream("/proc/self/status");
  for (std::string word; stream >> word;) {
    std::int64_t value = 0;
    if (word == name + ":" && stream >> value) return value * kKilo;
  }
  return 0;
}

void (*tell)() = nullptr;

/// What operator new calls when it is denied memory. Without a handler it then gives up by an exception.
void denied() {
  std::set_new_handler(nullptr);
  if (tell != nullptr) tell();
}

}  // namespace

MemoryLimit::MemoryLimit(std::optional<std::int64_t> more, void (*ran_out)()) {
  const std::int64_t now = status("VmData");
  rlimit limit{};
  if (!more || now == 0 || ::getrlimit(RLIMIT_DATA, &limit) != 0) return;
  const rlim_t before = limit.rlim_cur;
  // RLIM_INFINITY is the largest number there is.
  limit.rlim_cur = std::min(before, static_cast<rlim_t>(now + *more));
  if (::setrlimit(RLIMIT_DATA, &limit) != 0) return;
  before_ = before;
  tell = ran_out;
  std::set_new_handler(denied);
}

MemoryLimit::~MemoryLimit() {
  if (!before_) return;
  std::set_new_handler(nullptr);
  rlimit limit{};
  ::getrlimit(RLIMIT_DATA, &limit);
  limit.rlim_cur = *before_;
  ::setrlimit(RLIMIT_DATA, &limit);
}

std::int64_t peak_memory() { return status("VmHWM"); }

void reset_peak_memory() {
  constexpr const char* kPeak = "5";  // of the numbers of proc(5): the peak becomes what is held now
  std::ofstream("/proc/self/clear_refs") << kPeak;
}

}  // namespace broadsheet::batch
