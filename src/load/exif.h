// The two things an EXIF block is read for: how the picture is to be turned, and its resolution.
#pragma once

#include "load/raster.h"

namespace broadsheet::load {

struct Exif {
  int orientation = 1;
  Density density;
};

/// From a block that begins with "Exif\0\0" (JPEG, some WebP) or with the TIFF header itself (PNG, WebP).
/// Whatever is missing or broken keeps its default: a picture is not refused for its EXIF.
Exif read_exif(Bytes block);

}  // namespace broadsheet::load
