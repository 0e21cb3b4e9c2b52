#include "write/format.h"

#include <algorithm>
#include <array>

#include "write/json.h"

namespace broadsheet::write {

namespace {

std::string text(const Page& page, const FormatOptions& options) { return to_text(page, options.text); }
std::string json(const Page& page, const FormatOptions& /*options*/) { return to_json(page); }

constexpr std::array kFormats{
    Format{"txt", ".txt", "clean running text", true, true, false, text},
    Format{"json", ".json", "the whole page: regions, lines, words, articles, paragraphs", true, false, true,
           json},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* format_named(const std::string& name) {
  const auto* const found = std::find_if(kFormats.begin(), kFormats.end(),
                                         [&](const Format& format) { return name == format.name; });
  return found == kFormats.end() ? nullptr : found;
}

}  // namespace broadsheet::write
