// A page as JSON Lines for programs that work on text: a line a paragraph, those that selection.h chooses.
//
//   id            name of the paragraph, the same in every format and run, unique on its page
//                 (page/paragraph_ids.h)
//   source        the scan, as it was named
//   source_sha256 of its file; null: not known
//   frame         which picture of it, from 1
//   spread_page   1 or 2, as they are read, of two facing pages on the scan; 0: it is one page
//   date, issue, page
//                 what the page prints about itself: its date as YYYY-MM-DD, the numbers of issue and page;
//                 null where it prints none, or not legibly
//   article       number of the article on the page, from 0 as the program found them; null: of none
//   kind, role    what it is (page/page.h): "headline", "body"; "heading", "list_item"
//   language      BCP 47, "zh-Hans"; null: not known
//   confidence    0 to 1, mean over its characters; null: not known
//   boxes         where it stands, [left, top, right, bottom] in pixels of the scan: one for each column, or
//                 piece of one, that it runs through, in reading order
//   text          clean running text, as in the .txt
//   sha256        of that text in UTF-8, to find what changed or occurs twice
//   program       its name and version; models, options and steps stand in manifest.jsonl
#pragma once

#include <string>

#include "page/page.h"
#include "write/selection.h"

namespace broadsheet::write {

/// "" for a page without text.
std::string to_json_lines(const Page& page, const TextOptions& options);

}  // namespace broadsheet::write
