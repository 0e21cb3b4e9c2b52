// Reading a file from the disk, and numbers from its bytes.
#pragma once

#include <cstdint>
#include <vector>

#include "load/raster.h"

namespace broadsheet::load {

/// The first `count` bytes of a regular file (fewer if it is shorter). not_found; unreadable for a folder, a
/// device, a pipe or missing permission; damaged for an empty file.
Result<std::vector<std::uint8_t>> read_start(const std::string& file, std::size_t count);

/// The whole of it; too_large if it is longer than `most`.
Result<std::vector<std::uint8_t>> read_whole(const std::string& file, std::size_t most);

/// Unsigned numbers at a position that must lie inside: the caller checks.
inline std::uint32_t little16(Bytes b, std::size_t at) { return b[at] | b[at + 1] << 8U; }
inline std::uint32_t little32(Bytes b, std::size_t at) {
  return little16(b, at) | little16(b, at + 2) << 16U;
}
inline std::uint32_t big16(Bytes b, std::size_t at) { return b[at] << 8U | b[at + 1]; }
inline std::uint32_t big32(Bytes b, std::size_t at) { return big16(b, at) << 16U | big16(b, at + 2); }

}  // namespace broadsheet::load
