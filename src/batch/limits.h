// What one page may take: seconds on the clock and bytes of memory.
//
// By default both follow from the pixels of the page, and are so wide that no page that can be read meets
// them: they are there for the one in a hundred thousand over which a library goes round in circles or asks
// for all memory, and would take the machine from the others.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace broadsheet::batch {

struct Limits {
  std::optional<double> seconds{};  ///< none: as long as it takes
  std::optional<std::int64_t>
      memory{};  ///< bytes more than the worker holds before the page; none: all there is
};

/// What the user says of a limit.
struct LimitChoice {
  enum class Kind : std::uint8_t { automatic, none, given };
  Kind kind = Kind::automatic;
  double value = 0;  ///< where given
};

/// "auto", "none" or a number above 0; nothing for anything else.
std::optional<LimitChoice> limit_choice_from(const std::string& text);

struct LimitOptions {
  LimitChoice seconds{};
  LimitChoice megabytes{};
  double crowding = 1;  ///< workers a processor, where they are more than one: each is slower by as much
};

/// Of a page of so many pixels; 0 where that is not known.
Limits limits_of(const LimitOptions& options, std::int64_t pixels);

}  // namespace broadsheet::batch
