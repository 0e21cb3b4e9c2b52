// What reads the picture of a line, whatever stands behind it: Tesseract, a neural network, a stub of a test.
//
// A line cut out of the page goes in (see line_picture.h; each reader sets it as it likes it best),
// characters with place, confidence and what else they may be come out. What a reader says of a line does not
// depend on what it read before.
#pragma once

#include <string>
#include <vector>

#include "page/error.h"
#include "recognize/line_picture.h"

namespace broadsheet::recognize {

/// Something else that a character may be.
struct Alternative {
  std::u32string text;    ///< empty: nothing stands there
  double confidence = 0;  ///< 0 to 1
};

/// One character as a reader saw it. Places are in the reading frame of the flattened picture (see
/// page/reading_frame.h), and rough: where the reader saw it, not where its ink ends.
struct Glyph {
  std::u32string text;  ///< usually one code point, NFC
  double left = 0;
  double right = 0;
  double confidence = 0;                  ///< 0 to 1, as the reader itself gives it
  bool space_before = false;              ///< what the reader says
  std::vector<Alternative> alternatives;  ///< the likeliest first
};

struct Reading {
  std::vector<Glyph> glyphs;
  double confidence = 0;  ///< mean over the glyphs, 0 to 1; 0 when there are none
};

class Reader {
 public:
  virtual ~Reader() = default;

  /// "tesseract", "neural": how the page's JSON names it.
  virtual const char* name() const = 0;

  /// Whether it can be asked for `language`, a Tesseract name.
  virtual bool reads(const std::string& language) const = 0;

  /// `ink_height` is that of a full line of this type in flattened pixels; `language` a Tesseract name. A
  /// line without ink has no glyphs. Errors: missing_language, engine.
  virtual Result<Reading> read(const LineCut& line, double ink_height, const std::string& language) = 0;
};

/// Sets the confidence of a reading from those of its glyphs.
void settle_confidence(Reading& reading);

}  // namespace broadsheet::recognize
