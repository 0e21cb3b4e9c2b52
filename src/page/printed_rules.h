// Where the printed rules of a page run, in the flattened picture.
#pragma once

#include <algorithm>

#include "page/page.h"

namespace broadsheet {

inline Box flat_box(const Page& page, const Rule& rule) {
  const Point a = page.flat.to_flat(rule.from), b = page.flat.to_flat(rule.to);
  const double half = rule.thickness / 2;
  return {std::min(a.x, b.x) - half, std::min(a.y, b.y) - half, std::max(a.x, b.x) + half,
          std::max(a.y, b.y) + half};
}

}  // namespace broadsheet
