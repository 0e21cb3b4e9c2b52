#include "write/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "page/unwritable.h"

namespace broadsheet::write {

namespace {

namespace fs = std::filesystem;

const std::string kTemporaryBegin = ".broadsheet-", kTemporaryEnd = ".tmp";
constexpr int kNameTries = 1000;  // temporary names tried; another process of the same number may use some

tl::unexpected<Error> cannot_write(const fs::path& path, int error) {
  return tl::unexpected(unwritable(path.string(), error));
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

Result<OutputFile> OutputFile::open(const fs::path& path) {
  OutputFile file(path, -1);
  struct stat status {};
  file.target_ = path;
  if (::stat(path.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return cannot_write(path, EISDIR);
    if (!S_ISREG(status.st_mode)) {
      file.fd_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
      if (file.fd_ < 0) return cannot_write(path, errno);
      return file;
    }
    std::error_code ignored;
    if (fs::path real = fs::canonical(path, ignored); !real.empty()) file.target_ = std::move(real);
  }
  for (int i = 0; i < kNameTries && file.fd_ < 0; ++i) {
    fs::path temporary = folder_of(file.target_) / (kTemporaryBegin + std::to_string(::getpid()) + "-" +
                                                    std::to_string(i) + kTemporaryEnd);
    file.fd_ = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kNewFile);
    if (file.fd_ >= 0) file.temporary_ = std::move(temporary);
    if (file.fd_ < 0 && errno != EEXIST) break;
  }
  if (file.fd_ < 0) return cannot_write(path, errno);
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
  if (const int error = write_all(fd_, bytes); error != 0) return cannot_write(path_, error);
  return {};
}

Result<void> OutputFile::finish() {
  if (!temporary_.empty() && ::fsync(fd_) != 0) return cannot_write(path_, errno);
  // Network file systems report a full disk only here.
  if (::close(std::exchange(fd_, -1)) != 0) return cannot_write(path_, errno);
  if (temporary_.empty()) return {};
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) return cannot_write(path_, errno);
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

void remove_temporary_files(const fs::path& folder) {
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(kTemporaryBegin) && name.ends_with(kTemporaryEnd)) fs::remove(entry.path(), ignored);
  }
}

Result<void> stays_inside(const fs::path& folder, const fs::path& path) {
  std::error_code of_folder;
  std::error_code of_path;
  // Of what is not there yet the names are taken as they stand: nothing leads away from them.
  const fs::path inside = fs::weakly_canonical(fs::absolute(folder, of_folder) / "", of_folder);
  const fs::path target = fs::weakly_canonical(fs::absolute(path, of_path), of_path);
  if (of_folder) return cannot_write(folder, of_folder.value());
  if (of_path) return cannot_write(path, of_path.value());
  const fs::path way = target.lexically_relative(inside.has_filename() ? inside : inside.parent_path());
  if (!way.empty() && *way.begin() != ".." && way != ".") return {};
  return tl::unexpected(Error{ErrorCode::unwritable,
                              path.string(),
                              {},
                              "it would lie outside the output folder, at " + target.string(),
                              "remove the link, or name the folder that it leads to"});
}

Result<void> make_folder(const fs::path& path) {
  if (path.empty()) return {};
  std::error_code error;
  fs::create_directories(path, error);
  if (!error && !fs::is_directory(path, error)) error = std::make_error_code(std::errc::not_a_directory);
  if (error) return cannot_write(path, error.value());
  return {};
}

}  // namespace broadsheet::write
