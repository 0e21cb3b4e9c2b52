// One run at a time in an output folder, or several that know of one another.
//
// Two runs that know nothing of one another would read the same pages twice and each undo the plan of the
// other. The lock is one of the system on `.broadsheet/lock` and ends with its process, however that ends.
#pragma once

#include <filesystem>
#include <utility>

#include "page/error.h"

namespace broadsheet::batch {

enum class Sharing : std::uint8_t {
  alone,
  together,  ///< with others that say so too: shards
};

class FolderLock {
 public:
  /// Waits for no run: bad_input, with the process and machine of the other run, when there is one.
  /// unwritable. Where the file system knows no locks, there is none.
  static Result<FolderLock> take(const std::filesystem::path& outputs, Sharing sharing);

  FolderLock(FolderLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FolderLock& operator=(FolderLock&&) = delete;
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int fd) : fd_(fd) {}
  int fd_ = -1;
};

/// Some run holds the folder, on whatever machine.
bool is_held(const std::filesystem::path& outputs);

/// The name of this machine.
std::string host_name();

}  // namespace broadsheet::batch
