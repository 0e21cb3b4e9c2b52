#include "page/paragraph_ids.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <map>
#include <string_view>

namespace broadsheet {

namespace {

/// FNV-1a: the same on every machine, which std::hash is not.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : text) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001B3U;
  }
  return hash;
}

std::string hexadecimal(std::uint64_t value) {
  constexpr int kBase = 16;
  std::array<char, 2 * sizeof(value)> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, kBase);
  return {digits.data(), end.ptr};
}

/// No minus sign: print at the very edge may be found a little beyond it.
std::string pixels(double coordinate) { return std::to_string(std::lround(std::max(0.0, coordinate))); }

std::string name_of(const Page& page, const Paragraph& paragraph) {
  for (const ParagraphLine& part : paragraph.lines) {
    if (part.line < 0 || static_cast<std::size_t>(part.line) >= page.lines.size()) continue;
    const Quad& outline = page.lines[static_cast<std::size_t>(part.line)].outline;
    if (bounds(outline).empty()) continue;
    return "p" + pixels(outline.corner[0].x) + "-" + pixels(outline.corner[0].y);
  }
  return "t" + hexadecimal(hash_of(paragraph.text));
}

}  // namespace

std::vector<std::string> paragraph_ids(const Page& page) {
  std::vector<std::string> ids;
  std::map<std::string, int> times;
  for (const Paragraph& paragraph : page.paragraphs) {
    std::string id = name_of(page, paragraph);
    const int time = ++times[id];
    ids.push_back(time == 1 ? id : id + "." + std::to_string(time));
  }
  return ids;
}

}  // namespace broadsheet
