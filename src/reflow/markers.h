// What stands before an item of a list: `1.`, `(2)`, `三、`, `（四）`, `⑤`, `f)`, `IV.`, `-`, `•`, `■`.
//
// A row that begins so is no item by that alone: a sentence may begin with a year, a club be called `1. FC`,
// a line with the dash of somebody speaking. What makes it one is that others follow it in turn (roles.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace broadsheet::reflow {

/// The sign of ——, two em long, which stands before the points of a Chinese programme.
inline constexpr char32_t kLongDash = U'⸺';

struct Marker {
  enum class Count : std::uint8_t { none, digits, han, small_letter, capital_letter, roman, enclosed };

  Count count = Count::none;
  char32_t before = 0;  ///< bracket before the number; the set that an enclosed number is of
  char32_t after = 0;   ///< bracket, point or comma behind it
  char32_t sign = 0;    ///< of Count::none
  int number = 0;
  std::size_t size = 0;  ///< code points, without the space behind it
};

/// What `row` begins with, if it may be a marker and text stands behind it.
std::optional<Marker> marker_of(std::u32string_view row);

/// Do two markers count, or not count, in one way?
bool same_style(const Marker& a, const Marker& b);

/// May `b` mark the item after the one of `a`?
bool follows(const Marker& a, const Marker& b);

}  // namespace broadsheet::reflow
