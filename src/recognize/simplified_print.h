// Traditional characters read in Simplified print.
//
// The neural reader knows both forms, which often differ in a few strokes that wear or blur takes (費 and
// 费), and reads each character for itself. Simplified newspapers hardly ever print Traditional ones: so one
// that stands among Simplified ones and that their national standard (GB 2312-1980) lacks is read as its
// Simplified form. Lines printed in Traditional as a whole (an old title, a quotation) stay, and so does all
// of a page that mixes the two, as in the years after 1956: such a page has a character in one form only, a
// worn one that is misread in both.
#pragma once

#include "page/page.h"

namespace broadsheet::recognize {

/// In the regions that a Simplified model has read.
void settle_simplified_print(Page& page);

}  // namespace broadsheet::recognize
