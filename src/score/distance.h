// Edit distances of two texts: how many insertions, deletions and substitutions of one character lead from
// one to the other. Time grows with the product of the lengths over 64, memory with their sum (see
// bit_rows.h): two texts of 60 000 characters take a fraction of a second.
#pragma once

#include <cstddef>
#include <string_view>

namespace broadsheet::score {

/// Levenshtein's distance of the whole of both texts.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

/// The least distance of `pattern` to any stretch of `text`, the empty one included; what stands before and
/// after the stretch costs nothing (P. Sellers, J. Algorithms 1 (1980)). At most pattern.size().
std::size_t best_span_distance(std::u32string_view pattern, std::u32string_view text);

}  // namespace broadsheet::score
