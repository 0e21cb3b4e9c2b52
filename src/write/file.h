// Files written whole or not at all.
//
// The bytes go to a temporary file in the same folder, are forced to the disk, and only then take the name: a
// failure or a crash at any moment leaves what stood there before. A temporary file left behind by a crash is
// called ".broadsheet-NUMBERS.tmp" and may be removed. What is not a regular file (a pipe, /dev/null) is
// written straight; a symbolic link stays one, and the file it leads to is replaced.
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>

#include "page/error.h"

namespace broadsheet::write {

/// A file that takes its name when all is written. Whatever ends it before leaves no trace.
class OutputFile {
 public:
  /// unwritable, with the reason of the system and a next step, when the folder is missing or read-only;
  /// disk_full here and in what follows when there is no room.
  static Result<OutputFile> open(const std::filesystem::path& path);

  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  Result<void> write(std::string_view bytes);
  /// Forces it to the disk and gives it its name.
  Result<void> finish();

 private:
  OutputFile(std::filesystem::path path, int fd) : path_(std::move(path)), fd_(fd) {}

  std::filesystem::path path_;       // as the user named it
  std::filesystem::path target_;     // what it leads to
  std::filesystem::path temporary_;  // empty: written straight
  int fd_ = -1;
};

/// All at once. unwritable, with the reason of the system and a next step, when the folder is missing or
/// read-only; disk_full when there is no room.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

inline constexpr unsigned kNewFile = 0666;  ///< mode of a new file; the user's umask takes away from it

/// Everything to an open file. 0, or the errno of what went wrong.
int write_all(int fd, std::string_view bytes);

/// Takes away what writers that were killed left in a folder; those below it are not looked at. Nobody may be
/// writing there.
void remove_temporary_files(const std::filesystem::path& folder);

/// Whether a file written at `path`, whose name lies below `folder`, would lie there. unwritable when the
/// name does not, or a symbolic link on the way, that of the file itself too, leads elsewhere: links may come
/// with scans that others made. `folder` may be a link, which the user named.
Result<void> stays_inside(const std::filesystem::path& folder, const std::filesystem::path& path);

/// Makes a folder and those above it; nothing happens if it is there, or for an empty path, the folder we are
/// in. unwritable when a file stands in the way.
Result<void> make_folder(const std::filesystem::path& path);

}  // namespace broadsheet::write
