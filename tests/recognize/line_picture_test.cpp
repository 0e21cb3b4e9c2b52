#include "recognize/line_picture.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace broadsheet::recognize {
namespace {

constexpr int kGlyph = 30, kLeft = 60, kTop = 60, kRight = 300;

// A line of blocks from kLeft to kRight, and marks as pale as a blurred full stop, each a box.
cv::Mat print_with(const std::vector<cv::Rect>& marks) {
  cv::Mat flat(150, 450, CV_8UC1, cv::Scalar(250));
  for (int x = kLeft; x < kRight; x += kGlyph)
    cv::rectangle(flat, cv::Rect(x, kTop, kGlyph - 6, kGlyph), cv::Scalar(40), 2);
  for (const cv::Rect& mark : marks) cv::rectangle(flat, mark, cv::Scalar(195), cv::FILLED);
  return flat;
}

// Where the ink of the line ends, behind its last block.
double end_of(const cv::Mat& flat, const Box& box, Direction direction = Direction::horizontal) {
  const LineCut cut = cut_line(flat, {box, kGlyph, direction});
  return cut.left + cut.ink.right - kRight;
}

const Box kLine{kLeft, kTop, kRight - 6, kTop + kGlyph};
const cv::Rect kStop(kRight + 8, kTop + kGlyph - 12, 9, 9);

TEST(LinePicture, HoldsAPaleFullStopBehindTheLine) {
  EXPECT_LT(end_of(print_with({}), kLine), 0);
  EXPECT_NEAR(end_of(print_with({kStop}), kLine), 17, 2);
}

TEST(LinePicture, OfAVerticalLineTheFullStopStandsAtTheRight) {
  for (const bool at_the_right : {true, false}) {
    cv::Mat flat;
    cv::Rect stop = kStop;
    if (at_the_right) stop.y = kTop + 3;
    // The quarter turn that cutting takes back.
    cv::rotate(print_with({stop}), flat, cv::ROTATE_90_CLOCKWISE);
    const double width = flat.cols;
    const Box turned{width - kLine.bottom, kLine.left, width - kLine.top, kLine.right};
    EXPECT_EQ(end_of(flat, turned, Direction::vertical) > 0, at_the_right) << at_the_right;
  }
}

TEST(LinePicture, HoldsNothingElseThatStandsThere) {
  const std::vector<std::vector<cv::Rect>> others{
      {{kRight + 8, kTop + 2, 9, 9}},           // high up
      {{kRight + 8, kTop + 4, 9, 24}},          // a stroke
      {kStop, {kRight + 19, kTop + 8, 9, 18}},  // the next column
      {{kRight + 8, kTop + kGlyph - 8, 5, 5}},  // a speck
  };
  for (std::size_t i = 0; i < others.size(); ++i) EXPECT_LT(end_of(print_with(others[i]), kLine), 0) << i;
}

}  // namespace
}  // namespace broadsheet::recognize
