#include "text/utf.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace broadsheet::text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kAsciiEnd = 0x80;
constexpr std::ptrdiff_t kAtOnce = 8;                    // code points
constexpr std::uint64_t kNotAscii = 0x8080808080808080;  // of eight bytes, the bits that none of ASCII has

bool is_scalar(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

// Of three bytes, most of them Chinese, so that they are worth a way of their own: no zeros before it, no
// half of UTF-16 among them.
constexpr unsigned kFirstOfThree = 0xE1, kLastOfThree = 0xEC;

bool is_of_three(std::string_view utf8, std::size_t at) {
  if (at + 3 > utf8.size()) return false;
  const auto byte = [&](std::size_t i) -> unsigned { return static_cast<unsigned char>(utf8[at + i]); };
  // Both of the others are 0x80 and six bits.
  return byte(0) - kFirstOfThree <= kLastOfThree - kFirstOfThree &&
         ((byte(1) ^ 0x80U) | (byte(2) ^ 0x80U)) < 0x40U;
}
char32_t of_three(std::string_view utf8, std::size_t at) {
  const auto bits = [&](std::size_t i, unsigned mask) {
    return static_cast<unsigned char>(utf8[at + i]) & mask;
  };
  return bits(0, 0x0FU) << 12U | bits(1, 0x3FU) << 6U | bits(2, 0x3FU);
}

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

// Writes a code point behind the bytes that there are, and says how many there are then.
std::size_t put(char32_t c, char* bytes, std::size_t size) {
  if (c < kAsciiEnd) {
    bytes[size++] = static_cast<char>(c);
    return size;
  }
  if (!is_scalar(c)) c = kReplacement;
  U8_APPEND_UNSAFE(bytes, size, c);
  return size;
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
  constexpr std::size_t kPiece = 256;  // bytes, none of which begins more than one code point
  std::array<char32_t, kPiece> some;
  std::u32string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::string_view piece = utf8.substr(0, at + kPiece);
    std::size_t size = 0;
    while (at < piece.size()) {
      for (const std::size_t end = ascii_end(piece, at); at < end; ++at)
        some[size++] = static_cast<unsigned char>(utf8[at]);
      for (; at < piece.size() && is_of_three(utf8, at); at += 3) some[size++] = of_three(utf8, at);
      if (at >= piece.size() || static_cast<unsigned char>(utf8[at]) < kAsciiEnd) continue;
      const UChar32 c = next(utf8, at);
      some[size++] = c < 0 ? kReplacement : static_cast<char32_t>(c);
    }
    out.append(some.data(), size);
  }
  return out;
}

void encode_onto(std::string& out, std::u32string_view code_points) {
  constexpr std::size_t kPiece = 64;  // code points
  std::array<char, kPiece * U8_MAX_LENGTH> bytes;
  for (; !code_points.empty(); code_points.remove_prefix(std::min(kPiece, code_points.size()))) {
    const std::u32string_view piece = code_points.substr(0, kPiece);
    std::size_t size = 0;
    if (surely_below(piece, kAsciiEnd)) {
      std::transform(piece.begin(), piece.end(), bytes.begin(),
                     [](char32_t c) { return static_cast<char>(c); });
      size = piece.size();
    } else {
      for (const char32_t c : piece) size = put(c, bytes.data(), size);
    }
    out.append(bytes.data(), size);
  }
}

std::string encode(std::u32string_view code_points) {
  std::string out;
  encode_onto(out, code_points);
  return out;
}

std::size_t encoded_size(char32_t code_point) {
  return is_scalar(code_point) ? U8_LENGTH(code_point) : U8_LENGTH(kReplacement);
}

bool surely_below(std::u32string_view text, char32_t limit) {
  const char32_t* at = text.data();
  const char32_t* const end = at + text.size();
  std::uint64_t pairs = 0;  // the bits of all of them, of every second in the upper half
  for (; end - at >= kAtOnce; at += kAtOnce) {
    const auto pair = [at](std::ptrdiff_t i) {
      std::uint64_t two = 0;
      std::memcpy(&two, at + 2 * i, sizeof two);
      return two;
    };
    pairs |= pair(0) | pair(1) | pair(2) | pair(3);
  }
  for (; at != end; ++at) pairs |= *at;
  return static_cast<char32_t>(pairs | pairs >> 32U) < limit;
}

std::optional<std::size_t> first_malformed(std::string_view utf8) {
  for (std::size_t at = ascii_end(utf8, 0); at < utf8.size(); at = ascii_end(utf8, at)) {
    while (is_of_three(utf8, at)) at += 3;
    if (at == utf8.size()) break;
    const std::size_t begin = at;
    if (next(utf8, at) < 0) return begin;
  }
  return std::nullopt;
}

}  // namespace broadsheet::text
