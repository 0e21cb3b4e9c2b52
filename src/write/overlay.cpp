#include "write/overlay.h"

#include <png.h>

#include <array>
#include <cmath>
#include <map>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

namespace broadsheet::write {

namespace {

// Sizes are in pixels of the drawn picture, fit for one of about 2400 pixels seen on a screen.
constexpr double kPaleness = 0.45;    // share of white mixed into the scan, so that colours stand out
constexpr double kFill = 0.16;        // share of colour laid over a region
constexpr double kLabelScale = 0.55;  // of the font: capitals about 12 pixels high
constexpr double kNumberScale = 0.65;
constexpr int kRegionThickness = 2;
constexpr int kOrderThickness = 3;
constexpr int kNumberRadius = 16;
constexpr double kArrowTip = 14;
constexpr double kDash = 12;         // length of a dash and of the gap after it
constexpr double kColumnMargin = 5;  // by which the frame of a column stands off its regions
constexpr int kFont = cv::FONT_HERSHEY_SIMPLEX;

const cv::Scalar kRuleColour(255, 0, 255);
const cv::Scalar kColumnColour(160, 60, 0);
const cv::Scalar kGrey(110, 110, 110);
const cv::Scalar kWhite(255, 255, 255);

/// BGR; kinds that stand side by side on a page differ most.
cv::Scalar colour_of(Kind kind) {
  switch (kind) {
    case Kind::body:
      return {200, 110, 0};
    case Kind::headline:
      return {0, 0, 220};
    case Kind::kicker:
      return {90, 60, 255};
    case Kind::deck:
      return {0, 80, 170};
    case Kind::byline:
      return {150, 0, 150};
    case Kind::subheading:
      return {0, 110, 255};
    case Kind::caption:
      return {0, 150, 0};
    case Kind::table:
      return {130, 130, 0};
    case Kind::advertisement:
      return {0, 170, 170};
    case Kind::masthead:
      return {80, 0, 90};
    case Kind::folio:
      return {60, 100, 60};
    case Kind::page_number:
      return {0, 60, 60};
    case Kind::picture:
      return {60, 190, 120};
    case Kind::noise:
      return {130, 130, 130};
  }
  return kGrey;
}

/// Colours of articles; neighbours in reading order differ.
cv::Scalar article_colour(int id) {
  static const std::array<cv::Scalar, 6> kColours{cv::Scalar(20, 20, 200), cv::Scalar(180, 90, 0),
                                                  cv::Scalar(0, 130, 0),   cv::Scalar(170, 0, 170),
                                                  cv::Scalar(0, 110, 220), cv::Scalar(130, 130, 0)};
  return kColours.at(static_cast<std::size_t>(id) % kColours.size());
}

class Drawing {
 public:
  Drawing(const cv::Mat& scan, const OverlayOptions& options) {
    const int side = std::max(scan.cols, scan.rows);
    scale_ = side > options.long_side ? static_cast<double>(options.long_side) / side : 1.0;
    cv::Mat small;
    cv::resize(scan, small, {}, scale_, scale_, cv::INTER_AREA);
    if (small.depth() == CV_16U) small.convertTo(small, CV_8U, 1.0 / 257);
    if (small.channels() == 1) cv::cvtColor(small, small, cv::COLOR_GRAY2BGR);
    if (small.channels() == 4) cv::cvtColor(small, small, cv::COLOR_BGRA2BGR);
    small.convertTo(picture_, CV_8U, 1 - kPaleness, 255 * kPaleness);
  }

  const cv::Mat& picture() const { return picture_; }

  cv::Point at(Point p) const {
    return {static_cast<int>(std::lround(p.x * scale_)), static_cast<int>(std::lround(p.y * scale_))};
  }

  /// Lays the colour of its kind over each region.
  void fill(const std::vector<Region>& regions) {
    cv::Mat layer = picture_.clone();
    for (const Region& region : regions)
      cv::fillConvexPoly(layer, corners(region.outline), colour_of(region.kind));
    cv::addWeighted(layer, kFill, picture_, 1 - kFill, 0, picture_);
  }

  void outline(const Quad& quad, const cv::Scalar& colour, int thickness) {
    cv::polylines(picture_, std::vector{corners(quad)}, true, colour, thickness, cv::LINE_AA);
  }

  void line(Point from, Point to, const cv::Scalar& colour, int thickness) {
    cv::line(picture_, at(from), at(to), colour, thickness, cv::LINE_AA);
  }

  /// Ends at the edge of the disc that stands at `to`, where its tip can be seen.
  void arrow(Point from, Point to, const cv::Scalar& colour, int thickness) {
    const double length = std::hypot(to.x - from.x, to.y - from.y) * scale_;
    if (length <= kNumberRadius) return;
    const Point tip = between(from, to, 1 - kNumberRadius / length);
    cv::arrowedLine(picture_, at(from), at(tip), colour, thickness, cv::LINE_AA, 0,
                    std::min(0.5, kArrowTip / (length - kNumberRadius)));
  }

  void dashed(Box box, const cv::Scalar& colour) {
    const double margin = kColumnMargin / scale_;
    const Quad quad = quad_of(grown(box, margin, margin));
    for (std::size_t i = 0; i < quad.corner.size(); ++i) {
      const Point a = quad.corner[i];
      const Point b = quad.corner[(i + 1) % quad.corner.size()];
      const double length = std::hypot(b.x - a.x, b.y - a.y) * scale_;
      const int dashes = static_cast<int>(std::ceil(length / (2 * kDash)));
      for (int k = 0; k < dashes; ++k) {
        const double begin = 2 * kDash * k;
        const double end = std::min(begin + kDash, length);
        line(between(a, b, begin / length), between(a, b, end / length), colour, kRegionThickness);
      }
    }
  }

  /// White text on a ground of `colour`, the ground's top left corner at `p`, moved so far that all of it
  /// shows.
  void label(const std::string& text, Point p, const cv::Scalar& colour) {
    int below = 0;
    const cv::Size size = cv::getTextSize(text, kFont, kLabelScale, 1, &below);
    cv::Point corner = at(p);
    corner.x = std::clamp(corner.x, 0, std::max(0, picture_.cols - size.width - 4));
    corner.y = std::clamp(corner.y, 0, std::max(0, picture_.rows - size.height - below - 4));
    cv::rectangle(picture_, cv::Rect(corner, cv::Size(size.width + 4, size.height + below + 4)), colour,
                  cv::FILLED);
    cv::putText(picture_, text, corner + cv::Point(2, size.height + 2), kFont, kLabelScale, kWhite, 1,
                cv::LINE_AA);
  }

  void disc(const std::string& text, Point p, const cv::Scalar& colour) {
    int below = 0;
    const cv::Size size = cv::getTextSize(text, kFont, kNumberScale, 2, &below);
    const int radius = std::max(kNumberRadius, size.width / 2 + 6);
    cv::circle(picture_, at(p), radius, colour, cv::FILLED, cv::LINE_AA);
    cv::circle(picture_, at(p), radius, kWhite, 1, cv::LINE_AA);
    cv::putText(picture_, text, at(p) + cv::Point(-size.width / 2, size.height / 2), kFont, kNumberScale,
                kWhite, 2, cv::LINE_AA);
  }

 private:
  static Point between(Point a, Point b, double share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
  }
  std::vector<cv::Point> corners(const Quad& quad) const {
    std::vector<cv::Point> out;
    for (const Point& p : quad.corner) out.push_back(at(p));
    return out;
  }

  double scale_ = 1;
  cv::Mat picture_;
};

struct Stop {
  const Region* region = nullptr;
  int article = 0;
};

/// Regions as they are read; none before articles are known.
std::vector<Stop> reading_order(const Page& page) {
  std::vector<Stop> stops;
  for (const Article& article : page.articles) {
    for (const int id : article.regions) {
      stops.push_back({&page.regions.at(static_cast<std::size_t>(id)), article.id});
    }
  }
  return stops;
}

Point middle(const Region& region) { return bounds(region.outline).center(); }

std::string name_of(const Region& region) {
  std::string name = to_string(region.kind);
  if (region.direction != Direction::horizontal) name += std::string(" ") + to_string(region.direction);
  if (region.band >= 0) name += " b" + std::to_string(region.band);
  if (region.column >= 0) name += " c" + std::to_string(region.column);
  if (region.box >= 0) name += " box " + std::to_string(region.box);
  return name;
}

void draw_columns(Drawing& drawing, const Page& page) {
  std::map<std::pair<int, int>, Box> columns;
  for (const Region& region : page.regions) {
    if (region.column < 0) continue;
    Box& box = columns[{region.band, region.column}];
    box = united(box, bounds(region.outline));
  }
  for (const auto& [key, box] : columns) drawing.dashed(box, kColumnColour);
}

void draw_regions(Drawing& drawing, const Page& page) {
  drawing.fill(page.regions);
  for (const Region& region : page.regions) {
    const cv::Scalar colour = colour_of(region.kind);
    for (const int id : region.lines)
      drawing.outline(page.lines.at(static_cast<std::size_t>(id)).outline, colour, 1);
    drawing.outline(region.outline, colour, kRegionThickness);
  }
  for (const Line& line : page.lines) {
    if (line.region < 0) drawing.outline(line.outline, kGrey, 1);
  }
  for (const Region& region : page.regions) {
    drawing.label(name_of(region), region.outline.corner[0], colour_of(region.kind));
  }
}

void draw_order(Drawing& drawing, const Page& page) {
  const std::vector<Stop> stops = reading_order(page);
  for (std::size_t i = 1; i < stops.size(); ++i) {
    const bool same = stops[i].article == stops[i - 1].article;
    drawing.arrow(middle(*stops[i - 1].region), middle(*stops[i].region),
                  same ? article_colour(stops[i].article) : kGrey, same ? kOrderThickness : 1);
  }
  for (std::size_t i = 0; i < stops.size(); ++i) {
    drawing.disc(std::to_string(i + 1), middle(*stops[i].region), article_colour(stops[i].article));
  }
}

}  // namespace

cv::Mat draw_overlay(const Page& page, const cv::Mat& scan, const OverlayOptions& options) {
  Drawing drawing(scan, options);
  draw_regions(drawing, page);
  draw_columns(drawing, page);
  for (const Rule& rule : page.rules) drawing.line(rule.from, rule.to, kRuleColour, kRegionThickness);
  draw_order(drawing, page);
  return drawing.picture();
}

Result<std::string> encode_png(const cv::Mat& picture) {
  const auto failed = [](const char* why) {
    return tl::unexpected(
        Error{ErrorCode::engine, "", {}, std::string("cannot be encoded as PNG: ") + why, ""});
  };
  if (picture.empty() || picture.type() != CV_8UC3) return failed("it is no colour picture");
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.cols);
  image.height = static_cast<png_uint_32>(picture.rows);
  image.format = PNG_FORMAT_BGR;
  const auto stride = static_cast<png_int_32>(picture.step[0]);
  std::string bytes(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
  png_alloc_size_t size = bytes.size();
  const int done = png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.data, stride, nullptr);
  if (done == 0) return failed(image.message);
  bytes.resize(size);
  return bytes;
}

}  // namespace broadsheet::write
