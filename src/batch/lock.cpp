#include "batch/lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <string>
#include <thread>

#include "batch/journal.h"
#include "page/unwritable.h"
#include "write/file.h"

namespace broadsheet::batch {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestHolder = 300;  // bytes: a name of a machine and a number

// is_held() takes the lock for a moment, which must not turn a run away.
constexpr int kTries = 5;
constexpr std::chrono::milliseconds kBetweenTries{100};

/// False when another has it.
bool locked(int fd, int kind) {
  for (int i = 0; i < kTries; ++i) {
    if (::flock(fd, kind | LOCK_NB) == 0 || errno != EWOULDBLOCK) return true;
    std::this_thread::sleep_for(kBetweenTries);
  }
  return false;
}

std::string holder_in(int fd) {
  std::array<char, kLongestHolder> text{};
  const ssize_t length = ::pread(fd, text.data(), text.size(), 0);
  return length > 0 ? std::string(text.data(), static_cast<std::size_t>(length)) : "another process";
}

}  // namespace

std::string host_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0 || name[0] == '\0') return "localhost";
  return name.data();
}

Result<FolderLock> FolderLock::take(const fs::path& outputs, Sharing sharing) {
  const fs::path folder = own_folder(outputs), path = folder / "lock";
  if (const Result<void> made = write::make_folder(folder); !made) return tl::unexpected(made.error());
  FolderLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, write::kNewFile));
  if (lock.fd_ < 0) return tl::unexpected(unwritable(path.string(), errno));
  if (!locked(lock.fd_, sharing == Sharing::alone ? LOCK_EX : LOCK_SH)) {
    return tl::unexpected(Error{ErrorCode::bad_input,
                                outputs.string(),
                                {},
                                "another run writes to this folder (" + holder_in(lock.fd_) + ")",
                                "wait for its end, or choose another folder"});
  }
  const std::string holder = fmt::format("process {} on {}", ::getpid(), host_name());
  if (::ftruncate(lock.fd_, 0) != 0 ||
      ::pwrite(lock.fd_, holder.data(), holder.size(), 0) != static_cast<ssize_t>(holder.size()))
    return tl::unexpected(unwritable(path.string(), errno));
  return lock;
}

bool is_held(const fs::path& outputs) {
  // Whoever may not write there may ask all the same, but over some network file systems.
  const fs::path path = own_folder(outputs) / "lock";
  int fd = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
  if (fd < 0) fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  const bool held = ::flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(fd);
  return held;
}

FolderLock::~FolderLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace broadsheet::batch
