#include "cli/overrides.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/options.h"
#include "load/bytes.h"
#include "load/sha256.h"
#include "write/edits_json.h"
#include "write/page_xml_read.h"

namespace broadsheet::cli {

namespace {

constexpr std::size_t kMostBytes = 256U << 20U;  // of a file of text: no page has a hundredth of it
constexpr int kMostColumns = 40;                 // more than any newspaper sets
constexpr std::size_t kHashDigits = 16;          // of a SHA-256, in the JSON: enough to tell files apart
constexpr double kSameShape = 0.02;              // by which the ratio of the sides may differ
constexpr const char* kRegionForm = "X,Y,W,H[:kind[:direction]]";

/// "right-to-left" as "right_to_left".
std::optional<Direction> direction_named(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return direction_from(name);
}

std::optional<GivenRegion> region_from(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t colon = text.find(':'); colon != std::string::npos; colon = text.find(':', begin)) {
    parts.push_back(text.substr(begin, colon - begin));
    begin = colon + 1;
  }
  parts.push_back(text.substr(begin));
  const std::vector<std::string> numbers = split(parts[0], ',');
  if (parts.size() > 3 || numbers.size() != 4) return std::nullopt;
  std::vector<double> values;
  for (const std::string& number : numbers) {
    double value = 0;
    if (!CLI::detail::lexical_cast(number, value) || !std::isfinite(value)) return std::nullopt;
    values.push_back(value);
  }
  if (values[2] <= 0 || values[3] <= 0) return std::nullopt;
  GivenRegion region;
  region.outline = quad_of({values[0], values[1], values[0] + values[2], values[1] + values[3]});
  if (parts.size() > 1 && !parts[1].empty()) {
    region.kind = kind_from(parts[1]);
    if (!region.kind) return std::nullopt;
  }
  if (parts.size() > 2) {
    region.direction = direction_named(parts[2]);
    if (!region.direction) return std::nullopt;
  }
  return region;
}

Result<std::string> bytes_of(const std::string& file) {
  return load::read_whole(file, kMostBytes).map([](const std::vector<std::uint8_t>& bytes) {
    return std::string(bytes.begin(), bytes.end());
  });
}

Error bad(const std::string& file, std::string cause, std::string next = "") {
  return {ErrorCode::bad_input, file, {}, std::move(cause), std::move(next)};
}

Quad scaled(Quad quad, double x, double y) {
  for (Point& p : quad.corner) p = {p.x * x, p.y * y};
  return quad;
}

/// Regions with what the file says of them, in its reading order where it has one.
Result<void> take_layout(const std::string& file, const Source& source, Given& given) {
  const auto xml =
      bytes_of(file).and_then([&](const std::string& bytes) { return write::page_from_xml(file, bytes); });
  if (!xml) return tl::unexpected(xml.error());
  const Page& page = xml->page;
  const double x = static_cast<double>(source.width) / page.source.width;
  const double y = static_cast<double>(source.height) / page.source.height;
  if (std::abs(x / y - 1) > kSameShape)
    return tl::unexpected(bad(file,
                              fmt::format("it is of a picture of {} x {} pixels, and the scan has {} x {}",
                                          page.source.width, page.source.height, source.width, source.height),
                              "name the PAGE XML of this very page"));
  std::vector<int> order = xml->order;
  given.in_order = !order.empty();
  for (const Region& region : page.regions)
    if (std::find(order.begin(), order.end(), region.id) == order.end()) order.push_back(region.id);
  for (const int id : order) {
    const Region& region = page.regions[static_cast<std::size_t>(id)];
    GivenRegion found;
    // A region without a type, or one called a paragraph, may yet turn out to be a byline or a folio.
    const std::string& type = xml->types[static_cast<std::size_t>(id)];
    if (region.kind != Kind::body || !(type.empty() || type == "paragraph")) found.kind = region.kind;
    found.direction = region.direction;
    found.outline = scaled(region.outline, x, y);
    for (const int line : region.lines)
      found.lines.push_back(scaled(page.lines[static_cast<std::size_t>(line)].outline, x, y));
    given.regions.push_back(std::move(found));
  }
  if (given.regions.empty()) return tl::unexpected(bad(file, "there is no region in it"));
  return {};
}

Result<void> take_edits(const std::string& file, const Source& source, PageOverrides& out) {
  const auto edits =
      bytes_of(file).and_then([&](const std::string& bytes) { return write::edits_from_json(file, bytes); });
  if (!edits) {
    Error error = edits.error();
    error.next_step = "mend the file of edits or move it away, or pass over it with --no-edits";
    return tl::unexpected(std::move(error));
  }
  const auto hash = load::sha256_of_file(source.file);
  if (!hash) return tl::unexpected(hash.error());
  if (*hash == edits->sha256)
    out.given.edits = edits->of(source.frame);
  else
    out.notes.push_back(file + " is passed over: it was made for another file than " + source.file);
  return {};
}

std::string hash_of(const std::string& file) {
  const auto hash = load::sha256_of_file(file);
  return hash ? hash->substr(0, kHashDigits) : "unreadable";
}

std::string check_direction(const std::string& name) {
  return direction_named(name) ? "" : "\"" + name + "\" is no direction";
}

std::string check_region(const std::string& text) {
  return region_from(text) ? "" : "\"" + text + "\" is no region " + kRegionForm;
}

std::string check_layout(const std::string& file) {
  const auto xml =
      bytes_of(file).and_then([&](const std::string& bytes) { return write::page_from_xml(file, bytes); });
  return xml ? "" : to_line(xml.error());
}

}  // namespace

nlohmann::json to_message(const Overrides& overrides) {
  return {{"direction", overrides.direction},
          {"columns", overrides.columns},
          {"regions", overrides.regions},
          {"layout", overrides.layout},
          {"no_edits", overrides.no_edits}};
}

Overrides overrides_from(const nlohmann::json& message) {
  Overrides overrides;
  message.at("direction").get_to(overrides.direction);
  message.at("columns").get_to(overrides.columns);
  message.at("regions").get_to(overrides.regions);
  message.at("layout").get_to(overrides.layout);
  message.at("no_edits").get_to(overrides.no_edits);
  return overrides;
}

void add_override_options(CLI::App& command, Overrides& overrides) {
  const std::string group = "What you know better";
  command
      .add_option("--direction", overrides.direction,
                  "All print runs so: horizontal, vertical (from the top down, lines from right to left) or "
                  "right-to-left")
      ->type_name("horizontal|vertical|right-to-left")
      ->check(check_direction)
      ->group(group);
  command
      .add_option("--columns", overrides.columns, "How many columns the page has; headlines may span them")
      ->type_name("N")
      ->check(CLI::Range(1, kMostColumns).description(""))
      ->group(group);
  command
      .add_option(
          "--region", overrides.regions,
          "Only this part is read, as one region: its left top corner and size in pixels of the scan. "
          "May be repeated; read in the order given")
      ->type_name(kRegionForm)
      ->check(check_region)
      ->take_all()
      ->allow_extra_args(false)
      ->group(group);
  command
      .add_option("--layout", overrides.layout,
                  "PAGE XML of the page: its regions, lines and reading order in place of what is found")
      ->type_name("FILE")
      ->check(check_layout)
      ->excludes("--region")
      ->group(group);
  command
      .add_flag("--no-edits", overrides.no_edits,
                "Pass over NAME.edits.json, which else changes what is found on NAME")
      ->group(group);
}

std::string edits_beside(const std::string& scan, const Overrides& overrides) {
  if (overrides.no_edits) return "";
  const std::string file = write::edits_file_of(scan);
  std::error_code error;
  return std::filesystem::exists(file, error) ? file : "";
}

std::string given_parameters(const Overrides& overrides, const std::string& edits) {
  std::string all;
  const auto add = [&](const char* name, const std::string& value) {
    all += (all.empty() ? "" : " ") + std::string(name) + "=" + value;
  };
  if (!overrides.direction.empty()) add("direction", overrides.direction);
  if (overrides.columns > 0) add("columns", std::to_string(overrides.columns));
  for (const std::string& region : overrides.regions) add("region", region);
  if (!overrides.layout.empty()) add("layout", hash_of(overrides.layout));
  if (!edits.empty()) add("edits", hash_of(edits));
  return all;
}

Result<PageOverrides> overrides_of_page(const Overrides& overrides, const std::string& edits,
                                        const Source& source) {
  PageOverrides out;
  Given& given = out.given;
  if (!overrides.direction.empty()) given.direction = direction_named(overrides.direction);
  if (overrides.columns > 0) given.columns = overrides.columns;
  for (const std::string& region : overrides.regions) given.regions.push_back(*region_from(region));
  given.in_order = !given.regions.empty();
  const auto check = [&](const std::string& file) -> Result<void> {
    const auto outside = place_outside(given, source.width, source.height);
    if (!outside) return {};
    return tl::unexpected(bad(file, fmt::format("{} lies outside the picture of {} x {} pixels", *outside,
                                                source.width, source.height)));
  };
  if (!overrides.layout.empty())
    if (auto taken = take_layout(overrides.layout, source, given); !taken)
      return tl::unexpected(taken.error());
  if (auto inside = check(overrides.layout); !inside) return tl::unexpected(inside.error());
  if (!edits.empty())
    if (auto taken = take_edits(edits, source, out); !taken) return tl::unexpected(taken.error());
  if (auto inside = check(edits); !inside) return tl::unexpected(inside.error());
  return out;
}

}  // namespace broadsheet::cli
