#include "load/pdf_scan.h"

#include <algorithm>
#include <cmath>

#include "load/raster.h"
#include "page/geometry.h"

namespace broadsheet::load {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kScanCover = 0.5;         ///< share of the page
constexpr double kFewestPixels = 250'000;  ///< a scan with less cannot be read; it is a pattern or a logo
constexpr double kAxesTolerance = 0.1;     ///< share: more is no rounding, the scan's pixels are not square

/// Square points of the page under an image.
double covered(const PaintedImage& m, const PdfPageContent& page) {
  const auto at = [&](double x, double y) { return Point{m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f}; };
  const Box image = bounds(Quad{{{at(0, 1), at(1, 1), at(1, 0), at(0, 0)}}});
  return intersection(image, {page.left, page.bottom, page.right, page.top}).area();
}

/// As the page is seen; 0 for an image squeezed to a line.
Density density_of(const PaintedImage& image, const PdfPageContent& page) {
  const double inches_across = std::hypot(image.a, image.b) / kPointsPerInch;
  const double inches_down = std::hypot(image.c, image.d) / kPointsPerInch;
  if (inches_across <= 0 || inches_down <= 0) return {};
  Density dpi{image.width / inches_across, image.height / inches_down};
  const bool turned_on_page = std::abs(image.b) > std::abs(image.a);
  if (turned_on_page != page.turned) std::swap(dpi.x, dpi.y);
  if (std::abs(dpi.x - dpi.y) > kAxesTolerance * std::max(dpi.x, dpi.y))
    dpi.x = dpi.y = std::max(dpi.x, dpi.y);
  return dpi;
}

}  // namespace

Result<PageResolution> resolution_of(const PdfPageContent& page, double chosen_dpi, std::int64_t max_pixels) {
  const PageResolution chosen{{chosen_dpi, chosen_dpi}, false};
  double cover = 0;
  const PaintedImage* largest = nullptr;
  for (const PaintedImage& image : page.images) {
    if (const auto refused = refused_size(image.width, image.height, max_pixels))
      return tl::unexpected(*refused);
    cover += covered(image, page);
    if (largest == nullptr || image.width * image.height > largest->width * largest->height) largest = &image;
  }
  const double area = (page.right - page.left) * (page.top - page.bottom);
  if (largest == nullptr || cover < kScanCover * area || largest->width * largest->height < kFewestPixels) {
    return chosen;
  }
  const Density dpi = density_of(*largest, page);
  const bool anything_else =
      page.visible_text || page.drawings_on_images || page.drawings_under_images > 1 || page.cut_short;
  if (dpi.x <= 0 || (anything_else && std::max(dpi.x, dpi.y) <= chosen_dpi)) return chosen;
  return PageResolution{dpi, true};
}

}  // namespace broadsheet::load
