// Furniture: the masthead, folios and page numbers at the head and foot of a page.
//
// No single sign is enough. A date stands in many a sentence, display type at the top of a page is as often
// its banner headline, and a name that ends in "Times" may be a headline too. So each sheet of the page
// (sheets.h) is read in rows from its edge inwards, as long as each row is furniture; the first that is not
// ends the head (foot):
//   - A row is led by wording of a running head (a date, an edition or page number, a price, editors, a
//     hotline) in single lines of small type. What else stands in that row in single small lines, clear of
//     the text, goes with it: the town, a motto, a section.
//   - Display type is the masthead when such a row is led by what only running heads hold, and it stands over
//     that row, or when its wording is that of a newspaper and it stands over or in such a row, or under one
//     with a rule or another such row under it.
// Without a row led by its wording nothing is furniture: a page that begins with its headline keeps it. At
// the foot only small single lines count, and only with white or a rule over them: there a date or a number
// is as likely the last line of an article.
#pragma once

#include <string_view>

#include "page/page.h"

namespace broadsheet::order {

/// Sets the kind of regions that are furniture. `body` is the glyph size of the running text.
void find_furniture(Page& page, double body);

/// How many different signs of a running head a line holds: a date, a weekday, the number of the issue or
/// volume, a price, editors' names, a telephone or address. 0 for all else.
int folio_signs(std::string_view text);
/// A number of up to four digits, perhaps between dashes or with 第 and 版.
bool reads_like_page_number(std::string_view text);
/// A page number with the name of a section before or after it: "02要闻", "Lokales 5".
bool reads_like_page_label(std::string_view text);
/// The name of a newspaper and nothing else: "澜港晚报", "The Marlsford Standard", "Wiesenmünder Tageblatt".
bool reads_like_masthead(std::string_view text);

}  // namespace broadsheet::order
