// The scan behind a page, for formats that show it: plain values, so that no library of pictures is needed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace broadsheet::write {

/// The file of a scan where it is a JPEG that other files can hold as it is.
struct StoredJpeg {
  std::string bytes;
  int width = 0;  ///< before it is turned
  int height = 0;
  int components = 0;   ///< 1 or 3
  int orientation = 1;  ///< 1 to 8, tag of EXIF: how it is to be turned
};

struct Scan {
  const std::uint8_t* pixels = nullptr;  ///< upright, row by row, grey or blue-green-red, 8 bits a channel
  std::size_t stride = 0;                ///< bytes from row to row
  int width = 0;
  int height = 0;
  int channels = 0;   ///< 1 or 3
  bool exact = true;  ///< the file stores its pixels without loss
  std::optional<StoredJpeg> jpeg{};
};

}  // namespace broadsheet::write
