// NAME.edits.json: what a person has set right on a scan, read and written. Schema "broadsheet-edits/1".
//
//   { "schema": "broadsheet-edits/1",
//     "sha256": 64 hexadecimal digits, of the file of the scan,
//     "edits": [
//       {"edit": "region",  "box": BOX, "kind": KIND, "direction": DIRECTION, "language": LANGUAGE},
//       {"edit": "drop",    "box": BOX},
//       {"edit": "line",    "box": BOX, "direction": DIRECTION, "text": "..."},
//       {"edit": "kind",    "box": BOX, "kind": KIND},
//       {"edit": "text",    "box": BOX, "text": "..."},
//       {"edit": "article", "boxes": [BOX, ...]},
//       {"edit": "order",   "boxes": [BOX, ...]},
//       {"edit": "join",    "boxes": [BOX, BOX, ...]},
//       {"edit": "split",   "box": BOX} ] }
//
// They are made one after the other; what each does is told in page/given.h. KIND, DIRECTION,
// LANGUAGE (one of those that pages are read with) and the text of a line may be left out of "region" and
// "line"; then they are found. The boxes of "join" and "split" are those of lines. An edit may have "frame",
// 0-based, of a file that holds several pages; without it is 0. BOX is [left, top, right, bottom], or four
// corners
// [[x, y], ...] clockwise from the top left as the text is read, in pixels of the decoded input.
//
// So a region is added, reshaped or cut off another by a "region" at its new place, two are made one by a
// "region" around both, and one is cut in two by a "region" at each half.
//
// Nothing is passed over: an edit or a member that is not known, a box without area or outside any picture, a
// member that is missing or of another type is bad_input, with the name of the file and the place in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/error.h"
#include "page/given.h"

namespace broadsheet::write {

inline constexpr std::string_view kEditsSchema = "broadsheet-edits/1";

/// Where the edits of a scan lie: `a.edits.json` for `a.tif`.
std::string edits_file_of(const std::string& scan);

struct EditsFile {
  struct Entry {
    int frame = 0;
    Edit edit;
  };
  std::string sha256;
  std::vector<Entry> entries;

  /// Those of one page, in their order.
  std::vector<Edit> of(int frame) const;
};

/// `name` is the file's, for the error.
Result<EditsFile> edits_from_json(const std::string& name, std::string_view text);

/// Ends in '\n'; an edit a line. Read back it is the same but for coordinates, which carry one decimal.
std::string to_json(const EditsFile& file);

}  // namespace broadsheet::write
