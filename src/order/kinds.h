// What a region is to a reader, settled from its size, its place and what was read in it.
//
// Layout has told display type from running text. Here furniture (furniture.h), kickers and decks, bylines
// and captions get their names.
#pragma once

#include <string_view>

#include "page/page.h"

namespace broadsheet::order {

/// Sets Region::kind where text and place tell more than the eye did. A byline within a block of text becomes
/// a region of its own, and so do the headline or deck over it and the caption at the head of a block under a
/// picture.
void settle_kinds(Page& page);

/// "By John Carter", "本报记者 李涛", "Von unserem Korrespondenten".
bool reads_like_byline(std::string_view text);

}  // namespace broadsheet::order
