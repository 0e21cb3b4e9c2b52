// What a user has said of paragraphs stands over what was found.
#pragma once

#include <vector>

#include "page/given.h"
#include "reflow/reflow.h"

namespace broadsheet::reflow {

/// The edits "join" and "split", in their order; the others are passed over. Run behind reflow() with the
/// same options; paragraphs are numbered anew.
///
/// A join adds the paragraph of each line to that of the line before it in the list, which keeps its kind and
/// its article: words run on as at any line end, in rows that are kept with a line feed. A split begins a
/// paragraph with a line, and gives back the hyphen that was taken away before it. An edit whose lines stand
/// in no paragraph is told in the page's notes; one that says what is so already changes nothing.
void give_paragraphs(Page& page, const std::vector<Edit>& edits, const Options& options = {});

}  // namespace broadsheet::reflow
