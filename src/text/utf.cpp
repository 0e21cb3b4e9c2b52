#include "text/utf.h"

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace broadsheet::text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kAsciiEnd = 0x80;
constexpr std::uint64_t kNotAscii = 0x8080808080808080;  // of eight bytes, the bits that none of ASCII has

bool is_scalar(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

// The code point at `at`, negative where the bytes are malformed; moves `at` behind it. ICU's macros count in
// int32_t, so they are given a window of one character at a time: a text may be longer than that counts.
UChar32 next(std::string_view utf8, std::size_t& at) {
  const std::string_view window = utf8.substr(at, U8_MAX_LENGTH);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(window.data());
  std::int32_t i = 0;
  UChar32 c = 0;
  U8_NEXT(bytes, i, static_cast<std::int32_t>(window.size()), c);
  at += static_cast<std::size_t>(i);
  return c;
}

// The end of the run of ASCII that begins at `at`; most texts are made of nothing else.
std::size_t ascii_end(std::string_view utf8, std::size_t at) {
  for (std::uint64_t eight = 0; at + sizeof eight <= utf8.size(); at += sizeof eight) {
    std::memcpy(&eight, utf8.data() + at, sizeof eight);
    if ((eight & kNotAscii) != 0) break;
  }
  while (at < utf8.size() && static_cast<unsigned char>(utf8[at]) < kAsciiEnd) ++at;
  return at;
}

}  // namespace

std::u32string decode(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    if (const std::size_t end = ascii_end(utf8, at); end > at) {
      out.append(utf8.begin() + static_cast<std::ptrdiff_t>(at),
                 utf8.begin() + static_cast<std::ptrdiff_t>(end));
      at = end;
      continue;
    }
    const UChar32 c = next(utf8, at);
    out.push_back(c < 0 ? kReplacement : static_cast<char32_t>(c));
  }
  return out;
}

void encode_onto(std::string& out, std::u32string_view code_points) {
  for (char32_t c : code_points) {
    if (c < kAsciiEnd) {
      out.push_back(static_cast<char>(c));
      continue;
    }
    if (!is_scalar(c)) c = kReplacement;
    char bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    out.append(bytes, static_cast<std::size_t>(size));
  }
}

std::string encode(std::u32string_view code_points) {
  std::string out;
  out.reserve(code_points.size() * 3);  // most Chinese characters take three bytes
  encode_onto(out, code_points);
  return out;
}

std::size_t encoded_size(char32_t code_point) {
  return is_scalar(code_point) ? U8_LENGTH(code_point) : U8_LENGTH(kReplacement);
}

std::optional<std::size_t> first_malformed(std::string_view utf8) {
  for (std::size_t at = ascii_end(utf8, 0); at < utf8.size(); at = ascii_end(utf8, at)) {
    const std::size_t begin = at;
    if (next(utf8, at) < 0) return begin;
  }
  return std::nullopt;
}

}  // namespace broadsheet::text
