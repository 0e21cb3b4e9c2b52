#include "page/given.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

constexpr std::array kActions{"region", "drop", "line", "kind", "text", "article", "order", "join", "split"};

template <class Thing>
int best(const Page& page, const std::vector<Thing>& things, const Quad& place, double least) {
  const Box wanted = flat_box(page, place);
  int id = -1;
  for (const Thing& thing : things) {
    const double fit = intersection_over_union(flat_box(page, thing.outline), wanted);
    if (fit < least || (id >= 0 && fit == least)) continue;
    least = fit;
    id = thing.id;
  }
  return id;
}

}  // namespace

int region_at(const Page& page, const Quad& place) { return best(page, page.regions, place, kRegionFits); }
int line_at(const Page& page, const Quad& place) { return best(page, page.lines, place, kLineFits); }

std::string meets_nothing(const Edit& edit) {
  return "edits[" + std::to_string(edit.number) + "] (" + to_string(edit.action) +
         ") meets nothing on this page";
}

const char* to_string(Edit::Action action) { return kActions.at(static_cast<std::size_t>(action)); }

std::optional<Edit::Action> action_from(const std::string& name) {
  const auto* const found = std::find(kActions.begin(), kActions.end(), name);
  if (found == kActions.end()) return std::nullopt;
  return static_cast<Edit::Action>(found - kActions.begin());
}

std::optional<std::string> place_outside(const Given& given, double width, double height) {
  const auto outside = [&](const Quad& place) {
    return intersection(bounds(place), {0, 0, width, height}).empty();
  };
  for (std::size_t k = 0; k < given.regions.size(); ++k) {
    const GivenRegion& region = given.regions[k];
    if (outside(region.outline) || std::any_of(region.lines.begin(), region.lines.end(), outside))
      return "region " + std::to_string(k + 1);
  }
  for (const Edit& edit : given.edits)
    if (std::any_of(edit.places.begin(), edit.places.end(), outside))
      return "edits[" + std::to_string(edit.number) + "]";
  return std::nullopt;
}

}  // namespace broadsheet
