// The words of a line as ALTO, PAGE XML and hOCR have them: what stands between two printed spaces.
//
// A Page may know smaller pieces, single Chinese characters for the most part; they become the glyphs of a
// word. Where the words of a line do not spell its text (an edit gave it), it is cut at its spaces, and each
// word gets its share of the outline.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"

namespace broadsheet::write {

struct Glyph {
  Quad outline;
  std::string text;  ///< one character
  double confidence = 0;
};

struct PrintedWord {
  Quad outline;
  std::string text;  ///< as XML can hold it, without spaces
  double confidence = 0;
  std::vector<Glyph> glyphs;  ///< all of its characters, or none where they are not known
};

/// In the order of the text; joined by spaces they are the text of the line, its white space cleaned.
std::vector<PrintedWord> printed_words(const Line& line);

}  // namespace broadsheet::write
