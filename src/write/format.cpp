#include "write/format.h"

#include <algorithm>
#include <array>

#include "write/alto.h"
#include "write/hocr.h"
#include "write/json.h"
#include "write/page_xml.h"

namespace broadsheet::write {

namespace {

std::string text(const Page& page, const FormatOptions& options) { return to_text(page, options.text); }
std::string json(const Page& page, const FormatOptions& /*options*/) { return to_json(page); }

std::string alto(const Page& page, const FormatOptions& /*options*/) { return to_alto(page); }
std::string page_xml(const Page& page, const FormatOptions& /*options*/) { return to_page_xml(page); }
std::string hocr(const Page& page, const FormatOptions& /*options*/) { return to_hocr(page); }

constexpr std::array kFormats{
    Format{"txt", ".txt", "clean running text", true, true, false, text},
    Format{"json", ".json", "the whole page: regions, lines, words, articles, paragraphs", true, false, true,
           json},
    Format{"alto", ".alto.xml", "ALTO 4.4", false, false, true, alto},
    Format{"page", ".page.xml", "PAGE XML 2019-07-15", false, false, true, page_xml},
    Format{"hocr", ".hocr", "hOCR 1.2", false, false, true, hocr},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* format_named(const std::string& name) {
  const auto* const found = std::find_if(kFormats.begin(), kFormats.end(),
                                         [&](const Format& format) { return name == format.name; });
  return found == kFormats.end() ? nullptr : found;
}

}  // namespace broadsheet::write
