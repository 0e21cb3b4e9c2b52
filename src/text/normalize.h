// Unicode normalization: all text in a Page is NFC.
#pragma once

#include <string>
#include <string_view>

namespace broadsheet::text {

/// `utf8` in Normalization Form C; malformed bytes come out as U+FFFD. Marks without end on one letter are
/// parted by U+034F as in the Stream-Safe Text Format (Unicode Standard Annex 15), for to put them in order
/// takes the square of their number.
std::string nfc(std::string_view utf8);
std::u32string nfc(std::u32string code_points);

}  // namespace broadsheet::text
