#include "layout/pictures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

using testing::SizeIs;

constexpr double kLevel = 150;

// Boxes of photographs whose ink is gone, on white paper.
std::vector<Box> pictures_of(const std::vector<Box>& toned) {
  const cv::Mat white(1000, 1000, CV_8UC1, cv::Scalar(255));
  return find_pictures(Ink(white, kMadeGlyph, kLevel), {}, toned, kMadeGlyph, white.cols, white.rows);
}

TEST(Pictures, PartsBesideOneAnotherAreOne) {
  const std::vector<Box> found = pictures_of({{100, 100, 400, 500}, {405, 300, 800, 500}});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_NEAR(found[0].left, 100, 1);
  EXPECT_NEAR(found[0].top, 100, 1);
  EXPECT_NEAR(found[0].right, 800, 1);
}

TEST(Pictures, PartsAboveOneAnotherAreOne) {
  EXPECT_THAT(pictures_of({{100, 100, 800, 300}, {100, 305, 420, 700}}), SizeIs(1));
}

TEST(Pictures, ThoseOfNeighbouringColumnsThatMeetAtACornerAreTwo) {
  EXPECT_THAT(pictures_of({{500, 100, 900, 400}, {100, 395, 510, 800}}), SizeIs(2));
}

TEST(Pictures, ALineInADrawingIsNoneOfIts) {
  cv::Mat drawing(1000, 1000, CV_8UC1, cv::Scalar(255));
  for (int y = 200; y < 600; y += 8) cv::line(drawing, {200, y}, {700, y + 30}, cv::Scalar(20), 2);
  const Ink ink(drawing, kMadeGlyph, kLevel);
  EXPECT_THAT(find_pictures(ink, {}, {}, kMadeGlyph, drawing.cols, drawing.rows), SizeIs(1));
  EXPECT_THAT(
      find_pictures(ink, {FlatLine{.box = {180, 180, 720, 640}}}, {}, kMadeGlyph, drawing.cols, drawing.rows),
      SizeIs(0));
}

}  // namespace
}  // namespace broadsheet::layout
