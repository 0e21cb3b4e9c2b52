// Decoding bytes made in memory.
#pragma once

#include <gtest/gtest.h>

#include "load/decode.h"
#include "made_files.h"
#include "temp_folder.h"

namespace broadsheet::load {

inline Result<Picture> decode_bytes(const FileBytes& bytes, const Options& options = {}, int frame = 0) {
  const TempFolder folder;
  return decode(folder.write("scan", bytes), frame, options);
}

/// For files that must be good: an empty picture and a failed test otherwise.
inline Picture picture_of(const FileBytes& bytes, const Options& options = {}, int frame = 0) {
  auto picture = decode_bytes(bytes, options, frame);
  if (picture) return *picture;
  ADD_FAILURE() << to_line(picture.error());
  return {};
}

}  // namespace broadsheet::load
