#include "write/page_xml_read.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <utility>

#include "text/normalize.h"
#include "write/custom.h"
#include "write/xml_nodes.h"

namespace broadsheet::write {

namespace {

constexpr double kFarthest = 1e6;  // pixels: more than any picture's side, so that areas stay exact
constexpr int kDeepest = 32;       // regions or groups within one another: no page needs a tenth of it

/// Thrown and caught in this file only: what is wrong.
struct Fault {
  std::string what;
};

/// "TextRegion r7", to say where a fault is.
std::string where(const pugi::xml_node& node) {
  const std::string id = node.attribute("id").as_string();
  return std::string(name_of(node)) + (id.empty() ? "" : " " + id);
}

double number(std::string_view text, const pugi::xml_node& at) {
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size())
    throw Fault{where(at) + ": \"" + std::string(text.substr(0, 40)) + "\" is no number"};
  if (!(std::abs(value) <= kFarthest)) throw Fault{where(at) + " lies outside any picture"};
  return value;
}

/// "x,y x,y ...".
std::vector<Point> points(const pugi::xml_node& node, const pugi::xml_node& at) {
  std::vector<Point> found;
  std::string_view rest = node.attribute("points").as_string();
  while (true) {
    const std::size_t start = rest.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) return found;
    rest.remove_prefix(start);
    const std::string_view pair = rest.substr(0, rest.find_first_of(" \t\r\n"));
    rest.remove_prefix(pair.size());
    const std::size_t comma = pair.find(',');
    if (comma == std::string_view::npos)
      throw Fault{where(at) + ": \"" + std::string(pair.substr(0, 40)) + "\" is no point"};
    found.push_back({number(pair.substr(0, comma), at), number(pair.substr(comma + 1), at)});
  }
}

std::vector<Point> outline_points(const pugi::xml_node& node) {
  std::vector<Point> polygon = points(child(node, "Coords"), node);
  if (polygon.empty()) throw Fault{where(node) + " has no outline"};
  return polygon;
}

Box bounds(const std::vector<Point>& polygon) {
  Box box{polygon.front().x, polygon.front().y, polygon.front().x, polygon.front().y};
  for (const Point& p : polygon)
    box = {std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x),
           std::max(box.bottom, p.y)};
  return box;
}

/// The unit vector along a baseline or a rule, by least squares about its middle.
std::optional<Point> lean(const std::vector<Point>& stroke) {
  if (stroke.size() < 2) return std::nullopt;
  Point middle;
  const auto count = static_cast<double>(stroke.size());
  for (const Point& p : stroke) middle = {middle.x + p.x / count, middle.y + p.y / count};
  double xx = 0, xy = 0, yy = 0;
  for (const Point& p : stroke) {
    const double x = p.x - middle.x, y = p.y - middle.y;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  if (xx + yy <= 0) return std::nullopt;
  const double angle = std::atan2(2 * xy, xx - yy) / 2;  // of the principal axis
  Point along{std::cos(angle), std::sin(angle)};
  const Point reading{stroke.back().x - stroke.front().x, stroke.back().y - stroke.front().y};
  if (along.x * reading.x + along.y * reading.y < 0) along = {-along.x, -along.y};
  return along;
}

/// The smallest rectangle with sides along and across `along` around the polygon.
Quad rectangle_along(const std::vector<Point>& polygon, Point along) {
  std::vector<Point> turned;
  turned.reserve(polygon.size());
  for (const Point& p : polygon)
    turned.push_back({p.x * along.x + p.y * along.y, p.y * along.x - p.x * along.y});
  const Box box = bounds(turned);
  const auto back = [&](double u, double v) {
    return Point{u * along.x - v * along.y, u * along.y + v * along.x};
  };
  return {{{back(box.left, box.top), back(box.right, box.top), back(box.right, box.bottom),
            back(box.left, box.bottom)}}};
}

Quad line_outline(const pugi::xml_node& node, Direction direction) {
  const std::vector<Point> polygon = outline_points(node);
  const std::vector<Point> baseline = points(child(node, "Baseline"), node);
  if (const auto along = lean(baseline); along && direction == Direction::horizontal)
    return rectangle_along(polygon, *along);
  if (polygon.size() == 4) return {{{polygon[0], polygon[1], polygon[2], polygon[3]}}};
  return quad_of(bounds(polygon));
}

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Text and confidence of a TextEquiv, the one of the lowest index.
struct Equivalent {
  std::string text;
  double confidence = 0;
};
Equivalent equivalent(const pugi::xml_node& node) {
  pugi::xml_node first;
  for (const pugi::xml_node& c : node.children())
    if (name_of(c) == "TextEquiv" &&
        (!first || c.attribute("index").as_int() < first.attribute("index").as_int()))
      first = c;
  if (!first) return {};
  return {text::nfc(child(first, "Unicode").text().as_string()),
          std::clamp(first.attribute("conf").as_double(0), 0.0, 1.0)};
}

/// What custom="... structure {type:VALUE;} ..." says, as Transkribus writes it.
std::string structure_of(const pugi::xml_node& node) {
  const auto groups = custom_groups(node.attribute("custom").as_string(), "structure");
  return groups.empty() ? "" : custom_value(groups.front(), "type").value_or("");
}

Kind kind_of(const std::string& type, const std::string& structure) {
  static const std::map<std::string, Kind> kKinds{
      {"heading", Kind::headline}, {"caption", Kind::caption},         {"header", Kind::folio},
      {"footer", Kind::folio},     {"page-number", Kind::page_number}, {"credit", Kind::byline}};
  for (const std::string& name : {type, structure})
    if (const auto found = kKinds.find(name); found != kKinds.end()) return found->second;
  return Kind::body;
}

/// By what the file says, else by the shape of the lines.
Direction direction_of(const pugi::xml_node& node) {
  const std::string said = node.attribute("readingDirection").as_string();
  if (said == "top-to-bottom" || said == "bottom-to-top") return Direction::vertical;
  if (!said.empty()) return Direction::horizontal;
  double balance = 0;
  for (const pugi::xml_node& c : node.children()) {
    if (name_of(c) != "TextLine") continue;
    const Box box = bounds(outline_points(c));
    balance += box.width() >= box.height() ? box.width() : -box.height();
  }
  return balance < 0 ? Direction::vertical : Direction::horizontal;
}

/// Regions and lines in the order of the file, which need not be that of reading.
class Reader {
 public:
  explicit Reader(PageXml& out) : out_(out) {}

  void read(const pugi::xml_node& page) {
    out_.page.source.file = page.attribute("imageFilename").as_string();
    out_.page.source.width = static_cast<int>(size(page, "imageWidth"));
    out_.page.source.height = static_cast<int>(size(page, "imageHeight"));
    read_regions(page, std::nullopt, 0);
    if (const pugi::xml_node order = child(page, "ReadingOrder")) read_order(order, 0);
  }

 private:
  static double size(const pugi::xml_node& page, const char* name) {
    const double value = number(page.attribute(name).as_string(), page);
    if (value < 1) throw Fault{"the page has no size"};
    return value;
  }

  void read_regions(const pugi::xml_node& parent, std::optional<Kind> inside, int depth) {
    if (depth > kDeepest) throw Fault{"regions within regions without end"};
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = name_of(node);
      if (name.ends_with("Region") && name != "TextRegion") others_.insert(node.attribute("id").as_string());
      if (name == "TextRegion" || name == "TableCell") {
        add_text(node, inside);
        read_regions(node, inside, depth + 1);
      } else if (name == "TableRegion") {
        read_regions(node, Kind::table, depth + 1);
      } else if (name == "AdvertRegion") {
        read_regions(node, Kind::advertisement, depth + 1);
      } else if (name == "SeparatorRegion") {
        add_rule(node);
      } else if (name.ends_with("Region") && name != "NoiseRegion" && name != "UnknownRegion") {
        add_region(node, Kind::picture);
      }
    }
  }

  Region& add_region(const pugi::xml_node& node, Kind kind) {
    Region region;
    region.id = static_cast<int>(out_.page.regions.size());
    region.kind = kind;
    const std::vector<Point> polygon = outline_points(node);
    region.outline = quad_of(bounds(polygon));
    const std::string id = node.attribute("id").as_string();
    if (!id.empty() && !region_of_.try_emplace(id, region.id).second)
      throw Fault{where(node) + " is given twice"};
    out_.decisions.of_region(region.id, node.attribute("custom").as_string());
    std::string structure = structure_of(node);
    out_.types.push_back(structure.empty() ? node.attribute("type").as_string() : std::move(structure));
    out_.texts.emplace_back();
    out_.page.regions.push_back(std::move(region));
    return out_.page.regions.back();
  }

  void add_text(const pugi::xml_node& node, std::optional<Kind> inside) {
    const Kind kind = inside.value_or(kind_of(node.attribute("type").as_string(), structure_of(node)));
    Region& region = add_region(node, kind);
    region.direction = direction_of(node);
    if (!child(node, "TextRegion")) out_.texts.back() = equivalent(node).text;
    for (const pugi::xml_node& c : node.children()) {
      if (name_of(c) != "TextLine") continue;
      Line line;
      line.id = static_cast<int>(out_.page.lines.size());
      line.region = region.id;
      line.direction = region.direction;
      line.outline = line_outline(c, region.direction);
      const auto& corner = line.outline.corner;
      line.glyph_size = region.direction == Direction::horizontal ? distance(corner[0], corner[3])
                                                                  : distance(corner[0], corner[1]);
      line.detection = 1;
      out_.decisions.of_line(line.id, c.attribute("custom").as_string());
      const Equivalent said = equivalent(c);
      line.text = said.text;
      line.confidence = said.confidence;
      for (const pugi::xml_node& w : c.children())
        if (name_of(w) == "Word") add_word(w, line);
      region.lines.push_back(line.id);
      out_.page.lines.push_back(std::move(line));
    }
  }

  static void add_word(const pugi::xml_node& node, Line& line) {
    Word word;
    word.outline = line_outline(node, line.direction);
    const Equivalent said = equivalent(node);
    word.text = said.text;
    word.confidence = said.confidence;
    word.space_before = !line.words.empty();
    line.words.push_back(std::move(word));
  }

  void add_rule(const pugi::xml_node& node) {
    const std::vector<Point> polygon = outline_points(node);
    const Quad around = rectangle_along(polygon, lean(polygon).value_or(Point{1, 0}));
    const auto& c = around.corner;
    const auto middle = [](Point a, Point b) { return Point{(a.x + b.x) / 2, (a.y + b.y) / 2}; };
    Rule rule{middle(c[0], c[3]), middle(c[1], c[2]), distance(c[0], c[3])};
    if (rule.to.x + rule.to.y < rule.from.x + rule.from.y) std::swap(rule.from, rule.to);
    out_.page.rules.push_back(rule);
  }

  void read_order(const pugi::xml_node& group, int depth) {
    if (depth > kDeepest) throw Fault{"groups within groups without end"};
    std::vector<pugi::xml_node> members(group.begin(), group.end());
    // Members without an index keep their place among equals.
    std::stable_sort(members.begin(), members.end(), [](const pugi::xml_node& a, const pugi::xml_node& b) {
      return a.attribute("index").as_int() < b.attribute("index").as_int();
    });
    for (const pugi::xml_node& member : members) {
      // A group may stand for a region that holds those it names.
      if (const pugi::xml_attribute reference = member.attribute("regionRef")) refer(reference);
      if (name_of(member).find("Group") != std::string_view::npos) read_order(member, depth + 1);
    }
  }

  void refer(const pugi::xml_attribute& reference) {
    const auto found = region_of_.find(reference.as_string());
    if (found == region_of_.end()) {
      if (others_.contains(reference.as_string())) return;
      throw Fault{"the reading order names a region that is not there: " +
                  std::string(reference.as_string())};
    }
    if (!named_.insert(found->second).second)
      throw Fault{"the reading order names a region twice: " + std::string(reference.as_string())};
    out_.order.push_back(found->second);
  }

  PageXml& out_;
  std::map<std::string, int> region_of_;
  std::set<std::string> others_;  // tables, rules and the like, which are no Region but may stand in an order
  std::set<int> named_;
};

}  // namespace

bool is_page_xml(std::string_view bytes) {
  constexpr std::size_t kProlog = 4096;  // bytes in which the root stands, past comments
  return bytes.substr(0, kProlog).find("PcGts") != std::string_view::npos;
}

Result<PageXml> page_from_xml(const std::string& name, std::string_view bytes) {
  Error error;
  error.code = ErrorCode::bad_input;
  error.file = name;
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(bytes.data(), bytes.size());
  if (!parsed) {
    error.cause = "no XML from byte " + std::to_string(parsed.offset) + " on";
    return tl::unexpected(error);
  }
  try {
    const pugi::xml_node root = document.document_element();
    if (name_of(root) != "PcGts") throw Fault{"its root is not PcGts, so it is no PAGE XML"};
    const pugi::xml_node page = child(root, "Page");
    if (!page) throw Fault{"it has no Page"};
    PageXml out;
    Reader(out).read(page);
    return out;
  } catch (const Fault& fault) {
    error.cause = fault.what;
  }
  return tl::unexpected(error);
}

}  // namespace broadsheet::write
