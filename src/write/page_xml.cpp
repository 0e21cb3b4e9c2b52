#include "write/page_xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "write/custom.h"
#include "write/decisions.h"
#include "write/exchange.h"
#include "write/language_tag.h"
#include "write/languages.h"
#include "write/pixel_places.h"
#include "write/printed_words.h"
#include "write/xml_write.h"

namespace broadsheet::write {

namespace {

constexpr const char* kNamespace = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15";
constexpr const char* kNoTime = "1970-01-01T00:00:00";

/// TextRegion's type, and what Transkribus calls a structure.
const char* type_of(Kind kind) {
  switch (kind) {
    case Kind::headline:
    case Kind::kicker:
    case Kind::deck:
    case Kind::subheading:
      return "heading";
    case Kind::byline:
      return "credit";
    case Kind::caption:
      return "caption";
    case Kind::masthead:
    case Kind::folio:
      return "header";
    case Kind::page_number:
      return "page-number";
    default:
      return "paragraph";
  }
}

class Writer {
 public:
  explicit Writer(const Page& page)
      : page_(page), regions_(region_decisions(page)), lines_(line_decisions(page)) {}

  void write(pugi::xml_document& document) {
    pugi::xml_node root = add_root(document, "PcGts", kNamespace);
    set(root, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    set(root, "xsi:schemaLocation", std::string(kNamespace) + " " + kNamespace + "/pagecontent.xsd");
    add_metadata(add(root, "Metadata"));
    pugi::xml_node page = add(root, "Page");
    set_page(page);
    add_order(page);
    int index = 0;
    for (const int id : regions_in_order(page_)) add_region(page, region(id), index++);
    for (std::size_t i = 0; i < page_.rules.size(); ++i) add_rule(page, page_.rules[i], i);
  }

 private:
  const Region& region(int id) const { return page_.regions[static_cast<std::size_t>(id)]; }

  static void add_label(pugi::xml_node labels, const std::string& type, const std::string& value) {
    pugi::xml_node label = add(labels, "Label");
    label.append_attribute("value") = xml_text(value).c_str();
    label.append_attribute("type") = xml_text(type).c_str();
  }

  static pugi::xml_node add_item(pugi::xml_node metadata, const char* type, const std::string& name,
                                 const std::string& value) {
    pugi::xml_node item = add(metadata, "MetadataItem");
    set(item, "type", type);
    item.append_attribute("name") = xml_text(name).c_str();
    item.append_attribute("value") = xml_text(value).c_str();
    return item;
  }

  void add_metadata(pugi::xml_node metadata) const {
    const MadeBy& run = page_.made_by;
    add(metadata, "Creator").text() = program(page_).c_str();
    add(metadata, "Created").text() = kNoTime;
    add(metadata, "LastChange").text() = kNoTime;
    if (!page_.source.sha256.empty()) add_item(metadata, "imageProperties", "sha256", page_.source.sha256);
    if (!run.version.empty()) {
      pugi::xml_node labels = add(add_item(metadata, "processingStep", "run", run.version), "Labels");
      for (const auto& [name, value] : run.options) add_label(labels, name, value);
      for (const auto& [name, hash] : run.models) add_label(labels, "sha256(" + name + ")", hash);
    }
    for (const Step& step : page_.provenance) {
      pugi::xml_node item = add_item(metadata, "processingStep", step.name, step.version);
      if (!step.parameters.empty()) add_label(add(item, "Labels"), "parameters", step.parameters);
    }
  }

  void set_page(pugi::xml_node page) const {
    const Source& source = page_.source;
    page.append_attribute("imageFilename") = scan_name(source).c_str();
    set(page, "imageWidth", std::max(1, source.width));  // a page without a size is none
    set(page, "imageHeight", std::max(1, source.height));
    if (source.dpi > 0) {
      const std::string dpi = fmt::format("{:.1f}", source.dpi);
      set(page, "imageXResolution", dpi);
      set(page, "imageYResolution", dpi);
      set(page, "imageResolutionUnit", "PPI");
    }
    const PageXmlLanguage language = page_xml_language(main_language(page_));
    set(page, "primaryLanguage", language.language);
    set(page, "primaryScript", language.script);
  }

  void add_order(pugi::xml_node page) const {
    pugi::xml_node order;
    for (std::size_t a = 0; a < page_.articles.size(); ++a) {
      pugi::xml_node group;
      int index = 0;
      for (const int id : page_.articles[a].regions) {
        if (region(id).kind == Kind::noise) continue;
        if (!order) {
          order = add(add(page, "ReadingOrder"), "OrderedGroup");
          set(order, "id", "reading_order");
        }
        if (!group) {
          group = add(order, "OrderedGroupIndexed");
          set(group, "id", fmt::format("article_{}", a));
          set(group, "index", static_cast<int>(a));
          set(group, "type", "article");
        }
        pugi::xml_node reference = add(group, "RegionRefIndexed");
        set(reference, "index", index++);
        set(reference, "regionRef", fmt::format("region_{}", id));
      }
    }
  }

  void add_outline(pugi::xml_node node, const Quad& outline) const {
    set(add(node, "Coords"), "points", points_text(outline, page_.source));
  }

  void add_region(pugi::xml_node page, const Region& region, int index) {
    const Quad outline = outline_with_lines(page_, region);
    if (region.kind == Kind::table || region.kind == Kind::advertisement) {
      page = add(page, region.kind == Kind::table ? "TableRegion" : "AdvertRegion");
      set(page, "id", fmt::format("around_{}", region.id));
      add_outline(page, outline);
    }
    const bool picture = region.kind == Kind::picture;
    pugi::xml_node node = add(page, picture ? "ImageRegion" : "TextRegion");
    set(node, "id", fmt::format("region_{}", region.id));
    const std::string& decided = regions_[static_cast<std::size_t>(region.id)];
    std::string custom = to_custom("readingOrder", {{"index", std::to_string(index)}});
    if (!picture) custom += " " + to_custom("structure", {{"type", type_of(region.kind)}});
    set(node, "custom", custom + " " + decided);
    if (picture) {
      add_outline(node, outline);
      return;
    }
    set(node, "type", type_of(region.kind));
    set_direction(node, region.direction);
    const PageXmlLanguage language = page_xml_language(region.language);
    set(node, "primaryLanguage", language.language);
    set(node, "primaryScript", language.script);
    add_outline(node, outline);
    std::string text;
    double confidence = 0;
    for (std::size_t i = 0; i < region.lines.size(); ++i) {
      const Line& line = page_.lines[static_cast<std::size_t>(region.lines[i])];
      add_line(node, line, static_cast<int>(i));
      text += (i > 0 ? "\n" : "") + xml_text(line.text);
      confidence += line.confidence / static_cast<double>(region.lines.size());
    }
    if (!region.lines.empty()) add_text(node, text, confidence);
  }

  static void set_direction(pugi::xml_node node, Direction direction) {
    const bool vertical = direction == Direction::vertical;
    set(node, "readingDirection",
        vertical                                ? "top-to-bottom"
        : direction == Direction::right_to_left ? "right-to-left"
                                                : "left-to-right");
    set(node, "textLineOrder", vertical ? "right-to-left" : "top-to-bottom");
  }

  static void add_text(pugi::xml_node node, const std::string& text, double confidence) {
    pugi::xml_node equivalent = add(node, "TextEquiv");
    set(equivalent, "conf", share_text(confidence));
    add(equivalent, "Unicode").text() = text.c_str();
  }

  void add_line(pugi::xml_node region, const Line& line, int index) {
    pugi::xml_node node = add(region, "TextLine");
    const std::string id = fmt::format("line_{}", line.id);
    set(node, "id", id);
    const std::string& decided = lines_[static_cast<std::size_t>(line.id)];
    set(node, "custom",
        to_custom("readingOrder", {{"index", std::to_string(index)}}) +
            (decided.empty() ? "" : " " + decided));
    add_outline(node, line.outline);
    set(add(node, "Baseline"), "points", points_text(baseline_of(line), page_.source));
    int number = 0;
    for (const PrintedWord& word : printed_words(line)) {
      pugi::xml_node of_word = add(node, "Word");
      const std::string word_id = fmt::format("{}_word_{}", id, number++);
      set(of_word, "id", word_id);
      add_outline(of_word, word.outline);
      for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
        pugi::xml_node glyph = add(of_word, "Glyph");
        set(glyph, "id", fmt::format("{}_{}", word_id, i));
        add_outline(glyph, word.glyphs[i].outline);
        add_text(glyph, word.glyphs[i].text, word.glyphs[i].confidence);
      }
      add_text(of_word, word.text, word.confidence);
    }
    add_text(node, xml_text(line.text), line.confidence);
  }

  void add_rule(pugi::xml_node page, const Rule& rule, std::size_t number) const {
    pugi::xml_node node = add(page, "SeparatorRegion");
    set(node, "id", fmt::format("rule_{}", number));
    add_outline(node, outline_of(rule));
  }

  const Page& page_;
  std::vector<std::string> regions_, lines_;  // what was decided of each
};

}  // namespace

std::string to_page_xml(const Page& page) {
  pugi::xml_document document;
  Writer(page).write(document);
  return indented(document);
}

}  // namespace broadsheet::write
