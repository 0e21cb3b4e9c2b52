// Unicode normalization: all text in a Page is NFC.
#pragma once

#include <string>
#include <string_view>

namespace broadsheet::text {

/// `utf8` in Normalization Form C; malformed bytes come out as U+FFFD.
std::string nfc(std::string_view utf8);
std::u32string nfc(std::u32string_view code_points);

}  // namespace broadsheet::text
