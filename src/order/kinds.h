// What a region is to a reader, settled from its size, its place and what was read in it.
//
// Layout has told display type from running text. Here the running head and foot of the page (folio, page
// number, masthead), kickers and decks, bylines and captions get their names. A name that would drop text
// from the clean output (furniture) is given only on evidence of both place and wording.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace broadsheet::order {

/// Sets Region::kind where text and place tell more than the eye did. A byline at the head of a block of text
/// becomes a region of its own.
void settle_kinds(Page& page);

/// Words of a running head: a date, a weekday, an edition or page number, editors' names.
bool reads_like_folio(std::string_view text);
/// "By John Carter", "本报记者 李涛", "Von unserem Korrespondenten".
bool reads_like_byline(std::string_view text);
/// A number of up to four digits, perhaps between dashes or with 第 and 版.
bool reads_like_page_number(std::string_view text);

}  // namespace broadsheet::order
