#include "write/hocr_read.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "page/median.h"
#include "write/hocr.h"
#include "write/hocr_element.h"
#include "write/html_repair.h"
#include "write/ocr_page.h"
#include "write/word_lines.h"
#include "write/xml_nodes.h"

namespace broadsheet::write {

namespace {

constexpr double kPercent = 100;
constexpr double kLarger = 1.2;  // of the page's usual size: from here on a line across columns is a headline

bool is_word(const pugi::xml_node& node) { return is_any(node, {"ocrx_word", "ocr_word"}); }
bool is_plain_line(const pugi::xml_node& node) { return is_any(node, {"ocr_line", "ocrx_line"}); }
bool is_float(const pugi::xml_node& node) {
  return is_any(node, {"ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat", "ocr_float", "ocr_pageno",
                       "ocr_title", "ocr_author", "ocr_table"});
}
bool is_area(const pugi::xml_node& node) { return is_any(node, {"ocr_carea", "ocrx_block", "ocr_column"}); }
bool is_picture(const pugi::xml_node& node) {
  return is_any(node, {"ocr_photo", "ocr_image", "ocr_linedrawing"});
}
bool holds_lines(const pugi::xml_node& node) {
  return !node.find_node([](const pugi::xml_node& n) { return is_plain_line(n); }).empty();
}

std::optional<Kind> kind_of_block(const pugi::xml_node& node) {
  static const std::map<std::string_view, Kind> kKinds{
      {"ocr_caption", Kind::caption},    {"ocr_header", Kind::folio},   {"ocr_footer", Kind::folio},
      {"ocr_pageno", Kind::page_number}, {"ocr_title", Kind::headline}, {"ocr_author", Kind::byline},
      {"ocr_table", Kind::table}};
  for (const std::string_view token : tokens(node.attribute("class").as_string()))
    if (const auto found = kKinds.find(token); found != kKinds.end()) return found->second;
  return std::nullopt;
}

/// What the lines of a region say of its kind.
struct LineClasses {
  int lines = 0;
  int headers = 0;
  int captions = 0;
};

class Reader {
 public:
  explicit Reader(OcrPage& out) : out_(out) {}

  void read(const pugi::xml_node& page) {
    own_ = !page.find_node([](const pugi::xml_node& n) { return !n.attribute(kDecisionsAttribute).empty(); })
                .empty();
    out_.set_file(image_of(page));
    const Box box = box_of(page);
    out_.set_size(box.right, box.bottom);
    walk(page, false);
    end_region();
    std::vector<double> sizes;
    for (const auto& [region, classes] : regions_)
      for (const OcrLine& line : region.lines) sizes.push_back(size_of(line));
    const double usual = median(sizes);
    for (auto& [region, classes] : regions_) {
      if (classes.lines > 0 && classes.captions == classes.lines) region.kind = Kind::caption;
      if (classes.lines > 0 && classes.headers == classes.lines &&
          std::all_of(region.lines.begin(), region.lines.end(),
                      [&](const OcrLine& line) { return size_of(line) > kLarger * usual; }))
        region.kind = Kind::headline;
      out_.add(region);
    }
  }

 private:
  static double size_of(const OcrLine& line) { return line.size > 0 ? line.size : line.box.height(); }

  Box box_of(const pugi::xml_node& node) {
    const auto p = property(node, "bbox");
    return p.size() < 4 ? Box{} : out_.corners({p[0], p[1], p[2], p[3]});
  }

  /// Lines and pictures in the order of the file; `in_area`: a region is begun, which paragraphs do not part.
  void walk(const pugi::xml_node& parent, bool in_area) {
    for (const pugi::xml_node& node : parent.children()) {
      const bool floating = is_float(node), holds = floating && holds_lines(node);
      if (is_picture(node)) {
        OcrRegion picture;
        picture.kind = Kind::picture;
        picture.box = box_of(node);
        picture.decided = decided_of(node);
        regions_.emplace_back(std::move(picture), LineClasses{});
      } else if (is_any(node, {"ocr_separator"})) {
        out_.add_rule(box_of(node));
      } else if (is_plain_line(node) || (floating && !holds && in_area)) {
        add_line(node, in_area);
      } else if (is_word(node)) {
        loose_words_.push_back(word_of(node));
      } else if (is_area(node) || floating || (!in_area && is_any(node, {"ocr_par"}))) {
        read_area(node, floating && !holds);
      } else {
        walk(node, in_area);
      }
      note_language(node);
    }
  }

  void read_area(const pugi::xml_node& node, bool is_line) {
    end_region();
    region_.box = box_of(node);
    region_.kind = kind_of_block(node).value_or(Kind::body);
    region_.language = node.attribute("lang").as_string();
    region_.decided = decided_of(node);
    if (is_line) {
      region_.lines.push_back(line_of(node));
    } else {
      walk(node, true);
      if (region_.lines.empty() && loose_words_.empty()) add_bare_text(node);
    }
    end_region();
  }

  void add_line(const pugi::xml_node& node, bool in_area) {
    end_words();
    OcrLine line = line_of(node);
    if (!in_area && !region_.lines.empty() && !goes_on(region_.lines.back(), line)) end_region();
    ++classes_.lines;
    if (is_any(node, {"ocr_header"})) ++classes_.headers;
    if (is_any(node, {"ocr_caption"})) ++classes_.captions;
    region_.lines.push_back(std::move(line));
  }

  /// An area without lines or words: a line of text to a line of the file. Those inside it have been read.
  void add_bare_text(const pugi::xml_node& node) {
    if (node.find_node([](const pugi::xml_node& n) { return is_plain_line(n) || is_word(n); })) return;
    const std::string text =
        content(node, [](const pugi::xml_node& n) { return is_area(n) || is_float(n) || is_picture(n); });
    std::string_view rest = text;
    while (!rest.empty()) {
      const std::string_view one = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(one.size() + 1, rest.size()));
      OcrLine line;
      line.text = clean_text(one);
      if (!line.text.empty()) region_.lines.push_back(std::move(line));
    }
  }

  OcrLine line_of(const pugi::xml_node& node) {
    OcrLine line;
    line.box = box_of(node);
    line.size = std::max(0.0, number_of(node, "x_size"));
    line.decided = decided_of(node);
    add_words(node, line.words);
    std::string words;
    for (const OcrWord& word : line.words) words += word.text;
    // What stands beside the words is read too, if no word is then known by its place.
    const std::string all = clean_text(content(node));
    const bool same = same_but_white(all, words);
    if (own_ || !same) line.text = all;  // this program writes the spaces of the print
    if (!same) line.words.clear();
    return line;
  }

  void add_words(const pugi::xml_node& node, std::vector<OcrWord>& words) {
    for (const pugi::xml_node& c : node.children()) {
      if (!is_word(c)) {
        add_words(c, words);
        continue;
      }
      words.push_back(word_of(c));
    }
  }

  OcrWord word_of(const pugi::xml_node& node) {
    OcrWord word;
    word.box = box_of(node);
    word.text = clean_text(content(node));
    word.confidence = std::clamp(number_of(node, "x_wconf") / kPercent, 0.0, 1.0);
    return word;
  }

  void note_language(const pugi::xml_node& node) {
    const std::string_view language = node.attribute("lang").as_string();
    if (region_.language.empty() && !region_.lines.empty()) region_.language = language;
  }

  void end_words() {
    for (OcrLine& line : lines_of_words(std::exchange(loose_words_, {})))
      region_.lines.push_back(std::move(line));
  }

  void end_region() {
    end_words();
    if (!region_.lines.empty()) regions_.emplace_back(std::exchange(region_, {}), classes_);
    region_ = {};
    classes_ = {};
  }

  static std::string decided_of(const pugi::xml_node& node) {
    return node.attribute(kDecisionsAttribute).as_string();
  }

  OcrPage& out_;
  bool own_ = false;  // the page is of this program
  OcrRegion region_;  // the one that is being read
  LineClasses classes_;
  std::vector<OcrWord> loose_words_;  // that stand in no line
  std::vector<std::pair<OcrRegion, LineClasses>> regions_;
};

void find_pages(const pugi::xml_node& parent, std::vector<pugi::xml_node>& pages) {
  for (const pugi::xml_node& node : parent.children()) {
    if (is_any(node, {"ocr_page"})) {
      pages.push_back(node);
    } else {
      find_pages(node, pages);
    }
  }
}

}  // namespace

Result<std::vector<Page>> pages_from_hocr(const std::string& name, std::string_view bytes) {
  const Result<std::string> xml = xml_from_html(bytes);
  if (!xml) return bad_file(name, xml.error().cause);
  pugi::xml_document document;
  const auto parsed = document.load_buffer(xml->data(), xml->size(),
                                           pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!parsed) return bad_file(name, "no HTML that can be mended");
  std::vector<pugi::xml_node> found;
  find_pages(document, found);
  if (found.empty()) return bad_file(name, "it has no ocr_page, so it is no hOCR");
  std::vector<OcrPage> pages(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) Reader(pages[i]).read(found[i]);
  return finish_all(pages, {});
}

}  // namespace broadsheet::write
