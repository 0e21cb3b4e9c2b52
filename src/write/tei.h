// An issue as TEI P5: its text, article by article, and where each line of it stands.
//
//   teiHeader    title (masthead, else the name of the first scan), date and number of the issue as printed
//                (imprint.h), the program and the steps that made the pages
//   facsimile    a surface for each page with its scan, a zone for each line that the text came from
//   div          type "article", "advertisement" for one of advertisements alone, "other" for text of no
//                article. A further headline or a subheading begins a div of type "section" in it.
//   head         type "kicker", "main", "deck" or "sub"
//   byline, dateline   at the begin or the end of a div, where TEI has them; in the middle of one a p
//   p, table, list with label and item, lg with l, figure with a caption as its head; fw for furniture
//   pb, cb, lb   where the text runs on to another page, column or line, with the place in the facsimile;
//                break="no" where a word or Chinese text goes on
//
// Words and spaces are those of the other formats. What XML cannot hold (control characters) is left out.
#pragma once

#include <string>
#include <vector>

#include "page/issue.h"
#include "page/page.h"

namespace broadsheet::write {

/// `pages` are those that the issue was joined from. Ends in '\n'.
std::string to_tei(const Issue& issue, const std::vector<Page>& pages);

}  // namespace broadsheet::write
