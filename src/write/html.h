// Text and paths as parts of an HTML page. Whatever is in them, nothing of it is taken for markup or leads
// elsewhere.
#pragma once

#include <string>
#include <string_view>

namespace broadsheet::write {

/// For text between tags and for values of attributes in quotation marks. Bytes that are not UTF-8 and
/// control characters but tab and line feed, which no HTML may hold, become U+FFFD.
std::string html_text(std::string_view text);

/// A relative path as an address: "./" before it, so that a colon in it makes no scheme, and every byte but
/// letters, digits, "-._~" and "/" as "%" and two hexadecimal digits.
std::string html_link(std::string_view relative_path);

}  // namespace broadsheet::write
