// A page for the order stage alone, from PAGE XML: what a layout stage would hand over, without the picture.
//
// Of the file only places go in: the outlines of its lines, its separators as rules, the text of the lines
// and which lines are cells of which table. From its regions, their kinds and their order nothing does: the
// lines are flattened (clean/), put into blocks (layout/blocks.h) and told as headlines by their size alone,
// as on a page that was scanned.
//
// Tables: the cells of one table come as one region of Kind::table. These files number them by
// "structure {type:T2C7;}", table and column. Where they stand in the file's order tells nothing of a reader:
// on most pages it has them column by column after all text of the page, on some by their height on the page.
// So they take part in the page but not in the order that is scored. Advertisements and pictures, which
// layout finds, come as the regions they are too.
#pragma once

#include <string_view>

#include "score/layout_json.h"
#include "write/page_xml_read.h"

namespace broadsheet::order {

enum class Cells {
  as_tables,  ///< a region for each table, left out of the order that is scored
  as_lines,   ///< lines like all others
};

struct GivenPage {
  Page page;             ///< flat, rules, regions of blocks of lines; no kinds but headlines, no articles
  score::Layout layout;  ///< of the file, furniture (and tables) without a place in the order
};
GivenPage given_page(const write::PageXml& xml, Cells cells);

/// A truth as of samples/, as PAGE XML would hold it: one table each a region. Its regions and lines are
/// handed over from the last to the first, so that their order tells nothing.
/// `bytes` are those of the file, which has the outlines of pictures too.
write::PageXml given_truth(const score::Layout& truth, std::string_view bytes);

/// Forgets what the order stage has found: articles, paragraphs, and kinds but for those that layout finds.
void forget(Page& page);

/// The order that find_order gave, over the same lines.
score::Layout found_order(const Page& page, Cells cells);

}  // namespace broadsheet::order
