// Lists of words short enough to be looked through.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace broadsheet::text {

/// True when `word` stands in the list, as it is written.
template <std::size_t N>
bool holds(const std::array<std::u32string_view, N>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace broadsheet::text
