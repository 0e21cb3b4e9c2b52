// How a file stores a scan, for who wants to hand it on as it is.
#pragma once

#include <optional>
#include <string>

#include "page/error.h"

namespace broadsheet::load {

/// A JPEG of grey or of YCbCr, 8 bits, Huffman coded, as every program that shows JPEG shows it.
struct PlainJpeg {
  std::string bytes;  ///< of the whole file
  int width = 0;      ///< before it is turned
  int height = 0;
  int components = 0;   ///< 1 or 3
  int orientation = 1;  ///< 1 to 8, tag of EXIF
};

struct Stored {
  bool exact = true;  ///< without loss, or of a format that mostly is
  std::optional<PlainJpeg> jpeg{};
};

/// Errors: not_found, unreadable, not_an_image; those of decode() for a JPEG.
Result<Stored> how_stored(const std::string& file);

}  // namespace broadsheet::load
