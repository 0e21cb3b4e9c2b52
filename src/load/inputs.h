// What the user named on the command line, as an ordered list of files.
//
// The list depends on what is on the disk only: not on the order of the arguments, of --files-from, or in
// which the system lists a folder. A file reached twice (named, and inside a named folder) stands in it once.
//
// Where an input lies among the others is its `relative` path, and outputs mirror it:
//   - one folder named: the path below it; several folders: the folder's own name comes first, as `cp -r`
//   does;
//   - a file named by itself: its name;
//   - inputs from different places that would meet so (jan/1.tif feb/1.tif) get as many of their parent
//   folders'
//     names in front as it takes to keep them apart.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "page/error.h"

namespace broadsheet::load {

struct Input {
  std::string path;                ///< to open it; begins with what the user named; any bytes but NUL
  std::filesystem::path relative;  ///< its place among the inputs; distinct, never leaves the output folder
  friend bool operator==(const Input&, const Input&) = default;
};

struct Inputs {
  std::vector<Input> files;   ///< in natural order of `relative`
  std::vector<Error> errors;  ///< not_found and unreadable, in order of the path
  int skipped = 0;  ///< files in folders with an extension no format here has; hidden files do not count
  /// `relative` of scans that were not asked for but lie beside one that was named by itself. Names of
  /// outputs respect them, so that a file gets the same name whether it is read alone or with its folder.
  std::vector<std::filesystem::path> beside;
};

/// Folders are walked to the bottom. In them, hidden files and folders (name begins with a dot) and files
/// without a known extension are passed over; a file named by itself is always taken. Links to folders are
/// followed, but no folder is entered twice, so that loops end.
Inputs expand(const std::vector<std::string>& arguments);

/// The names in a --files-from list, one a line ("\r\n" too), empty lines ignored. A list that holds a NUL
/// byte is split at these instead (`find -print0`): then a name may contain line breaks.
std::vector<std::string> names_in(std::istream& list);

/// The same from a file, or from standard input for "-".
Result<std::vector<std::string>> names_from(const std::string& file);

}  // namespace broadsheet::load
