// The text of a page as instructions for the invisible text of a PDF.
//
// It comes as selection.h chooses and orders it, line by line as printed, with our words and spaces: what is
// marked from one place to another in a viewer is read column by column. Every word lies where it is printed;
// the characters of a word share its length, so those of a Chinese line stand over their print. A space is a
// character of its own between two words, and the gap there is never too narrow for programs that tell
// spaces by gaps; where no space belongs, words touch. Lines may run aslant, from the top down or from right
// to left: letters then lie on their side or stand on their head, as nobody sees them, and the text runs as
// the line does. A hyphen of the printer's at the end of a line is a soft one, which programs that follow the
// format leave out when they join the two halves of the word. Where a line's words are not those of its
// paragraph (reflow mended them), its text is spread over the line.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "page/page.h"
#include "write/selection.h"

namespace broadsheet::write {

struct PdfText {
  std::string instructions;                ///< between BT and ET, in points
  std::vector<std::u32string> characters;  ///< what each code stands for, from 1
};

/// `scale`: points a pixel; `height` of the picture in pixels.
PdfText pdf_text(const Page& page, const TextOptions& options, double scale, double height);

}  // namespace broadsheet::write
