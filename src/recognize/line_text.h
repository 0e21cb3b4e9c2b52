// From the signs of a line to its text: printed spaces, forms of punctuation, words.
//
// Spaces. Tesseract sets spaces between Chinese characters where none are printed. Here the white between the
// ink of two characters decides, measured against the other gaps of the same line, so that wide setting is no
// run of spaces; marks that carry their own white (，。“（) are allowed it. Between words of other scripts
// the network's own spaces are right.
//
// Forms. In Chinese text commas, stops, colons, brackets ... are set full-width, whatever form was read;
// digits and Latin letters, and marks between them, half-width.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"
#include "recognize/line_picture.h"
#include "recognize/signs.h"

namespace broadsheet::recognize {

struct TextOptions {
  bool full_width_punctuation = true;  ///< in Chinese text; false: as it was read
};

/// What one line says.
struct LineText {
  std::string text;  ///< UTF-8, NFC, spaces only where printed; empty when nothing was read
  std::vector<Word>
      words;  ///< outlines in pixels of the input; a Chinese character or mark is a word of its own
  double confidence = 0;             ///< mean over the characters, 0 to 1
  std::vector<std::size_t> offsets;  ///< of every sign in `text`, in bytes, and of the end
};

/// `em` is the size of a full character in pixels of `picture`, in which the signs were found.
LineText line_text(std::vector<Sign> signs, const LinePicture& picture, double em, Direction direction,
                   const FlatMap& map, const TextOptions& options = {});

}  // namespace broadsheet::recognize
