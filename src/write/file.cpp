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
  const bool full = error == ENOSPC || error == EDQUOT;
  return tl::unexpected(Error{full ? ErrorCode::disk_full : ErrorCode::unwritable,
                              path.string(),
                              {},
                              "cannot be written: " + std::generic_category().message(error),
                              next_step(error)});
}

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

/// The rename itself survives a power cut only once the folder is on the disk; not every file system can do
/// this, so its failure is none of ours.
void sync_folder(const fs::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

fs::path folder_of(const fs::path& target) {
  return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

}  // namespace

Result<OutputFile> OutputFile::open(const fs::path& path) {
  OutputFile file(path, -1);
  struct stat status {};
  file.target_ = path;
  if (::stat(path.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return unwritable(path, EISDIR);
    if (!S_ISREG(status.st_mode)) {
      file.fd_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
      if (file.fd_ < 0) return unwritable(path, errno);
      return file;
    }
    std::error_code ignored;
    if (fs::path real = fs::canonical(path, ignored); !real.empty()) file.target_ = std::move(real);
  }
  for (int i = 0; i < kNameTries && file.fd_ < 0; ++i) {
    fs::path temporary = folder_of(file.target_) /
                         (".broadsheet-" + std::to_string(::getpid()) + "-" + std::to_string(i) + ".tmp");
    file.fd_ = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kNewFile);
    if (file.fd_ >= 0) file.temporary_ = std::move(temporary);
    if (file.fd_ < 0 && errno != EEXIST) break;
  }
  if (file.fd_ < 0) return unwritable(path, errno);
  return file;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      fd_(std::exchange(other.fd_, -1)) {}

OutputFile::~OutputFile() {
  if (fd_ >= 0) ::close(fd_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Result<void> OutputFile::write(std::string_view bytes) {
  if (const int error = write_all(fd_, bytes); error != 0) return unwritable(path_, error);
  return {};
}

Result<void> OutputFile::finish() {
  if (!temporary_.empty() && ::fsync(fd_) != 0) return unwritable(path_, errno);
  // Network file systems report a full disk only here.
  if (::close(std::exchange(fd_, -1)) != 0) return unwritable(path_, errno);
  if (temporary_.empty()) return {};
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) return unwritable(path_, errno);
  temporary_.clear();
  sync_folder(folder_of(target_));
  return {};
}

Result<void> write_file(const fs::path& path, std::string_view bytes) {
  Result<OutputFile> file = OutputFile::open(path);
  if (!file) return tl::unexpected(file.error());
  if (auto written = file->write(bytes); !written) return written;
  return file->finish();
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
