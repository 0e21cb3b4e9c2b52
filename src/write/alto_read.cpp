#include "write/alto_read.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "text/punctuation.h"
#include "text/utf.h"
#include "write/ocr_page.h"
#include "write/xml_nodes.h"

namespace broadsheet::write {

namespace {

constexpr int kDeepest = 64;      // elements within one another: no file needs a quarter of it
constexpr double kThinRule = 8;   // times as long as thick: a drawing is rarely, a rule always
constexpr double kPercent = 100;  // some engines write WC in percent

std::string_view attribute(const pugi::xml_node& node, const char* name) {
  return node.attribute(name).as_string();
}

/// By the words that a label holds; the more special stand first.
std::optional<Kind> kind_named(std::string_view label) {
  static const std::array<std::pair<std::string_view, Kind>, 17> kKinds{{
      {"page-number", Kind::page_number},
      {"page number", Kind::page_number},
      {"pagenumber", Kind::page_number},
      {"numbering", Kind::page_number},
      {"running", Kind::folio},
      {"header", Kind::folio},
      {"footer", Kind::folio},
      {"subheading", Kind::subheading},
      {"heading", Kind::headline},
      {"headline", Kind::headline},
      {"title", Kind::headline},
      {"caption", Kind::caption},
      {"author", Kind::byline},
      {"byline", Kind::byline},
      {"advert", Kind::advertisement},
      {"table", Kind::table},
      {"masthead", Kind::masthead},
  }};
  std::string lower(label);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const auto& [word, kind] : kKinds)
    if (lower.find(word) != std::string::npos) return kind;
  return std::nullopt;
}

bool ends_in_hyphen(const std::string& word) {
  const std::u32string text = text::decode(word);
  return !text.empty() && text::is_hyphen(text.back());
}

/// What holds for all pages of a file.
struct Conventions {
  std::map<std::string, Kind> tags;                  // by their ids
  bool blocks_are_paragraphs = false;                // Tesseract
  std::map<std::string, std::size_t> reading_order;  // ids, and where each stands first
  std::map<std::string, std::string> decided;        // by this program, of the elements of these ids
  std::string file;
};

void read_order(const pugi::xml_node& group, std::map<std::string, std::size_t>& ids) {
  for (const pugi::xml_node& member : group.children()) {
    for (const std::string_view id : tokens(attribute(member, "REF")))
      ids.try_emplace(std::string(id), ids.size());
    read_order(member, ids);
  }
}

void read_decisions(const pugi::xml_node& tag, std::map<std::string, std::string>& decided) {
  const pugi::xml_node all = child(child(tag, "XmlData"), "decisions");
  for (const pugi::xml_node& one : all.children())
    decided.try_emplace(one.attribute("of").as_string(), one.attribute("are").as_string());
}

Conventions conventions_of(const pugi::xml_node& root) {
  Conventions out;
  for (const pugi::xml_node& tag : child(root, "Tags").children()) {
    read_decisions(tag, out.decided);
    for (const char* name : {"LABEL", "TYPE"})
      if (const auto kind = kind_named(attribute(tag, name)))
        out.tags.try_emplace(tag.attribute("ID").as_string(), *kind);
  }
  const pugi::xml_node software =
      root.find_node([](const pugi::xml_node& node) { return name_of(node) == "softwareName"; });
  out.blocks_are_paragraphs = std::string_view(software.text().as_string()).starts_with("tesseract");
  read_order(child(root, "ReadingOrder"), out.reading_order);
  const pugi::xml_node image = child(child(root, "Description"), "sourceImageInformation");
  out.file = clean_text(child(image, "fileName").text().as_string());
  return out;
}

class Reader {
 public:
  Reader(const Conventions& file, OcrPage& out) : file_(file), out_(out) {}

  /// Gives the order of its regions.
  std::vector<int> read(const pugi::xml_node& page) {
    out_.set_file(file_.file);
    const pugi::xml_node space = child(page, "PrintSpace");
    const pugi::xml_node& measured = page.attribute("WIDTH") ? page : space;
    out_.set_size(number_or_0(attribute(measured, "WIDTH")), number_or_0(attribute(measured, "HEIGHT")));
    has_spaces_ = !page.find_node([](const pugi::xml_node& node) { return name_of(node) == "SP"; }).empty();
    std::vector<int> before, after;
    for (const pugi::xml_node& part : page.children()) {
      const std::string_view name = name_of(part);
      if (!name.ends_with("Margin")) continue;
      const bool furniture = name == "TopMargin" || name == "BottomMargin";
      const std::vector<int> added =
          read_blocks(part, furniture ? std::optional(Kind::folio) : std::nullopt, false);
      std::vector<int>& place = name == "TopMargin" ? before : after;
      place.insert(place.end(), added.begin(), added.end());
    }
    std::vector<int> main = read_blocks(space, std::nullopt, false);
    append(main, read_blocks(page, std::nullopt, false));  // those that stand in no space
    std::vector<int> order = ordered_regions();
    for (const std::vector<int>& part : {before, main, after}) append(order, part);
    return order;
  }

 private:
  static void append(std::vector<int>& order, const std::vector<int>& more) {
    order.insert(order.end(), more.begin(), more.end());
  }

  /// Those that the file's order names. It is that of all pages, so this page's ids are looked up in it.
  std::vector<int> ordered_regions() const {
    std::map<std::size_t, const std::vector<int>*> placed;
    for (const auto& [id, regions] : regions_of_)
      if (const auto found = file_.reading_order.find(id); found != file_.reading_order.end())
        placed.emplace(found->second, &regions);
    std::vector<int> order;
    for (const auto& [place, regions] : placed) append(order, *regions);
    return order;
  }

  Box box_of(const pugi::xml_node& node) {
    return out_.extent({attribute(node, "HPOS"), attribute(node, "VPOS"), attribute(node, "WIDTH"),
                        attribute(node, "HEIGHT")});
  }

  std::optional<Kind> told_kind(const pugi::xml_node& node) const {
    for (const std::string_view tag : tokens(attribute(node, "TAGREFS")))
      if (const auto found = file_.tags.find(std::string(tag)); found != file_.tags.end())
        return found->second;
    return kind_named(attribute(node, "TYPE"));
  }

  /// Ids of the regions in `parent`. `kind` is that of blocks that name none themselves, or, where it is
  /// `fixed`, of all.
  std::vector<int> read_blocks(const pugi::xml_node& parent, std::optional<Kind> kind, bool fixed) {
    std::vector<int> ids;
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = name_of(node);
      const std::optional<Kind> told = fixed ? std::nullopt : told_kind(node);
      std::vector<int> added;
      if (name == "TextBlock") {
        OcrRegion region = region_of(node, told ? told : kind);
        add_lines(node, region);
        added = add(region, node);
      } else if (name == "ComposedBlock" && file_.blocks_are_paragraphs && child(node, "TextBlock")) {
        OcrRegion region = region_of(node, told ? told : kind);
        for (const pugi::xml_node& block : node.children()) add_lines(block, region);
        added = add(region, node);
      } else if (name == "ComposedBlock") {
        const bool holds = told == Kind::table || told == Kind::advertisement;
        added = read_blocks(node, holds ? told : kind, fixed || holds);
      } else if (name == "Illustration" || name == "GraphicalElement") {
        added = add_picture(node, name == "GraphicalElement");
      }
      append(ids, added);
      append(regions_of_[node.attribute("ID").as_string()], added);
    }
    return ids;
  }

  std::string decided_of(const pugi::xml_node& node) const {
    const auto found = file_.decided.find(node.attribute("ID").as_string());
    return found == file_.decided.end() ? "" : found->second;
  }

  OcrRegion region_of(const pugi::xml_node& node, std::optional<Kind> kind) {
    OcrRegion region;
    region.decided = decided_of(node);
    region.box = box_of(node);
    region.kind = kind.value_or(Kind::body);
    region.language = node.attribute("LANG") ? attribute(node, "LANG") : attribute(node, "language");
    return region;
  }

  std::vector<int> add(const OcrRegion& region, const pugi::xml_node& node) {
    const int id = out_.add(region);
    if (id < 0) return {};
    const auto of_line = [&](const pugi::xml_node& at) {
      if (name_of(at) == "TextLine" || name_of(at) == "TextBlock")
        regions_of_[at.attribute("ID").as_string()].push_back(id);
    };
    for (const pugi::xml_node& inner : node.children()) {
      of_line(inner);
      for (const pugi::xml_node& line : inner.children()) of_line(line);
    }
    return {id};
  }

  std::vector<int> add_picture(const pugi::xml_node& node, bool may_be_rule) {
    OcrRegion picture;
    picture.decided = decided_of(node);
    picture.kind = Kind::picture;
    picture.box = box_of(node);
    const double length = std::max(picture.box.width(), picture.box.height());
    const double thickness = std::min(picture.box.width(), picture.box.height());
    if (may_be_rule && length >= kThinRule * thickness) {
      out_.add_rule(picture.box);
      return {};
    }
    return add(picture, node);
  }

  void add_lines(const pugi::xml_node& block, OcrRegion& region) {
    for (const pugi::xml_node& node : block.children()) {
      if (name_of(node) != "TextLine") continue;
      OcrLine line;
      line.box = box_of(node);
      line.decided = decided_of(node);
      bool spaced = false;
      std::size_t spaces = 0;
      for (const pugi::xml_node& part : node.children()) {
        const std::string_view name = name_of(part);
        if (name == "SP") {
          spaced = true;
          ++spaces;
        }
        if (name == "String") {
          line.words.push_back(word_of(part));
          line.words.back().space_before = spaced || !has_spaces_;
          spaced = false;
        }
        if (name == "HYP" && !line.words.empty()) add_hyphen(part, line.words.back());
      }
      // This program writes a space between any two Strings, and only where there is one in print.
      if (!file_.decided.empty() && spaces + 1 == line.words.size())
        for (const OcrWord& word : line.words) line.text += (line.text.empty() ? "" : " ") + word.text;
      region.lines.push_back(std::move(line));
    }
  }

  OcrWord word_of(const pugi::xml_node& node) {
    OcrWord word;
    word.box = box_of(node);
    word.text = clean_text(attribute(node, "CONTENT"));
    const double confidence = number_or_0(attribute(node, "WC"));
    word.confidence = std::clamp(confidence > 1 ? confidence / kPercent : confidence, 0.0, 1.0);
    return word;
  }

  void add_hyphen(const pugi::xml_node& node, OcrWord& word) {
    if (ends_in_hyphen(word.text)) return;  // some engines write it twice
    const std::string hyphen = clean_text(attribute(node, "CONTENT"));
    word.text += hyphen.empty() ? "-" : hyphen;
    if (!word.box.empty()) word.box = united(word.box, box_of(node));
  }

  const Conventions& file_;
  OcrPage& out_;
  bool has_spaces_ = false;
  std::map<std::string, std::vector<int>> regions_of_;  // by the ids of blocks and lines
};

}  // namespace

Result<std::vector<Page>> pages_from_alto(const std::string& name, std::string_view bytes) {
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(bytes.data(), bytes.size());
  if (!parsed) return bad_file(name, "no XML from byte " + std::to_string(parsed.offset) + " on");
  const pugi::xml_node root = document.document_element();
  if (name_of(root) != "alto") return bad_file(name, "its root is not alto, so it is no ALTO");
  if (deeper_than(root, kDeepest)) return bad_file(name, "blocks within blocks without end");
  const Conventions conventions = conventions_of(root);
  std::vector<OcrPage> pages;
  std::vector<std::vector<int>> orders;
  for (const pugi::xml_node& page : child(root, "Layout").children()) {
    if (name_of(page) != "Page") continue;
    pages.emplace_back();
    orders.push_back(Reader(conventions, pages.back()).read(page));
  }
  if (pages.empty()) return bad_file(name, "it has no Page");
  return finish_all(pages, orders);
}

}  // namespace broadsheet::write
