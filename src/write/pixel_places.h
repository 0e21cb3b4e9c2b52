// Places of a page in whole pixels of the scan, as ALTO, PAGE XML and hOCR have them: counted from 0 at the
// top left, right and bottom exclusive, inside the scan, never without extent.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"

namespace broadsheet::write {

struct PixelBox {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  int width() const { return right - left; }
  int height() const { return bottom - top; }
};

/// Rounded. Of a page whose size is not known any place from 0 on is inside.
PixelBox pixel_box(const Box& box, const Source& scan);

/// Is the outline its own upright bounds, as far as whole pixels tell?
bool is_upright(const Quad& outline);

/// "x,y x,y ...", rounded, inside the scan.
std::string points_text(const std::vector<Point>& points, const Source& scan);
/// Four of an outline; of one that would be without extent those of its box.
std::string points_text(const Quad& outline, const Source& scan);

/// The outline of a region, wide enough for its lines: its own where they all lie inside, else upright.
Quad outline_with_lines(const Page& page, const Region& region);

/// As long and as thick as the rule.
Quad outline_of(const Rule& rule);

/// Where the letters of a line stand, from its begin to its end: where most of its words end that have no
/// letter that hangs below. Where it has none such, it is taken to run a fifth of the height above the lower
/// edge of the outline, an eighth in Chinese; in vertical text it runs down the middle.
std::vector<Point> baseline_of(const Line& line);

}  // namespace broadsheet::write
