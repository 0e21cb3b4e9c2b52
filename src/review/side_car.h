// NAME.edits.json beside a scan, as a person changes it in the review.
//
// Nothing of it is ever lost: it is written whole or not at all; edits of other pages of the same file, and
// all that was made by hand or by another program, stay; a file that is not understood, or was made for
// another scan, is not touched. Whoever writes says which revision he has seen, and is refused where the file
// is another by now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page/error.h"
#include "write/edits_json.h"

namespace broadsheet::review {

struct SideCar {
  std::string path;
  std::string revision;    ///< SHA-256 of the file's bytes; empty where there is no file
  write::EditsFile edits;  ///< sha256 is that of the scan
  std::string locked;      ///< why it must not be written; empty where it may
  bool broken = false;     ///< there is one, but no edits can be had from it; `locked` says why
};

/// As it is now, beside a scan whose bytes have this hash.
SideCar read_side_car(const std::string& scan, const std::string& sha256);

/// Its edits of one page of the scan are these from now on; those of the others stay. The file goes where no
/// edit is left. Errors: bad_input where its revision is another by now, or an edit is none; unwritable.
Result<SideCar> write_side_car(const SideCar& seen, const std::string& sha256, int frame,
                               const std::vector<Edit>& edits);

/// Of edits as the browser sends them: the member "edits" of a file (write/edits_json.h). bad_input names the
/// place of what is wrong.
Result<std::vector<Edit>> edits_from(const std::string& list, int frame);

/// How many edits of the file, from the first on, the page was read with, by the beginning of the hash that
/// its provenance names; none where that is of no beginning of this file.
std::optional<std::size_t> edits_read_with(const write::EditsFile& file, const std::string& hash_begins);

}  // namespace broadsheet::review
