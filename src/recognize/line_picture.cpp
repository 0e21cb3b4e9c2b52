#include "recognize/line_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "image/light_on_dark.h"
#include "image/pixels.h"
#include "page/reading_frame.h"
#include "recognize/language.h"

namespace broadsheet::recognize {

namespace {

// Around the box, in glyph sizes.
constexpr double kAlong = 0.9;      // cut out before and after it: a mark that layout cut off
constexpr double kAcross = 0.15;    // cut out above and below it
constexpr double kBeside = 0.3;     // ink this near before or after it belongs to it: less than any gutter
constexpr double kOutside = 0.06;   // the middle of its ink may lie this far above or below it
constexpr double kIntrusion = 0.3;  // ink that reaches this deep into it is touching, not a neighbour's
constexpr double kBehind = 0.75;    // a full stop this far behind it does
constexpr double kLeastStop = 0.2;  // its sides: from
constexpr double kStop = 0.5;       // to
constexpr double kSpeck = 0.07;     // side of the smallest ink that counts for the extent of a line
constexpr double kFaint = 0.15;     // side of the smallest ink that counts though it is faint

// Contrast.
constexpr double kPaperWindow = 0.8;  // heights of the cut: wider than any stroke, narrower than shading
constexpr double kGrain = 1.5;        // pixels: blur under which grain does not look like paper
constexpr double kUnit = 200;         // paper after division, with room for brighter grain
constexpr double kWhitePoint = 0;     // deviations of the paper under its mean that still become white
constexpr double kBlack = 0.01;       // of the pixels: the darkest become black
constexpr double kLeastRange = 0.05;  // of the paper: less is grain, not ink
constexpr double kWhite = 255;
constexpr int kInk = 160;       // grey value under which a stroke is sure
constexpr int kFaintInk = 210;  // under which it may be one: blurred hairlines and rings

constexpr double kAntialias = 0.45;  // of the reduction: blur before sampling, so that no stroke is skipped
constexpr double kLeastBlur = 0.1;   // pixels: as good as none

double otsu(const cv::Mat& grey) {
  cv::Mat split;
  return cv::threshold(grey, split, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
}

// The raw cut, in the reading frame.
LineCut cut_out(const cv::Mat& flat, const LineShape& line) {
  const Box frame = to_reading_frame(line.box, line.direction);
  const Box wide =
      from_reading_frame(grown(frame, kAlong * line.glyph_size, kAcross * line.glyph_size), line.direction);
  const cv::Rect area = image::pixels(wide, flat), core = image::pixels(line.box, flat);
  LineCut cut;
  if (area.empty() || core.empty()) return cut;
  const Box origin = to_reading_frame(
      {double(area.x), double(area.y), double(area.br().x), double(area.br().y)}, line.direction);
  cut.left = origin.left;
  cut.top = origin.top;
  if (line.direction == Direction::vertical)
    cv::rotate(flat(area), cut.grey, cv::ROTATE_90_COUNTERCLOCKWISE);
  else
    cut.grey = flat(area).clone();
  if (line.inverted || image::light_on_dark(flat, core, cvRound(kAcross * line.glyph_size)))
    cv::bitwise_not(cut.grey, cut.grey);
  return cut;
}

// Paper to white and ink to black: the paper's own brightness is divided out, then the range between paper
// and the darkest strokes is stretched over all values. False when there is no ink.
bool stretch(cv::Mat& grey) {
  const int window = std::max(3, static_cast<int>(kPaperWindow * grey.rows)) | 1;
  cv::Mat smooth, paper, share;
  cv::GaussianBlur(grey, smooth, {}, kGrain);
  cv::morphologyEx(smooth, paper, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_RECT, {window, window}));
  cv::blur(paper, paper, {window, window});
  cv::divide(grey, paper, share, kUnit);
  const int level = static_cast<int>(otsu(share));
  std::array<int, 256> histogram{};
  for (int y = 0; y < share.rows; ++y) {
    const auto* row = share.ptr<std::uint8_t>(y);
    for (int x = 0; x < share.cols; ++x) ++histogram[row[x]];
  }
  double count = 0, sum = 0, squares = 0;
  for (int v = level + 1; v < 256; ++v) {
    const double n = histogram[static_cast<std::size_t>(v)];
    count += n;
    sum += n * v;
    squares += n * v * v;
  }
  if (count == 0) return false;
  const double mean = sum / count;
  const double white = mean - kWhitePoint * std::sqrt(std::max(0.0, squares / count - mean * mean));
  double dark = kBlack * static_cast<double>(share.total());
  int black = 0;
  while (black < 255 && (dark -= histogram[static_cast<std::size_t>(black)]) > 0) ++black;
  const double range = white - black;
  if (range < kLeastRange * kUnit) return false;
  share.convertTo(grey, CV_8U, kWhite / range, -black * kWhite / range);
  return true;
}

struct Component {
  Box box;
  double area = 0;
};

std::vector<Component> components(const cv::Mat& mask, cv::Mat& labels) {
  cv::Mat stats, centers;
  const int count = cv::connectedComponentsWithStats(mask, labels, stats, centers, 8, CV_32S);
  std::vector<Component> found;
  for (int i = 0; i < count; ++i) {
    const double left = stats.at<int>(i, cv::CC_STAT_LEFT), top = stats.at<int>(i, cv::CC_STAT_TOP);
    found.push_back(
        {{left, top, left + stats.at<int>(i, cv::CC_STAT_WIDTH), top + stats.at<int>(i, cv::CC_STAT_HEIGHT)},
         static_cast<double>(stats.at<int>(i, cv::CC_STAT_AREA))});
  }
  return found;
}

// A full stop that layout left out, as it is blurred, stands farther behind its line than other ink that is
// looked for there, in the half of the line that is its own, and alone. Where it ends; 0 for none.
double end_of_stop(const std::vector<Component>& faint, const Box& own, double g, Direction direction) {
  const Component* stop = nullptr;
  for (const Component& component : faint) {
    const Box& box = component.box;
    if (component.area < kFaint * g * kFaint * g || box.center().x < own.right + kBeside * g ||
        box.top > own.bottom || box.bottom < own.top)
      continue;
    if (stop != nullptr) return 0;
    stop = &component;
  }
  if (stop == nullptr) return 0;
  const Box& box = stop->box;
  const bool is_low = box.center().y > own.center().y;
  const bool is_one = std::min(box.width(), box.height()) > kLeastStop * g &&
                      std::max(box.width(), box.height()) < kStop * g && box.left - own.right < kBehind * g &&
                      is_low == (direction != Direction::vertical);
  return is_one ? box.right : 0;
}

// Whitens what is no ink of this line (parts of the lines above and below, of the next column) and returns
// the box of the rest. Specks inside the line stay: they may be part of a broken stroke.
Box keep_own_ink(cv::Mat& grey, const Box& own, double glyph_size, Direction direction) {
  const double g = glyph_size;
  cv::Mat labels;
  const std::vector<Component> seen = components(grey < kFaintInk, labels);
  const std::vector<Component> faint(seen.begin() + 1, seen.end());  // the first is the paper
  Box reach = grown(own, kBeside * g, kOutside * g);
  reach.right = std::max(reach.right, end_of_stop(faint, own, g, direction));
  const auto foreign = [&](const Component& component) {
    const double middle = component.box.center().y;
    const bool inside = middle >= reach.top && middle < reach.bottom;
    return overlap_x(reach, component.box) <= 0 ||
           (!inside && overlap_y(own, component.box) < kIntrusion * g);
  };
  const std::vector<Component> sure = components(grey < kInk, labels);
  Box ink;
  for (std::size_t i = 1; i < sure.size(); ++i)
    if (!foreign(sure[i]) && sure[i].area >= kSpeck * g * kSpeck * g) ink = united(ink, sure[i].box);
  if (ink.empty()) return ink;
  cv::Mat erase(grey.size(), CV_8U, cv::Scalar(0)), keep(grey.size(), CV_8U, cv::Scalar(0));
  for (int y = 0; y < grey.rows; ++y)
    for (int x = 0; x < grey.cols; ++x) {
      const int label = labels.at<int>(y, x);
      if (label > 0)
        (foreign(sure[static_cast<std::size_t>(label)]) ? erase : keep).at<std::uint8_t>(y, x) = 255;
    }
  cv::dilate(erase, erase, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));  // with its grey edge
  erase.setTo(0, keep);
  grey.setTo(kWhite, erase);

  // A blurred full stop at the end of a line is grey throughout.
  for (const Component& mark : faint)
    if (!foreign(mark) && mark.area >= kFaint * g * kFaint * g && mark.box.width() < g &&
        mark.box.height() < g) {
      ink.left = std::min(ink.left, mark.box.left);
      ink.right = std::max(ink.right, mark.box.right);
    }
  return ink;
}

}  // namespace

Setting setting_for(const std::string& language) {
  if (is_han_model(language)) return {.height = 48, .ink_height = 32, .side = 4};
  return {.height = 36, .ink_height = 26, .side = 4};
}

LineCut cut_line(const cv::Mat& flat, const LineShape& line) {
  LineCut cut = cut_out(flat, line);
  if (cut.grey.empty() || !stretch(cut.grey)) return {};
  const Box frame = to_reading_frame(line.box, line.direction);
  cut.ink = keep_own_ink(
      cut.grey, {frame.left - cut.left, frame.top - cut.top, frame.right - cut.left, frame.bottom - cut.top},
      line.glyph_size, line.direction);
  return cut.ink.empty() ? LineCut{} : cut;
}

Box LinePicture::to_flat(const Box& in_picture, Direction direction) const {
  const Box frame{to_frame(in_picture.left), top + in_picture.top / scale, to_frame(in_picture.right),
                  top + in_picture.bottom / scale};
  return from_reading_frame(frame, direction);
}

LinePicture set_line(const LineCut& cut, double ink_height, const Setting& setting) {
  LinePicture picture;
  if (cut.grey.empty() || ink_height <= 0) return picture;
  const double s = setting.ink_height / ink_height, along = s * setting.squeeze;
  const int width = std::max(setting.height / 2, cvRound(cut.ink.width() * along) + 2 * setting.side);
  const double x0 = cut.ink.left - setting.side / along;
  const double y0 = cut.ink.center().y - setting.height / 2.0 / s;
  const auto blur = [](double reduction) {
    return reduction < 1 ? kAntialias * std::sqrt(1 / (reduction * reduction) - 1) : 0;
  };
  cv::Mat source = cut.grey;
  if (along < 1)
    cv::GaussianBlur(source, source, {}, std::max(blur(along), kLeastBlur), std::max(blur(s), kLeastBlur),
                     cv::BORDER_REPLICATE);
  // x of the cut lands on (x - x0) * along, between pixel centers
  const cv::Matx23d map(along, 0, (0.5 - x0) * along - 0.5, 0, s, (0.5 - y0) * s - 0.5);
  cv::warpAffine(source, picture.grey, map, {width, setting.height}, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                 cv::Scalar(kWhite));
  picture.scale = s;
  picture.scale_along = along;
  picture.left = cut.left + x0;
  picture.top = cut.top + y0;
  picture.ink = {(cut.ink.left - x0) * along, (cut.ink.top - y0) * s, (cut.ink.right - x0) * along,
                 (cut.ink.bottom - y0) * s};
  return picture;
}

}  // namespace broadsheet::recognize
