// Paragraphs cut where a jump stands in the middle of them.
//
// A line that says where the text goes on is the last of its article on a page, but a page of another engine,
// or one whose articles were found wrongly, may have run it together with what stands behind it, and a line
// that says where text comes from with what stands before. What is cut here and not led to another page is
// put together again.
#pragma once

#include <vector>

#include "page/page.h"
#include "reflow/issue_draft.h"

namespace broadsheet::reflow {

/// The page with such paragraphs cut behind lines that lead onward and before those that lead back; ids count
/// anew. The white between two pieces stays at the end of the first, whose last line keeps its join.
Page with_parted_paragraphs(Page page);

/// Puts pieces that stand one behind the other together, and takes the white off the end of others.
void join_pieces(std::vector<IssueDraft>& drafts);

}  // namespace broadsheet::reflow
