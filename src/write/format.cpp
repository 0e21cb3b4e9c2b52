#include "write/format.h"

#include <algorithm>
#include <array>

#include "write/alto.h"
#include "write/hocr.h"
#include "write/json.h"
#include "write/json_lines.h"
#include "write/markdown.h"
#include "write/page_xml.h"
#include "write/pdf.h"

namespace broadsheet::write {

namespace {

std::string text(const Page& page, const FormatOptions& options) { return to_text(page, options.text); }
std::string md(const Page& page, const FormatOptions& options) { return to_markdown(page, options.text); }
std::string jsonl(const Page& page, const FormatOptions& options) {
  return to_json_lines(page, options.text);
}
Result<std::string> pdf(const Page& page, const FormatOptions& options, const Scan& scan) {
  return to_pdf(page, options.text, scan);
}
std::string json(const Page& page, const FormatOptions& /*options*/) { return to_json(page); }

std::string alto(const Page& page, const FormatOptions& /*options*/) { return to_alto(page); }
std::string page_xml(const Page& page, const FormatOptions& /*options*/) { return to_page_xml(page); }
std::string hocr(const Page& page, const FormatOptions& /*options*/) { return to_hocr(page); }

constexpr std::array kFormats{
    Format{"txt", ".txt", "clean running text", true, true, false, text},
    Format{"json", ".json", "the whole page: regions, lines, words, articles, paragraphs", true, false, true,
           json},
    Format{"md", ".md", "Markdown with the date and numbers that the page prints", false, true, true, md},
    Format{"jsonl", ".jsonl", "a line of JSON a paragraph, for programs that work on text", false, true, true,
           jsonl},
    Format{"pdf", ".pdf", "the scan with the text under it, to be searched and copied from", false, true,
           true, nullptr, pdf},
    Format{"alto", ".alto.xml", "ALTO 4.4", false, false, true, alto},
    Format{"page", ".page.xml", "PAGE XML 2019-07-15", false, false, true, page_xml},
    Format{"hocr", ".hocr", "hOCR 1.2", false, false, true, hocr},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

Result<std::string> written(const Format& format, const Page& page, const FormatOptions& options,
                            const std::function<Result<Scan>()>& scan) {
  if (format.write != nullptr) return format.write(page, options);
  return scan().and_then([&](const Scan& needed) { return format.write_over(page, options, needed); });
}

const Format* format_named(const std::string& name) {
  const auto* const found = std::find_if(kFormats.begin(), kFormats.end(),
                                         [&](const Format& format) { return name == format.name; });
  return found == kFormats.end() ? nullptr : found;
}

}  // namespace broadsheet::write
