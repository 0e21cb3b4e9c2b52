#include "score/characters.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace broadsheet::score {
namespace {

constexpr char32_t kEllipsis = 0x2026;
constexpr char32_t kMiddleDot = 0xB7;

/// Dots, printed this way or that, at least so many in a row, are an ellipsis.
constexpr std::size_t kEllipsisDots = 3;

bool is_dot(char32_t f) { return f == '.' || f == kMiddleDot || f == kEllipsis; }

}  // namespace

std::u32string decode_by_lead_byte(std::string_view bytes) {
  struct Lead {
    std::uint8_t below;  // lead bytes under this
    std::uint8_t mask;   // keep these bits
    std::size_t length;  // and begin a sequence of so many bytes
  };
  static constexpr std::array<Lead, 3> kLeads{{{0x80, 0x7F, 1}, {0xE0, 0x1F, 2}, {0xF0, 0x0F, 3}}};
  static constexpr Lead kLongest{0, 0x07, 4};
  std::u32string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const auto byte = static_cast<std::uint8_t>(bytes[i]);
    const auto* found =
        std::find_if(kLeads.begin(), kLeads.end(), [&](const Lead& l) { return byte < l.below; });
    const Lead& lead = found == kLeads.end() ? kLongest : *found;
    char32_t c = byte & lead.mask;
    for (const char next : bytes.substr(i).substr(1, lead.length - 1)) {
      c = (c << 6) | (static_cast<std::uint8_t>(next) & 0x3F);
    }
    text.push_back(c);
    i += lead.length;
  }
  return text;
}

bool is_word_space(char32_t c) {
  switch (c) {
    case ' ':
    case '\t':
    case '\r':
    case '\f':
    case 0xA0:
    case 0x200B:
    case 0x3000:
    case 0xFEFF:
      return true;
    default:
      return false;
  }
}

bool is_white(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_cjk(char32_t c) {
  return (c >= 0x2E80 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF00 && c < 0xFFF0) ||
         (c >= 0x20000 && c < 0x30000);
}

char32_t folded(char32_t c) {
  constexpr char32_t kFirstFullwidth = 0xFF01, kLastFullwidth = 0xFF5E, kToAscii = 0xFEE0;
  if (c >= kFirstFullwidth && c <= kLastFullwidth) c -= kToAscii;
  switch (c) {
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x300C:
    case 0x300D:
      return '"';
    case 0x2018:
    case 0x2019:
    case 0x201A:
      return '\'';
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2500:
    case 0x14E00:  // no character today; the measure that is followed counts it with the dashes
      return '-';
    case 0x22EF:
      return kEllipsis;
    case 0x2236:
    case 0xFE55:
      return ':';
    case 0x2022:
    case 0x2027:
    case 0x30FB:
      return kMiddleDot;
    case 0x017F:
      return 's';
    default:
      return c;
  }
}

std::u32string with_runs_folded(std::u32string_view line) {
  std::u32string result;
  result.reserve(line.size());
  std::size_t i = 0;
  while (i < line.size()) {
    const char32_t* const here = line.data() + i;
    const char32_t* const line_end = line.data() + line.size();
    const char32_t first = folded(line[i]);
    std::size_t length = 1;
    if (first == '-') {
      const auto* const end = std::find_if(here, line_end, [](char32_t c) { return folded(c) != '-'; });
      length = static_cast<std::size_t>(end - here);
      result.push_back('-');
    } else if (is_dot(first)) {
      const auto* const end = std::find_if(here, line_end, [](char32_t c) { return !is_dot(folded(c)); });
      length = static_cast<std::size_t>(end - here);
      const bool printed_so = std::any_of(here, end, [](char32_t c) { return folded(c) == kEllipsis; });
      if (printed_so || length >= kEllipsisDots) {
        result.push_back(kEllipsis);
      } else {
        result.append(here, end);
      }
    } else {
      result.push_back(line[i]);
    }
    i += length;
  }
  return result;
}

std::u32string letters_and_digits(std::u32string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (const char32_t c : text) {
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
      result.push_back(c);
    } else if (c >= 'A' && c <= 'Z') {
      result.push_back(c - 'A' + 'a');
    } else if (c == 0x130) {  // capital I with a dot: i and a dot above. This and the next are
      result.push_back('i');
    } else if (c == 0x212A) {  // the Kelvin sign: the only others with an ASCII letter in lower case
      result.push_back('k');
    }
  }
  return result;
}

std::u32string with_single_spaces(std::u32string_view text) {
  std::u32string result;
  result.reserve(text.size());
  bool pending = false;
  for (const char32_t c : text) {
    if (is_white(c)) {
      pending = !result.empty();
      continue;
    }
    if (pending) result.push_back(' ');
    pending = false;
    result.push_back(c);
  }
  return result;
}

}  // namespace broadsheet::score
