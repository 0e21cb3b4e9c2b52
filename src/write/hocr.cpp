#include "write/hocr.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <utility>

#include "write/decisions.h"
#include "write/exchange.h"
#include "write/language_tag.h"
#include "write/languages.h"
#include "write/pixel_places.h"
#include "write/printed_words.h"
#include "write/xml_write.h"

namespace broadsheet::write {

namespace {

constexpr const char* kNamespace = "http://www.w3.org/1999/xhtml";
constexpr const char* kCapabilities =
    "ocr_page ocr_carea ocr_par ocr_line ocrx_word ocr_header ocr_pageno ocr_caption ocr_table ocr_textfloat "
    "ocr_photo ocr_separator ocrp_lang ocrp_dir";
constexpr double kPercent = 100;

const char* class_of(Kind kind) {
  switch (kind) {
    case Kind::masthead:
    case Kind::folio:
      return "ocr_header";
    case Kind::page_number:
      return "ocr_pageno";
    case Kind::caption:
      return "ocr_caption";
    case Kind::table:
      return "ocr_table";
    case Kind::advertisement:
      return "ocr_textfloat";
    case Kind::picture:
      return "ocr_photo";
    default:
      return "ocr_carea";
  }
}

const char* style_of(Direction direction) {
  switch (direction) {
    case Direction::vertical:
      return "writing-mode: vertical-rl";
    case Direction::right_to_left:
      return "direction: rtl; unicode-bidi: bidi-override";
    case Direction::horizontal:
      break;
  }
  return "";
}

const char* element_of(Kind kind) {
  return kind == Kind::headline ? "h2" : kind == Kind::subheading ? "h3" : "p";
}

int percent(double share) { return static_cast<int>(std::lround(kPercent * std::clamp(share, 0.0, 1.0))); }

std::string bbox_text(const PixelBox& box) {
  return fmt::format("bbox {} {} {} {}", box.left, box.top, box.right, box.bottom);
}

void widen(PixelBox& box, const PixelBox& inner) {
  box = {std::min(box.left, inner.left), std::min(box.top, inner.top), std::max(box.right, inner.right),
         std::max(box.bottom, inner.bottom)};
}

/// Of the elements that hold each other each begins a line of the file.
void break_line(pugi::xml_node node) { node.append_child(pugi::node_pcdata).set_value("\n"); }

/// A line with its words, and the box around all of them.
struct PlacedLine {
  const Line* line = nullptr;
  std::vector<PrintedWord> words;
  PixelBox box;
};

class Writer {
 public:
  explicit Writer(const Page& page)
      : page_(page), regions_(region_decisions(page)), lines_(line_decisions(page)) {
    for (const Paragraph& paragraph : page.paragraphs)
      for (const ParagraphLine& line : paragraph.lines) paragraph_of_.emplace(line.line, paragraph.id);
  }

  void write(pugi::xml_document& document) {
    pugi::xml_node root = add_root(document, "html", kNamespace);
    document.insert_child_before(pugi::node_doctype, root).set_value("html");
    const std::string language = language_of(page_);
    set(root, "lang", language);
    set(root, "xml:lang", language);
    break_line(root);
    add_head(add(root, "head"));
    break_line(root);
    pugi::xml_node body = add(root, "body");
    break_line(body);
    add_page(add(body, "div"));
    break_line(body);
    break_line(root);
    document.append_child(pugi::node_pcdata).set_value("\n");
  }

 private:
  static void add_meta(pugi::xml_node head, const char* name, const std::string& content) {
    break_line(head);
    pugi::xml_node meta = add(head, "meta");
    set(meta, "name", name);
    meta.append_attribute("content") = xml_text(content).c_str();
  }

  void add_head(pugi::xml_node head) const {
    break_line(head);
    pugi::xml_node type = add(head, "meta");
    set(type, "http-equiv", "Content-Type");
    set(type, "content", "text/html; charset=utf-8");
    break_line(head);
    add(head, "title").append_child(pugi::node_pcdata).set_value(scan_name(page_.source).c_str());
    add_meta(head, "ocr-system", program(page_));
    add_meta(head, "ocr-capabilities", kCapabilities);
    add_meta(head, "ocr-number-of-pages", "1");
    std::set<std::string> languages;
    for (const Region& region : page_.regions)
      if (const std::string tag = language_tag(region.language); !tag.empty()) languages.insert(tag);
    if (!languages.empty()) add_meta(head, "ocr-langs", fmt::format("{}", fmt::join(languages, " ")));
    if (!page_.source.sha256.empty()) add_meta(head, "broadsheet-sha256", page_.source.sha256);
    for (const Step& step : steps_with_run(page_))
      add_meta(head, "broadsheet-step",
               step.name + ": " + step.version + (step.parameters.empty() ? "" : "; " + step.parameters));
    break_line(head);
  }

  void add_page(pugi::xml_node node) {
    const Source& source = page_.source;
    std::string file = scan_name(source);
    std::replace(file.begin(), file.end(), '"', '\'');
    set(node, "class", "ocr_page");
    set(node, "id", "page_1");
    std::string title = fmt::format("image \"{}\"; bbox 0 0 {} {}; ppageno {}", file, source.width,
                                    source.height, source.frame);
    if (source.dpi > 0) title += fmt::format("; scan_res {0:.0f} {0:.0f}", source.dpi);
    set(node, "title", title);
    const std::vector<int> articles = article_places(page_);
    int order = 0;
    for (const int id : regions_in_order(page_)) {
      break_line(node);
      const int article = articles[static_cast<std::size_t>(id)];
      add_region(node, page_.regions[static_cast<std::size_t>(id)],
                 fmt::format("; order {}", order++) +
                     (article < 0 ? "" : fmt::format("; cflow article_{}", article)));
    }
    for (std::size_t i = 0; i < page_.rules.size(); ++i) {
      break_line(node);
      pugi::xml_node rule = add_area(node, "ocr_separator", fmt::format("rule_{}", i));
      set(rule, "title", bbox_text(pixel_box(bounds(outline_of(page_.rules[i])), source)));
      close_empty(rule);
    }
    break_line(node);
  }

  static pugi::xml_node add_area(pugi::xml_node parent, const char* name, const std::string& id) {
    pugi::xml_node area = add(parent, "div");
    set(area, "class", name);
    set(area, "id", id);
    return area;
  }

  /// HTML knows no <div/>.
  static void close_empty(pugi::xml_node node) { node.append_child(pugi::node_pcdata).set_value(""); }

  PlacedLine placed(int id) const {
    const Line& line = page_.lines[static_cast<std::size_t>(id)];
    PlacedLine out{&line, printed_words(line), pixel_box(bounds(line.outline), page_.source)};
    for (const PrintedWord& word : out.words) widen(out.box, pixel_box(bounds(word.outline), page_.source));
    return out;
  }

  void add_region(pugi::xml_node page, const Region& region, const std::string& properties) {
    pugi::xml_node area = add_area(page, class_of(region.kind), fmt::format("region_{}", region.id));
    const std::string language = language_tag(region.language);
    set(area, "lang", language);
    set(area, "xml:lang", language);
    set(area, "style", style_of(region.direction));
    PixelBox box = pixel_box(bounds(region.outline), page_.source);
    std::vector<std::vector<PlacedLine>> paragraphs;
    int before = -1;
    for (const int id : region.lines) {
      const auto found = paragraph_of_.find(id);
      const int paragraph = found == paragraph_of_.end() ? -1 : found->second;
      if (paragraphs.empty() || paragraph != before) paragraphs.emplace_back();
      before = paragraph;
      paragraphs.back().push_back(placed(id));
      widen(box, paragraphs.back().back().box);
    }
    set(area, "title", bbox_text(box) + properties);
    set(area, kDecisionsAttribute, regions_[static_cast<std::size_t>(region.id)]);
    for (const std::vector<PlacedLine>& paragraph : paragraphs) {
      break_line(area);
      add_paragraph(area, element_of(region.kind), paragraph);
    }
    if (paragraphs.empty())
      close_empty(area);
    else
      break_line(area);
  }

  void add_paragraph(pugi::xml_node area, const char* element, const std::vector<PlacedLine>& lines) {
    pugi::xml_node node = add(area, element);
    set(node, "class", "ocr_par");
    set(node, "id", fmt::format("par_{}", number_of_par_++));
    PixelBox box = lines.front().box;
    for (const PlacedLine& line : lines) widen(box, line.box);
    set(node, "title", bbox_text(box));
    for (const PlacedLine& line : lines) {
      break_line(node);
      add_line(node, line);
    }
    break_line(node);
  }

  static std::string baseline_text(const PlacedLine& placed) {
    if (placed.line->direction == Direction::vertical) return "";
    const std::vector<Point> ends = baseline_of(*placed.line);
    const double run = ends.back().x - ends.front().x;
    const double slope = run == 0 ? 0 : (ends.back().y - ends.front().y) / run;
    const double at_left = ends.front().y + slope * (placed.box.left - ends.front().x);
    return fmt::format("; baseline {:.4f} {:.0f}", slope + 0.0,
                       std::round(at_left - placed.box.bottom) + 0.0);
  }

  void add_line(pugi::xml_node paragraph, const PlacedLine& placed) const {
    const Line& line = *placed.line;
    pugi::xml_node node = add(paragraph, "span");
    set(node, "class", "ocr_line");
    const std::string id = fmt::format("line_{}", line.id);
    set(node, "id", id);
    std::string title = bbox_text(placed.box) + baseline_text(placed);
    if (line.glyph_size > 0) title += fmt::format("; x_size {:.1f}", line.glyph_size);
    set(node, "title", title);
    set(node, kDecisionsAttribute, lines_[static_cast<std::size_t>(line.id)]);
    if (placed.words.empty()) close_empty(node);
    for (std::size_t i = 0; i < placed.words.size(); ++i) {
      if (i > 0) node.append_child(pugi::node_pcdata).set_value(" ");
      add_word(node, placed.words[i], fmt::format("{}_word_{}", id, i));
    }
  }

  void add_word(pugi::xml_node line, const PrintedWord& word, const std::string& id) const {
    pugi::xml_node node = add(line, "span");
    set(node, "class", "ocrx_word");
    set(node, "id", id);
    std::string title = fmt::format(
        "{}; x_wconf {}", bbox_text(pixel_box(bounds(word.outline), page_.source)), percent(word.confidence));
    std::string boxes, confidences;
    for (const Glyph& glyph : word.glyphs) {
      const PixelBox box = pixel_box(bounds(glyph.outline), page_.source);
      boxes += fmt::format(" {} {} {} {}", box.left, box.top, box.right, box.bottom);
      confidences += fmt::format(" {}", percent(glyph.confidence));
    }
    if (!boxes.empty()) title += "; x_bboxes" + boxes + "; x_confs" + confidences;
    set(node, "title", title);
    node.append_child(pugi::node_pcdata).set_value(word.text.c_str());
  }

  const Page& page_;
  std::vector<std::string> regions_, lines_;  // what was decided of each
  std::map<int, int> paragraph_of_;           // of each line, the first where it is in several
  int number_of_par_ = 0;
};

}  // namespace

std::string to_hocr(const Page& page) {
  pugi::xml_document document;
  Writer(page).write(document);
  return as_it_is(document);
}

}  // namespace broadsheet::write
