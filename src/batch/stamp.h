// Whether a file is still the one that was read: by its size and time of change where these tell, else by its
// hash. A scan that was only touched, or copied back from a backup, is not read again for it.
#pragma once

#include <cstdint>
#include <string>

namespace broadsheet::batch {

struct Stamp {
  std::uint64_t size = 0;     ///< bytes
  std::int64_t changed = -1;  ///< nanoseconds since 1970, of the last change of the content; -1: no such file
  friend bool operator==(const Stamp&, const Stamp&) = default;
};

Stamp stamp_of(const std::string& file);

}  // namespace broadsheet::batch
