// The memory of this process: held to a limit, and its peak.
//
// What is limited is RLIMIT_DATA, the address space that can be written: the one limit of Linux that makes
// the next allocation fail, where the page can still fail alone, instead of the machine slow down or the
// system end some process.
#pragma once

#include <cstdint>
#include <optional>

namespace broadsheet::batch {

/// While it lives, this process can have so many bytes more than it has now. One at a time.
class MemoryLimit {
 public:
  /// None: no limit. `ran_out` is called once, when C++ is first denied memory; as there is none then, it
  /// must do without. A library that asks C for memory is denied it without that call.
  MemoryLimit(std::optional<std::int64_t> more, void (*ran_out)());
  ~MemoryLimit();
  MemoryLimit(const MemoryLimit&) = delete;
  MemoryLimit& operator=(const MemoryLimit&) = delete;
  MemoryLimit(MemoryLimit&&) = delete;
  MemoryLimit& operator=(MemoryLimit&&) = delete;

 private:
  std::optional<std::uint64_t> before_{};  // the limit that was there
};

/// Bytes of memory this process held at most since reset_peak_memory(); since its start where the system does
/// not let it be reset; 0 where it does not tell.
std::int64_t peak_memory();
void reset_peak_memory();

}  // namespace broadsheet::batch
