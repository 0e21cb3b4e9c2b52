#include "score/layout_json.h"

#include <cmath>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <stdexcept>

namespace broadsheet::score {
namespace {

using nlohmann::json;

constexpr std::string_view kTruthSchema = "broadsheet-truth/1";
constexpr std::string_view kPageSchema = "broadsheet-page/1";

/// Pixels; more than the side of any picture that can be decoded, and little enough that areas stay exact.
constexpr double kFarthest = 1e6;

/// Thrown and caught in this file only, as the JSON library throws too: what is wrong, where.
struct Fault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A value and the way to it, "regions[3].outline", so that a fault can say where it is.
struct Node {
  const json& value;
  std::string where;

  Node field(const char* name) const {
    const std::string path = where.empty() ? name : where + "." + name;
    if (!value.is_object()) throw Fault((where.empty() ? "the whole" : where) + " is not an object");
    const auto found = value.find(name);
    if (found == value.end()) throw Fault(path + " is missing");
    return {*found, path};
  }

  bool has(const char* name) const { return value.is_object() && value.contains(name); }

  std::vector<Node> items() const {
    if (!value.is_array()) throw Fault(where + " is not a list");
    std::vector<Node> nodes;
    nodes.reserve(value.size());
    for (const json& item : value) nodes.push_back({item, where + "[" + std::to_string(nodes.size()) + "]"});
    return nodes;
  }

  double coordinate() const {
    if (!value.is_number()) throw Fault(where + " is not a number");
    const auto number = value.get<double>();
    if (!(std::abs(number) <= kFarthest)) throw Fault(where + " is outside any picture");
    return number;
  }

  int integer() const {
    const double number = coordinate();
    if (number != std::floor(number)) throw Fault(where + " is not a whole number");
    return static_cast<int>(number);
  }

  std::string string() const {
    if (!value.is_string()) throw Fault(where + " is not a string");
    return value.get<std::string>();
  }

  Quad outline() const {
    const std::vector<Node> corners = items();
    Quad quad;
    if (corners.size() != quad.corner.size()) throw Fault(where + " has not four corners");
    for (std::size_t k = 0; k < corners.size(); ++k) {
      const std::vector<Node> xy = corners[k].items();
      if (xy.size() != 2) throw Fault(corners[k].where + " is not [x, y]");
      quad.corner[k] = {xy[0].coordinate(), xy[1].coordinate()};
    }
    return quad;
  }
};

/// Where things with an id stand in their list.
using Places = std::map<int, std::size_t>;

void enter(Places& places, const Node& id, std::size_t place) {
  if (!places.try_emplace(id.integer(), place).second) throw Fault(id.where + " is given twice");
}

std::size_t place_of(const Places& places, const Node& id) {
  const auto found = places.find(id.integer());
  if (found == places.end()) throw Fault(id.where + " names an id that is not there");
  return found->second;
}

Places read_regions(const Node& root, Layout& layout) {
  Places places;
  for (const Node& node : root.field("regions").items()) {
    enter(places, node.field("id"), layout.regions.size());
    const auto kind = kind_from(node.field("kind").string());
    if (!kind) throw Fault(node.where + ".kind is unknown");
    const auto direction = direction_from(node.field("direction").string());
    if (!direction) throw Fault(node.where + ".direction is unknown");
    layout.regions.push_back(
        {*kind, *direction, node.field("band").integer(), node.field("column").integer()});
  }
  return places;
}

bool is_text(Kind kind) { return kind != Kind::picture && kind != Kind::noise; }

void read_size(const Node& node, Layout& layout) {
  layout.width = node.field("width").integer();
  layout.height = node.field("height").integer();
  if (layout.width <= 0 || layout.height <= 0) throw Fault(node.where + " has no size");
}

Layout truth_from(const json& value) {
  const Node root{value, ""};
  Layout layout;
  read_size(root.field("image"), layout);
  const Places regions = read_regions(root, layout);
  for (const Node& node : root.field("regions").items())
    layout.regions[place_of(regions, node.field("id"))].article = node.field("article").integer();
  for (const Node& node : root.field("lines").items()) {
    const std::size_t region = place_of(regions, node.field("region"));
    const Quad outline = node.field("outline").outline();
    const Kind kind = layout.regions[region].kind;
    if (!is_text(kind)) continue;
    if (!is_furniture(kind)) layout.order.push_back(layout.lines.size());
    layout.lines.push_back({region, outline, node.has("text") ? node.field("text").string() : ""});
  }
  return layout;
}

Layout page_from(const json& value) {
  const Node root{value, ""};
  Layout layout;
  read_size(root.field("source"), layout);
  const Places regions = read_regions(root, layout);
  Places lines;
  std::vector<LayoutLine> all;
  for (const Node& node : root.field("lines").items()) {
    enter(lines, node.field("id"), all.size());
    all.push_back({place_of(regions, node.field("region")), node.field("outline").outline(), ""});
  }
  std::vector<std::optional<std::size_t>> text_place(all.size());
  for (std::size_t k = 0; k < all.size(); ++k) {
    if (!is_text(layout.regions[all[k].region].kind)) continue;
    text_place[k] = layout.lines.size();
    layout.lines.push_back(all[k]);
  }
  const std::vector<Node> region_nodes = root.field("regions").items();
  std::set<std::size_t> seen;
  int number = 0;
  for (const Node& article : root.field("articles").items()) {
    for (const Node& id : article.field("regions").items()) {
      const std::size_t region = place_of(regions, id);
      layout.regions[region].article = number;
      for (const Node& line : region_nodes[region].field("lines").items()) {
        const std::size_t k = place_of(lines, line);
        if (!seen.insert(k).second) throw Fault(line.where + " stands twice in the order of reading");
        if (text_place[k] && !is_furniture(layout.regions[region].kind))
          layout.order.push_back(*text_place[k]);
      }
    }
    ++number;
  }
  return layout;
}

template <class Build>
Result<Layout> read(const std::string& name, std::string_view bytes, std::string_view schema,
                    const std::string& next_step, Build&& build) {
  Error error;
  error.code = ErrorCode::bad_input;
  error.file = name;
  error.next_step = next_step;
  try {
    const json value = json::parse(bytes.begin(), bytes.end());
    if (Node{value, ""}.field("schema").string() != schema) {
      throw Fault("its schema is not " + std::string(schema));
    }
    return build(value);
  } catch (const Fault& fault) {
    error.cause = fault.what();
  } catch (const json::parse_error& fault) {
    error.cause = "no JSON from byte " + std::to_string(fault.byte) + " on";
  } catch (const json::exception&) {
    error.cause = "JSON with a number beyond all bounds";
  }
  return tl::unexpected(error);
}

}  // namespace

bool is_layout_truth(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  return start != std::string_view::npos && bytes[start] == '{' &&
         bytes.find("\"schema\"") != std::string_view::npos;
}

Result<Layout> read_layout_truth(const std::string& name, std::string_view bytes) {
  return read(name, bytes, kTruthSchema, "", truth_from);
}

Result<Layout> read_page_layout(const std::string& name, std::string_view bytes) {
  return read(name, bytes, kPageSchema, "a layout truth is compared with the NAME.json of a page", page_from);
}

}  // namespace broadsheet::score
