#include "write/alto.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>

#include "page/mean_confidence.h"
#include "text/character.h"
#include "text/punctuation.h"
#include "text/utf.h"
#include "write/decisions.h"
#include "write/exchange.h"
#include "write/language_tag.h"
#include "write/languages.h"
#include "write/pixel_places.h"
#include "write/printed_words.h"
#include "write/xml_write.h"

namespace broadsheet::write {

namespace {

constexpr const char* kNamespace = "http://www.loc.gov/standards/alto/ns-v4#";
constexpr const char* kSchema = "http://www.loc.gov/standards/alto/v4/alto-4-4.xsd";
constexpr const char* kDecisionsNamespace = "urn:broadsheet:decisions";
constexpr double kPointsAnInch = 72;
constexpr double kUnsure = 9;  // CC of a character of which nothing is sure; 0: all is

const char* direction_of(Direction direction) {
  switch (direction) {
    case Direction::vertical:
      return "ttb";
    case Direction::right_to_left:
      return "rtl";
    case Direction::horizontal:
      break;
  }
  return "ltr";
}

/// Of the software that did a step: "Tesseract 5.3.0, OpenVINO 2026.4", or the bare version of this program.
bool is_own_version(const std::string& version) {
  return version.empty() || text::is_digit(static_cast<unsigned char>(version.front()));
}

/// Which half of a broken word a line has at its begin or end, and the whole.
struct Broken {
  std::map<int, std::string> at_end, at_begin;  // by the id of the line
};

/// The word that goes over the end of each line; what joins it to its neighbours is left out.
Broken broken_words(const Page& page) {
  Broken broken;
  for (const Paragraph& paragraph : page.paragraphs)
    for (std::size_t i = 0; i + 1 < paragraph.lines.size(); ++i) {
      const ParagraphLine &line = paragraph.lines[i], &next = paragraph.lines[i + 1];
      if (line.join != Join::hyphen_gone && line.join != Join::hyphen_kept) continue;
      if (line.line < 0 || next.line < 0) continue;
      constexpr std::string_view kWhite = " \t\n";
      const std::string& text = paragraph.text;
      const std::size_t before =
          next.offset == 0 ? std::string::npos : text.find_last_of(kWhite, next.offset - 1);
      const std::size_t begin = before == std::string::npos ? 0 : before + 1;
      const std::string whole = xml_text(text.substr(begin, text.find_first_of(kWhite, next.offset) - begin));
      broken.at_end[line.line] = broken.at_begin[next.line] = whole;
    }
  return broken;
}

/// The hyphen that a word ends in, and no more than one; nothing else of it is a hyphen at its end.
std::optional<std::string> hyphen_of(const std::string& word) {
  const std::u32string text = text::decode(word);
  if (text.size() < 2 || !text::is_hyphen(text.back()) || text::is_hyphen(text[text.size() - 2]))
    return std::nullopt;
  return text::encode(text.substr(text.size() - 1));
}

class Writer {
 public:
  explicit Writer(const Page& page)
      : page_(page),
        regions_(region_decisions(page)),
        lines_(line_decisions(page)),
        broken_(broken_words(page)) {
    for (const Paragraph& paragraph : page.paragraphs)
      for (const ParagraphLine& line : paragraph.lines) tags_of_line_[line.line].insert(paragraph.id);
  }

  void write(pugi::xml_document& document) {
    pugi::xml_node root = add_root(document, "alto", kNamespace);
    set(root, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    set(root, "xsi:schemaLocation", std::string(kNamespace) + " " + kSchema);
    set(root, "SCHEMAVERSION", "4.4");
    order_ = regions_in_order(page_);
    add_description(add(root, "Description"));
    add_styles(root);
    add_tags(root);
    add_order(root);
    add_page(add(root, "Layout"));
  }

 private:
  const Region& region(int id) const { return page_.regions[static_cast<std::size_t>(id)]; }
  const Line& line(int id) const { return page_.lines[static_cast<std::size_t>(id)]; }

  static void add_text(pugi::xml_node parent, const char* name, const std::string& text) {
    if (!text.empty()) add(parent, name).text() = xml_text(text).c_str();
  }

  void add_description(pugi::xml_node description) const {
    add_text(description, "MeasurementUnit", "pixel");
    pugi::xml_node image = add(description, "sourceImageInformation");
    add(image, "fileName").text() = scan_name(page_.source).c_str();
    if (!page_.source.sha256.empty()) {
      pugi::xml_node identifier = add(image, "fileIdentifier");
      set(identifier, "fileIdentifierLocation", "sha256");
      identifier.text() = page_.source.sha256.c_str();
    }
    int number = 0;
    for (const Step& step : steps_with_run(page_)) {
      pugi::xml_node node = add(description, "Processing");
      set(node, "ID", fmt::format("step_{}", number++));
      const bool other = step.name == "run" || step.name == "given";
      add_text(node, "processingCategory", other ? "other" : "contentGeneration");
      add_text(node, "processingStepDescription", step.name);
      add_text(node, "processingStepSettings", step.parameters);
      pugi::xml_node software = add(node, "processingSoftware");
      const bool own = is_own_version(step.version);
      add_text(software, "softwareName", kProgram);
      add_text(software, "softwareVersion", own ? step.version : page_.made_by.version);
      if (!own) add_text(software, "applicationDescription", step.version);
    }
    if (number > 0) return;
    pugi::xml_node node = add(description, "Processing");
    set(node, "ID", "step_0");
    add_text(add(node, "processingSoftware"), "softwareName", kProgram);
  }

  /// Half points of the type of a line; 0 where that is not known.
  int half_points(const Line& line) const {
    if (page_.source.dpi <= 0 || !(line.glyph_size > 0)) return 0;
    constexpr double kLargest = 10'000;  // larger than any type
    return static_cast<int>(
        std::lround(std::min(2 * kPointsAnInch * line.glyph_size / page_.source.dpi, kLargest)));
  }

  static std::string style_of(int half_points) {
    return half_points == 0 ? "" : fmt::format("size_{}", half_points);
  }

  void add_styles(pugi::xml_node root) const {
    std::set<int> sizes;
    for (const int id : order_)
      for (const int of : region(id).lines) sizes.insert(half_points(line(of)));
    sizes.erase(0);
    if (sizes.empty()) return;
    pugi::xml_node styles = add(root, "Styles");
    for (const int size : sizes) {
      pugi::xml_node style = add(styles, "TextStyle");
      set(style, "ID", style_of(size));
      set(style, "FONTSIZE", fmt::format("{:.1f}", size / 2.0));
    }
  }

  static pugi::xml_node add_tag(pugi::xml_node tags, const char* name, const std::string& id,
                                const char* type, const std::string& label) {
    pugi::xml_node tag = add(tags, name);
    set(tag, "ID", id);
    set(tag, "TYPE", type);
    set(tag, "LABEL", label);
    return tag;
  }

  static std::string kind_id(Kind kind) { return std::string("kind_") + to_string(kind); }
  static std::string role_id(Role role) { return std::string("role_") + to_string(role); }

  void add_tags(pugi::xml_node root) const {
    if (order_.empty()) return;
    pugi::xml_node tags = add(root, "Tags");
    std::set<Kind> kinds;
    std::set<Role> roles;
    for (const int id : order_) kinds.insert(region(id).kind);
    for (const Kind kind : kinds) add_tag(tags, "LayoutTag", kind_id(kind), "kind", words_of(kind));
    for (std::size_t a = 0; a < page_.articles.size(); ++a)
      add_tag(tags, "StructureTag", fmt::format("article_{}", a), "article",
              fmt::format("article {}", a + 1));
    for (const Paragraph& paragraph : page_.paragraphs) {
      add_tag(tags, "StructureTag", fmt::format("paragraph_{}", paragraph.id), "paragraph",
              fmt::format("paragraph {}", paragraph.id + 1));
      roles.insert(paragraph.role);
    }
    for (const Role role : roles) add_tag(tags, "RoleTag", role_id(role), "role", to_string(role));
    add_decisions(add_tag(tags, "OtherTag", "decisions", "decisions", "how the lines were joined"));
  }

  void add_decisions(pugi::xml_node tag) const {
    pugi::xml_node all = add(add(tag, "XmlData"), "decisions");
    set(all, "xmlns", kDecisionsNamespace);
    const auto add_one = [&](const char* name, const std::string& id, const std::string& decided) {
      if (decided.empty()) return;
      pugi::xml_node one = add(all, name);
      set(one, "of", id);
      set(one, "are", decided);
    };
    for (const int id : order_) {
      add_one("region", fmt::format("region_{}", id), regions_[static_cast<std::size_t>(id)]);
      for (const int of : region(id).lines)
        add_one("line", fmt::format("line_{}", of), lines_[static_cast<std::size_t>(of)]);
    }
  }

  void add_order(pugi::xml_node root) const {
    pugi::xml_node order;
    for (std::size_t a = 0; a < page_.articles.size(); ++a) {
      pugi::xml_node group;
      for (const int id : page_.articles[a].regions) {
        if (region(id).kind == Kind::noise) continue;
        if (!order) {
          order = add(add(root, "ReadingOrder"), "OrderedGroup");
          set(order, "ID", "reading_order");
        }
        if (!group) {
          group = add(order, "OrderedGroup");
          set(group, "ID", fmt::format("order_of_article_{}", a));
          set(group, "TAGREFS", fmt::format("article_{}", a));
        }
        pugi::xml_node reference = add(group, "ElementRef");
        set(reference, "ID", fmt::format("order_of_region_{}", id));
        set(reference, "REF", fmt::format("region_{}", id));
      }
    }
  }

  void set_size(pugi::xml_node node) const {
    set(node, "HEIGHT", page_.source.height);
    set(node, "WIDTH", page_.source.width);
  }

  void add_page(pugi::xml_node layout) {
    pugi::xml_node page = add(layout, "Page");
    set(page, "ID", "page");
    set(page, "PHYSICAL_IMG_NR", page_.source.frame + 1);
    set_size(page);
    if (const MeanConfidence confidence = mean_confidence(page_); confidence.characters > 0)
      set(page, "PC", share_text(confidence.mean()));
    set(page, "LANG", language_of(page_));
    pugi::xml_node space = add(page, "PrintSpace");
    set(space, "HPOS", 0);
    set(space, "VPOS", 0);
    set_size(space);
    const std::vector<int> articles = article_places(page_);
    for (const int id : order_) add_region(space, region(id), articles[static_cast<std::size_t>(id)]);
    for (std::size_t i = 0; i < page_.rules.size(); ++i) {
      pugi::xml_node rule = add(space, "GraphicalElement");
      set(rule, "ID", fmt::format("rule_{}", i));
      set_place(rule, outline_of(page_.rules[i]));
    }
  }

  PixelBox set_place(pugi::xml_node node, const Quad& outline) const {
    const PixelBox box = pixel_box(bounds(outline), page_.source);
    set(node, "HPOS", box.left);
    set(node, "VPOS", box.top);
    set(node, "WIDTH", box.width());
    set(node, "HEIGHT", box.height());
    return box;
  }

  void add_shape(pugi::xml_node node, const Quad& outline) const {
    if (!is_upright(outline))
      set(add(add(node, "Shape"), "Polygon"), "POINTS", points_text(outline, page_.source));
  }

  void add_region(pugi::xml_node space, const Region& region, int article) {
    const bool picture = region.kind == Kind::picture;
    pugi::xml_node block = add(space, picture ? "Illustration" : "TextBlock");
    set(block, "ID", fmt::format("region_{}", region.id));
    set(block, "TAGREFS", kind_id(region.kind) + (article < 0 ? "" : fmt::format(" article_{}", article)));
    const Quad outline = outline_with_lines(page_, region);
    set_place(block, outline);
    if (!picture) {
      set(block, "LANG", language_tag(region.language));
      set(block, "BASEDIRECTION", direction_of(region.direction));
    }
    add_shape(block, outline);
    if (picture) return;
    for (const int id : region.lines) add_line(block, line(id));
  }

  std::string tags_of(const Line& line) const {
    const auto found = tags_of_line_.find(line.id);
    if (found == tags_of_line_.end()) return "";
    std::string tags;
    std::set<Role> roles;
    for (const int id : found->second) {
      tags += fmt::format("{}paragraph_{}", tags.empty() ? "" : " ", id);
      roles.insert(page_.paragraphs[static_cast<std::size_t>(id)].role);
    }
    for (const Role role : roles) tags += " " + role_id(role);
    return tags;
  }

  void add_line(pugi::xml_node block, const Line& line) {
    pugi::xml_node node = add(block, "TextLine");
    set(node, "ID", fmt::format("line_{}", line.id));
    set(node, "STYLEREFS", style_of(half_points(line)));
    set(node, "TAGREFS", tags_of(line));
    set_place(node, line.outline);
    set(node, "BASELINE", points_text(baseline_of(line), page_.source));
    add_shape(node, line.outline);
    std::vector<PrintedWord> words = printed_words(line);
    if (words.empty()) words.push_back({line.outline, "", line.confidence, {}});
    const auto begin = broken_.at_begin.find(line.id), end = broken_.at_end.find(line.id);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool last = i + 1 == words.size();
      if (i > 0) add_space(node, words[i - 1], words[i], line.direction);
      PrintedWord& word = words[i];
      const bool breaks = last && end != broken_.at_end.end();
      const std::optional<std::string> hyphen = breaks ? hyphen_of(word.text) : std::nullopt;
      if (hyphen) {
        word.text.resize(word.text.size() - hyphen->size());
        if (!word.glyphs.empty()) word.glyphs.pop_back();
      }
      pugi::xml_node string = add_string(node, word);
      if (breaks) {
        set(string, "SUBS_TYPE", "HypPart1");
        set(string, "SUBS_CONTENT", end->second);
      } else if (i == 0 && begin != broken_.at_begin.end()) {
        set(string, "SUBS_TYPE", "HypPart2");
        set(string, "SUBS_CONTENT", begin->second);
      }
      if (hyphen) set(add(node, "HYP"), "CONTENT", *hyphen);
    }
  }

  /// The white between two words, where there is any.
  void add_space(pugi::xml_node line, const PrintedWord& before, const PrintedWord& after,
                 Direction direction) const {
    pugi::xml_node space = add(line, "SP");
    const PixelBox a = pixel_box(bounds(before.outline), page_.source),
                   b = pixel_box(bounds(after.outline), page_.source);
    if (direction != Direction::horizontal || b.left <= a.right) return;
    set(space, "HPOS", a.right);
    set(space, "VPOS", a.top);
    set(space, "WIDTH", b.left - a.right);
  }

  pugi::xml_node add_string(pugi::xml_node line, const PrintedWord& word) const {
    pugi::xml_node string = add(line, "String");
    set_place(string, word.outline);
    string.append_attribute("CONTENT") = word.text.c_str();
    set(string, "WC", share_text(word.confidence));
    std::string doubts;
    for (const Glyph& glyph : word.glyphs) {
      doubts += fmt::format("{}{:.0f}", doubts.empty() ? "" : " ",
                            kUnsure * (1 - std::clamp(glyph.confidence, 0.0, 1.0)));
      pugi::xml_node node = add(string, "Glyph");
      set_place(node, glyph.outline);
      set(node, "CONTENT", glyph.text);
      set(node, "GC", share_text(glyph.confidence));
    }
    set(string, "CC", doubts);
    return string;
  }

  const Page& page_;
  std::vector<std::string> regions_, lines_;  // what was decided of each
  Broken broken_;
  std::map<int, std::set<int>> tags_of_line_;  // the paragraphs of each line
  std::vector<int> order_;
};

}  // namespace

std::string to_alto(const Page& page) {
  pugi::xml_document document;
  Writer(page).write(document);
  return indented(document);
}

}  // namespace broadsheet::write
