#include "reflow/source_lines.h"

#include <cstddef>

namespace broadsheet::reflow {
namespace {

bool ends_line(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f' || c == U'\u0085' || c == U'\u2028' ||
         c == U'\u2029';
}

// Nearly all there is.
bool is_ordinary(char32_t c) { return c > U'\r' && c < U'\u0085'; }

}  // namespace

std::vector<SourceLine> lines_of(std::u32string_view text) {
  constexpr std::size_t kUsualLength = 32;  // so that few lines move when others come
  std::vector<SourceLine> lines;
  lines.reserve(text.size() / kUsualLength);
  bool page_ends = false;
  for (std::size_t begin = 0; begin <= text.size();) {
    const char32_t* at = text.data() + begin;
    for (const char32_t* const last = text.data() + text.size(); at != last; ++at)
      if (!is_ordinary(*at) && ends_line(*at)) break;
    const auto end = static_cast<std::size_t>(at - text.data());
    lines.emplace_back(text.substr(begin, end - begin), static_cast<int>(lines.size())).page_ends = page_ends;
    page_ends = end < text.size() && text[end] == U'\f';
    begin = end + 1;
    if (end + 1 < text.size() && text[end] == U'\r' && text[end + 1] == U'\n') ++begin;
  }
  return lines;
}

}  // namespace broadsheet::reflow
