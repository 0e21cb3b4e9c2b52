// An outline as the JSON of reflowed paragraphs has it: [[x,y] x 4].
#pragma once

#include <nlohmann/json.hpp>

#include "page/geometry.h"

namespace broadsheet::write {

inline nlohmann::ordered_json json_outline(const Quad& outline) {
  auto corners = nlohmann::ordered_json::array();
  for (const Point& corner : outline.corner) corners.push_back({corner.x, corner.y});
  return corners;
}

}  // namespace broadsheet::write
