#include "write/pdftotext_read.h"

#include "write/html_repair.h"
#include "write/ocr_page.h"
#include "write/word_lines.h"
#include "write/xml_nodes.h"

namespace broadsheet::write {

namespace {

std::string_view attribute(const pugi::xml_node& node, const char* name) {
  return node.attribute(name).as_string();
}

class Reader {
 public:
  explicit Reader(OcrPage& out) : out_(out) {}

  void read(const pugi::xml_node& page) {
    out_.set_size(number_or_0(attribute(page, "width")), number_or_0(attribute(page, "height")));
    walk(page);
    for (const OcrRegion& region : regions_of_lines(lines_of_words(loose_))) out_.add(region);
  }

 private:
  // By the names that html_repair.h leaves: small letters.
  Box box_of(const pugi::xml_node& node) {
    return out_.corners(
        {attribute(node, "xmin"), attribute(node, "ymin"), attribute(node, "xmax"), attribute(node, "ymax")});
  }

  void walk(const pugi::xml_node& parent) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = name_of(node);
      if (name == "word") {
        loose_.push_back(word_of(node));
      } else if (name == "block") {
        add_block(node);
      } else {
        walk(node);
      }
    }
  }

  void add_block(const pugi::xml_node& node) {
    OcrRegion region;
    region.box = box_of(node);
    for (const pugi::xml_node& c : node.children()) {
      if (name_of(c) != "line") continue;
      OcrLine line;
      line.box = box_of(c);
      for (const pugi::xml_node& word : c.children())
        if (name_of(word) == "word") line.words.push_back(word_of(word));
      region.lines.push_back(std::move(line));
    }
    out_.add(region);
  }

  OcrWord word_of(const pugi::xml_node& node) {
    OcrWord word;
    word.box = box_of(node);
    word.text = clean_text(node.text().as_string());
    word.confidence = 1;  // a text layer is what it is
    return word;
  }

  OcrPage& out_;
  std::vector<OcrWord> loose_;  // that stand in no line
};

}  // namespace

Result<std::vector<Page>> pages_from_pdftotext(const std::string& name, std::string_view bytes) {
  const Result<std::string> xml = xml_from_html(bytes);
  if (!xml) return bad_file(name, xml.error().cause);
  pugi::xml_document document;
  if (!document.load_buffer(xml->data(), xml->size(), pugi::parse_default, pugi::encoding_utf8))
    return bad_file(name, "no XHTML that can be mended");
  const pugi::xml_node doc =
      document.find_node([](const pugi::xml_node& node) { return name_of(node) == "doc"; });
  if (!doc) return bad_file(name, "it has no doc, so it is none of pdftotext");
  std::vector<OcrPage> pages;
  for (const pugi::xml_node& page : doc.children()) {
    if (name_of(page) != "page") continue;
    pages.emplace_back();
    Reader(pages.back()).read(page);
  }
  if (pages.empty()) return bad_file(name, "its doc has no page");
  return finish_all(pages, {});
}

}  // namespace broadsheet::write
