// UTF-8 to code points and back. Text is kept as UTF-8 in a Page; whoever looks at single characters decodes
// it first and works on std::u32string, one code point an element.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace broadsheet::text {

/// Code points of `utf8`. Every malformed byte sequence becomes one U+FFFD, as the Unicode Standard
/// recommends.
std::u32string decode(std::string_view utf8);

/// UTF-8 of `code_points`; what is no Unicode scalar value (a surrogate, above U+10FFFF) becomes U+FFFD.
std::string encode(std::u32string_view code_points);

/// The same at the end of `out`.
void encode_onto(std::string& out, std::u32string_view code_points);

/// Bytes that `code_point` takes in UTF-8, 1 to 4.
std::size_t encoded_size(char32_t code_point);

/// True: all of `text` are below `limit`, a power of two. Told eight at a time, so that a closer look is
/// spared where there is nothing to see; also false now and then where they are.
bool surely_below(std::u32string_view text, char32_t limit);

/// Byte position of the first malformed sequence, or nothing when all of `utf8` is well-formed.
std::optional<std::size_t> first_malformed(std::string_view utf8);

}  // namespace broadsheet::text
