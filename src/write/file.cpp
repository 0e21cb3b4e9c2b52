#include "write/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace broadsheet::write {

namespace {

namespace fs = std::filesystem;

constexpr mode_t kNewFile = 0666;  // the user's umask takes away from it
constexpr int kNameTries = 1000;   // temporary names tried; another process of the same number may use some

std::string next_step(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "make the folder first";
    case EROFS:
    case EACCES:
    case EPERM:
      return "choose a folder you may write to";
    case ENOSPC:
    case EDQUOT:
      return "make room on the disk and run again";
    case ENAMETOOLONG:
      return "shorten the name";
    default:
      return "";
  }
}

tl::unexpected<Error> unwritable(const fs::path& path, int error) {
  return tl::unexpected(Error{ErrorCode::unwritable,
                              path.string(),
                              {},
                              "cannot be written: " + std::generic_category().message(error),
                              next_step(error)});
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  int get() const { return fd_; }
  /// 0, or the error: network file systems report a full disk only here.
  int close() {
    const int result = ::close(fd_) == 0 ? 0 : errno;
    fd_ = -1;
    return result;
  }

 private:
  int fd_;
};

/// 0, or the error.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(n));
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

int write_synced(Descriptor& file, std::string_view bytes) {
  if (const int error = write_all(file.get(), bytes); error != 0) return error;
  if (::fsync(file.get()) != 0) return errno;
  return file.close();
}

/// The rename itself survives a power cut only once the folder is on the disk; not every file system can do
/// this, so its failure is none of ours.
void sync_folder(const fs::path& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.get() >= 0) ::fsync(descriptor.get());
}

Result<void> write_straight(const fs::path& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.get() < 0) return unwritable(path, errno);
  if (const int error = write_all(file.get(), bytes); error != 0) return unwritable(path, error);
  if (const int error = file.close(); error != 0) return unwritable(path, error);
  return {};
}

}  // namespace

Result<void> write_file(const fs::path& path, std::string_view bytes) {
  struct stat status {};
  fs::path target = path;
  if (::stat(path.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return unwritable(path, EISDIR);
    if (!S_ISREG(status.st_mode)) return write_straight(path, bytes);
    std::error_code ignored;
    if (fs::path real = fs::canonical(path, ignored); !real.empty()) target = std::move(real);
  }
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");

  fs::path temporary;
  int fd = -1;
  for (int i = 0; i < kNameTries && fd < 0; ++i) {
    temporary = folder / (".broadsheet-" + std::to_string(::getpid()) + "-" + std::to_string(i) + ".tmp");
    fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kNewFile);
    if (fd < 0 && errno != EEXIST) break;
  }
  if (fd < 0) return unwritable(path, errno);

  Descriptor file(fd);
  int error = write_synced(file, bytes);
  if (error == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(temporary.c_str());
    return unwritable(path, error);
  }
  sync_folder(folder);
  return {};
}

Result<void> make_folder(const fs::path& path) {
  if (path.empty()) return {};
  std::error_code error;
  fs::create_directories(path, error);
  if (!error && !fs::is_directory(path, error)) error = std::make_error_code(std::errc::not_a_directory);
  if (error) return unwritable(path, error.value());
  return {};
}

}  // namespace broadsheet::write
