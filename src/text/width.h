// How wide a text is in em, counted from its characters.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>

#include "text/character.h"

namespace broadsheet::text {

/// Marks shared with Western print (“ ” …) count half an em, as squeezed setting has them.
inline double counted_width(std::u32string_view t) {
  const auto halves = std::accumulate(t.begin(), t.end(), std::size_t{0},
                                      [](std::size_t sum, char32_t c) { return sum + half_ems(c); });
  return 0.5 * static_cast<double>(halves);
}

/// The same for Chinese type on a picture, where they mostly stand in a full em.
inline double counted_han_width(std::u32string_view t) {
  return counted_width(t) + 0.5 * static_cast<double>(std::count_if(t.begin(), t.end(), is_shared_mark));
}

/// The least that Chinese type can take: marks squeezed to half an em, spaces to nothing.
inline double least_han_width(std::u32string_view t) {
  return std::accumulate(t.begin(), t.end(), 0.0, [](double sum, char32_t c) {
    if (is_space(c)) return sum;
    return sum + (is_cjk_punctuation(c) ? 0.5 : em_width(c));
  });
}

}  // namespace broadsheet::text
