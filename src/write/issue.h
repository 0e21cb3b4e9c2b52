// The joined text of an issue, in the formats of reflowed.h.
//
//   text, markdown  paragraph by paragraph, as of a single page
//   tei             tei.h
//   json            {"schema":"broadsheet-issue/1",
//                    "pages":[{"file","frame","spread_page","number","printed"}],
//                    "jumps":[{"page","line","onward","text","target","keyword","followed","note"}],
//                    "joins":[{"from":{"page","line"},"to":{"page","line"},"same_paragraph","reason",
//                              "headline"}],
//                    "notes":[text],
//                    "paragraphs":[{"id","article","kind","text",
//                                   "lines":[{"page","line","offset","outline","join","reason"}]}]}
//                   Meanings are those of page/issue.h. Pages count from 1, in "pages" and in the order
//                   given; lines are ids on their page; `outline` is in pixels of that page's picture, null
//                   where the line has no place.
#pragma once

#include <string>
#include <vector>

#include "page/issue.h"
#include "write/reflowed.h"

namespace broadsheet::write {

inline constexpr std::string_view kIssueSchema = "broadsheet-issue/1";

/// `pages` are those that the issue was joined from.
std::string to_text(const Issue& issue, const std::vector<Page>& pages, ReflowedFormat format);

}  // namespace broadsheet::write
