#include "recognize/line_picture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "page/reading_frame.h"
#include "recognize/language.h"

namespace broadsheet::recognize {

namespace {

constexpr double kAlong = 0.90;   // glyph sizes cut out before and after the box: a mark that layout cut off
constexpr double kAcross = 0.15;  // the same above and below
constexpr double kOutside =
    0.06;  // glyph sizes above and below the box in which a component's middle may lie
constexpr double kBeside =
    0.30;  // glyph sizes from the box at which ink beside it still belongs to it: narrower than gutters
constexpr double kPaperWindow = 0.8;    // heights of the cut: wider than any stroke, narrower than shading
constexpr double kPaperBlur = 1.0 / 3;  // of that window
constexpr double kWhitePoint =
    0.5;  // standard deviations of the paper under its mean that still become white
constexpr double kBlackQuantile = 0.03;  // of the pixels: the darkest become black
constexpr double kLeastContrast = 0.05;  // of the paper's brightness: below this there is no ink, only grain
constexpr double kSpeck = 0.07;  // glyph sizes: side of the smallest ink that counts for the extent of a line
constexpr int kInk = 160;  // grey value of the stretched cut under which a pixel is ink: hairlines stay whole
constexpr double kWhite = 255;
constexpr double kAntialias = 0.45;  // of the reduction: blur before sampling, so that no stroke is skipped

// A cut in the reading frame.
struct Cut {
  cv::Mat grey;
  double left = 0, top = 0;  // of the cut in the reading frame
};

Cut cut_out(const cv::Mat& flat, const LineShape& line) {
  const Box frame = to_reading_frame(line.box, line.direction);
  const Box wide =
      from_reading_frame(grown(frame, kAlong * line.glyph_size, kAcross * line.glyph_size), line.direction);
  const cv::Rect area = cv::Rect(cv::Point(cvFloor(wide.left), cvFloor(wide.top)),
                                 cv::Point(cvCeil(wide.right), cvCeil(wide.bottom))) &
                        cv::Rect(0, 0, flat.cols, flat.rows);
  Cut cut;
  if (area.empty()) return cut;
  const Box origin = to_reading_frame(
      {double(area.x), double(area.y), double(area.br().x), double(area.br().y)}, line.direction);
  cut.left = origin.left;
  cut.top = origin.top;
  if (line.direction == Direction::vertical)
    cv::rotate(flat(area), cut.grey, cv::ROTATE_90_COUNTERCLOCKWISE);
  else
    cut.grey = flat(area).clone();
  if (line.inverted) cv::bitwise_not(cut.grey, cut.grey);
  return cut;
}

// Paper to white and ink to black: the paper's own brightness is divided out, then the range between paper
// and the darkest strokes is stretched over all values. False when there is no ink.
bool stretch(cv::Mat& grey) {
  const int window = std::max(3, static_cast<int>(kPaperWindow * grey.rows)) | 1;
  cv::Mat smooth, paper, share;
  cv::GaussianBlur(grey, smooth, {}, 1.5);
  cv::morphologyEx(smooth, paper, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_RECT, {window, window}));
  cv::blur(paper, paper, {window, window});
  constexpr double kUnit = 200;  // paper in `share`, with room for brighter grain
  cv::divide(grey, paper, share, kUnit);
  cv::Mat split;
  const double level = cv::threshold(share, split, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
  std::array<int, 256> histogram{};
  for (int y = 0; y < share.rows; ++y)
    for (int x = 0; x < share.cols; ++x) ++histogram[share.at<std::uint8_t>(y, x)];
  double count = 0, sum = 0, squares = 0;
  for (int v = static_cast<int>(level) + 1; v < 256; ++v) {
    const double n = histogram[static_cast<std::size_t>(v)];
    count += n;
    sum += n * v;
    squares += n * v * v;
  }
  if (count == 0) return false;
  const double mean = sum / count;
  const double white = mean - kWhitePoint * std::sqrt(std::max(0.0, squares / count - mean * mean));
  double dark = kBlackQuantile * static_cast<double>(share.total());
  int black = 0;
  while (black < 255 && (dark -= histogram[static_cast<std::size_t>(black)]) > 0) ++black;
  const double range = white - black;
  if (range < kLeastContrast * kUnit) return false;
  share.convertTo(grey, CV_8U, kWhite / range, -black * kWhite / range);
  return true;
}

// Whitens what is no ink of this line (parts of the lines above and below, of the next column) and returns
// the box of the rest, in pixels of the cut. Specks inside the line stay: they may be part of a broken
// stroke.
Box keep_own_ink(cv::Mat& grey, const Box& own, double glyph_size) {
  const cv::Mat mask = grey < kInk;
  cv::Mat labels, stats, centers;
  const int count = cv::connectedComponentsWithStats(mask, labels, stats, centers, 8, CV_32S);
  const Box reach = grown(own, kBeside * glyph_size, kOutside * glyph_size);
  const double speck = kSpeck * glyph_size * kSpeck * glyph_size;
  std::vector<std::uint8_t> foreign(static_cast<std::size_t>(count), 0);
  Box ink;
  for (int i = 1; i < count; ++i) {
    const Box box{double(stats.at<int>(i, cv::CC_STAT_LEFT)), double(stats.at<int>(i, cv::CC_STAT_TOP)),
                  double(stats.at<int>(i, cv::CC_STAT_LEFT) + stats.at<int>(i, cv::CC_STAT_WIDTH)),
                  double(stats.at<int>(i, cv::CC_STAT_TOP) + stats.at<int>(i, cv::CC_STAT_HEIGHT))};
    const double middle = box.center().y;
    if (overlap_x(reach, box) <= 0 || middle < reach.top || middle >= reach.bottom)
      foreign[static_cast<std::size_t>(i)] = 1;
    else if (stats.at<int>(i, cv::CC_STAT_AREA) >= speck)
      ink = united(ink, box);
  }
  cv::Mat erase(grey.size(), CV_8U, cv::Scalar(0)), keep(grey.size(), CV_8U, cv::Scalar(0));
  for (int y = 0; y < grey.rows; ++y)
    for (int x = 0; x < grey.cols; ++x) {
      const int label = labels.at<int>(y, x);
      if (label > 0)
        (foreign[static_cast<std::size_t>(label)] != 0 ? erase : keep).at<std::uint8_t>(y, x) = 255;
    }
  cv::dilate(erase, erase, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));  // with its grey edge
  erase.setTo(0, keep);
  grey.setTo(kWhite, erase);
  return ink;
}

struct OwnInk {
  Cut cut;
  Box ink;  // in pixels of the cut
};

OwnInk own_ink(const cv::Mat& flat, const LineShape& line) {
  OwnInk own{cut_out(flat, line), {}};
  if (own.cut.grey.empty() || !stretch(own.cut.grey)) return own;
  const Box frame = to_reading_frame(line.box, line.direction);
  own.ink = keep_own_ink(own.cut.grey,
                         {frame.left - own.cut.left, frame.top - own.cut.top, frame.right - own.cut.left,
                          frame.bottom - own.cut.top},
                         line.glyph_size);
  return own;
}

}  // namespace

Setting setting_for(const std::string& language) {
  if (is_han_model(language)) return {.height = 48, .ink_height = 32, .side = 4};
  return {.height = 36, .ink_height = 26, .side = 4};
}

Box LinePicture::to_flat(const Box& in_picture, Direction direction) const {
  const Box frame{left + in_picture.left / scale, top + in_picture.top / scale,
                  left + in_picture.right / scale, top + in_picture.bottom / scale};
  return from_reading_frame(frame, direction);
}

double ink_height(const cv::Mat& flat, const LineShape& line) { return own_ink(flat, line).ink.height(); }

LinePicture line_picture(const cv::Mat& flat, const LineShape& line, const Setting& setting) {
  LinePicture picture;
  const OwnInk own = own_ink(flat, line);
  if (own.ink.empty()) return picture;
  const double s = setting.ink_height / (line.ink_height > 0 ? line.ink_height : own.ink.height());
  const int width = std::max(setting.height / 2, cvRound(own.ink.width() * s)) + 2 * setting.side;
  // x of the cut lands on (x - x0) * s
  const double x0 = own.ink.left - setting.side / s;
  const double y0 = own.ink.center().y - setting.height / 2.0 / s;
  cv::Mat source = own.cut.grey;
  if (s < 1) {
    const double sigma = kAntialias * std::sqrt(1 / (s * s) - 1);
    cv::GaussianBlur(source, source, {}, std::max(sigma, 0.1), 0, cv::BORDER_REPLICATE);
  }
  // between pixel centers
  const cv::Matx23d map(s, 0, (0.5 - x0) * s - 0.5, 0, s, (0.5 - y0) * s - 0.5);
  cv::warpAffine(source, picture.grey, map, {width, setting.height}, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                 cv::Scalar(kWhite));
  picture.scale = s;
  picture.left = own.cut.left + x0;
  picture.top = own.cut.top + y0;
  picture.ink = {(own.ink.left - x0) * s, (own.ink.top - y0) * s, (own.ink.right - x0) * s,
                 (own.ink.bottom - y0) * s};
  return picture;
}

}  // namespace broadsheet::recognize
