// Names of the paragraphs of a page by which other programs may know them: the same in every format.
//
// A paragraph is named by where it begins: `p1204-310` begins with a line whose first corner lies 1204 pixels
// from the left and 310 from the top of the scan. So the name stays when its text is mended, when its kind or
// article changes, and when other paragraphs come, go or are put in another order; on a scan of two facing
// pages those of both differ. It changes when the line is found at another place. Paragraphs that begin in
// the same line are told apart by a number behind the name of the second and later ones, in their order:
// `p1204-310.2`. One without a place, of a file that told none, is named by a hash of its text: `t3f9a...`.
// A name begins with a letter and holds letters, digits, `-` and `.` only, as XML wants it.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"

namespace broadsheet {

/// One a paragraph, in their order, no two the same.
std::vector<std::string> paragraph_ids(const Page& page);

}  // namespace broadsheet
