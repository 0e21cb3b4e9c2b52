// From what the network read to the text of a line: printed spaces, forms of punctuation, words.
//
// Spaces. Tesseract sets spaces between Chinese characters where none are printed. Here the white between the
// ink of two characters decides, measured against the other gaps of the same line, so that wide setting is no
// run of spaces; marks that carry their own white (，。“（) are allowed it. Between words of other scripts
// the network's own spaces are right.
//
// Forms. In Chinese text commas, stops, colons, brackets ... are set full-width, whatever form was read;
// digits and Latin letters, and marks between them, half-width.
//
// Dashes and the character 一, and the dots . · 。 between Chinese characters, look alike to the network and
// are told apart by the size and place of their ink.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"
#include "recognize/line_picture.h"
#include "recognize/reader.h"

namespace broadsheet::recognize {

struct TextOptions {
  bool full_width_punctuation = true;  ///< in Chinese text; false: as it was read
};

/// What one line says.
struct LineText {
  std::string text;  ///< UTF-8, NFC, spaces only where printed; empty when nothing was read
  std::vector<Word>
      words;  ///< outlines in pixels of the input; a Chinese character or mark is a word of its own
  double confidence = 0;  ///< mean over the characters, 0 to 1
};

/// `em` is the size of a full character in pixels of `picture`.
LineText line_text(const Reading& reading, const LinePicture& picture, double em, Direction direction,
                   const FlatMap& map, const TextOptions& options = {});

}  // namespace broadsheet::recognize
