#include "write/ocr_read.h"

#include <algorithm>

#include "write/alto_read.h"
#include "write/hocr_read.h"
#include "write/json.h"
#include "write/ocr_page.h"
#include "write/page_xml_read.h"
#include "write/pdftotext_read.h"
#include "write/xml_nodes.h"

namespace broadsheet::write {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kWhite = " \t\r\n\f\v";

void skip(std::string_view& bytes, std::size_t count) { bytes.remove_prefix(std::min(count, bytes.size())); }

void skip_white(std::string_view& bytes) { skip(bytes, bytes.find_first_not_of(kWhite)); }

/// The name of the first element, without its prefix; empty where none stands at the beginning, behind what
/// XML lets stand before it.
std::string_view root_of(std::string_view bytes) {
  while (true) {
    skip_white(bytes);
    if (bytes.starts_with("<!--")) {
      skip(bytes, bytes.find("-->"));
      skip(bytes, 3);
    } else if (bytes.starts_with("<?")) {
      skip(bytes, bytes.find("?>"));
      skip(bytes, 2);
    } else if (bytes.starts_with("<!")) {
      // A DOCTYPE may hold declarations in brackets.
      const std::size_t end = bytes.find('>'), bracket = bytes.substr(0, end).find('[');
      skip(bytes, bracket == std::string_view::npos ? end : bytes.find("]>"));
      skip(bytes, bracket == std::string_view::npos ? 1 : 2);
    } else {
      break;
    }
  }
  if (!bytes.starts_with('<')) return "";
  std::string_view name = bytes.substr(1, bytes.find_first_of(" \t\r\n/>", 1) - 1);
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool has(std::string_view bytes, std::string_view part) { return bytes.find(part) != std::string_view::npos; }

/// One Page a JSON object: the program writes those of several pages after one another.
Result<std::vector<Page>> pages_from_json(const std::string& name, std::string_view bytes) {
  constexpr std::string_view kBetween = "\n{";  // inside a page no line begins so
  std::vector<Page> pages;
  while (!bytes.empty()) {
    const std::size_t between = bytes.find(kBetween);
    const std::string_view one = bytes.substr(0, between == std::string_view::npos ? between : between + 1);
    bytes.remove_prefix(one.size());
    Result<Page> page = page_from_json(one);
    if (!page) {
      page.error().file = name;
      return tl::unexpected(page.error());
    }
    if (page->articles.empty()) set_one_article(*page, {});
    pages.push_back(std::move(*page));
  }
  return pages;
}

/// The lines of a text, trimmed, without the empty ones.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find_first_of("\r\n"));
    skip(text, one.size() + 1);
    if (std::string line = clean_text(one); !line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

/// Some programs tell the text of a region only as a whole, with its lines outlined or without. Where there
/// are as many of both, each gets its own; else new ones are made.
void set_text_of_region(Page& page, Region& region, const std::vector<std::string>& texts) {
  const auto line_of = [&](int id) -> Line& { return page.lines[static_cast<std::size_t>(id)]; };
  const bool has_text = std::any_of(region.lines.begin(), region.lines.end(),
                                    [&](int id) { return !line_of(id).text.empty(); });
  if (has_text || texts.empty()) return;
  if (region.lines.size() != texts.size()) {
    region.lines.clear();
    for (const Box& box : laid_out(bounds(region.outline), texts, region.direction)) {
      Line line;
      line.id = static_cast<int>(page.lines.size());
      line.region = region.id;
      line.direction = region.direction;
      line.outline = quad_of(box);
      line.glyph_size = region.direction == Direction::horizontal ? box.height() : box.width();
      line.detection = 1;
      region.lines.push_back(line.id);
      page.lines.push_back(std::move(line));
    }
  }
  for (std::size_t i = 0; i < texts.size(); ++i) line_of(region.lines[i]).text = texts[i];
}

Result<std::vector<Page>> pages_from_page_xml(const std::string& name, std::string_view bytes) {
  return page_from_xml(name, bytes).map([](PageXml xml) {
    set_one_article(xml.page, xml.order);
    for (Line& line : xml.page.lines) {
      std::string words;
      for (const Word& word : line.words) words += (words.empty() ? "" : " ") + word.text;
      if (line.text.empty()) line.text = words;                   // only its words have one
      if (!same_but_white(line.text, words)) line.words.clear();  // it was mended, and they were not
    }
    for (std::size_t i = 0; i < xml.texts.size(); ++i)
      set_text_of_region(xml.page, xml.page.regions[i], lines_of(xml.texts[i]));
    xml.decisions.settle(xml.page);
    return std::vector<Page>{std::move(xml.page)};
  });
}

}  // namespace

OcrFormat recognize_ocr_format(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) skip(bytes, kByteOrderMark.size());
  skip_white(bytes);
  if (bytes.starts_with('{'))
    return has(bytes, "\"broadsheet-page/") ? OcrFormat::broadsheet_json : OcrFormat::none;
  const std::string_view root = root_of(bytes);
  if (root == "PcGts") return OcrFormat::page_xml;
  if (root == "alto") return OcrFormat::alto;
  if (root.empty()) return OcrFormat::none;
  if (has(bytes, "ocr_page")) return OcrFormat::hocr;
  if (has(bytes, "<doc>") && has(bytes, "<page ")) return OcrFormat::pdftotext;
  return OcrFormat::none;
}

Result<std::vector<Page>> read_ocr(const std::string& name, std::string_view bytes) {
  switch (recognize_ocr_format(bytes)) {
    case OcrFormat::page_xml:
      return pages_from_page_xml(name, bytes);
    case OcrFormat::alto:
      return pages_from_alto(name, bytes);
    case OcrFormat::hocr:
      return pages_from_hocr(name, bytes);
    case OcrFormat::pdftotext:
      return pages_from_pdftotext(name, bytes);
    case OcrFormat::broadsheet_json:
      if (bytes.starts_with(kByteOrderMark)) skip(bytes, kByteOrderMark.size());
      skip_white(bytes);
      return pages_from_json(name, bytes);
    case OcrFormat::none:
      break;
  }
  return bad_file(name, "no text of an OCR engine in a format that is known",
                  "give ALTO, hOCR, PAGE XML, what pdftotext -bbox-layout writes, or this program's JSON");
}

}  // namespace broadsheet::write
