// The order in which people number their files: page2 before page10.
#pragma once

#include <string_view>

namespace broadsheet::load {

/// Strict total order of names, the same on every machine whatever its locale. Runs of ASCII digits compare
/// by value (of any length), everything else byte by byte without regard to ASCII case; names that are equal
/// so far (page1, page01, Page1) fall back to their bytes. In a path, '/' sorts before every other byte, so a
/// folder's files stay together.
bool natural_less(std::string_view a, std::string_view b);

}  // namespace broadsheet::load
