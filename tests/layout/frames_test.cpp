#include "layout/frames.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace broadsheet::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr double kGlyph = 30;
constexpr Box kPrint{0, 0, 3000, 4000};

FlatRule level(double left, double right, double y) {
  const Box box{left, y - 2, right, y + 2};
  return {box, false, {box}};
}

FlatRule upright(double x, double top, double bottom) {
  const Box box{x - 2, top, x + 2, bottom};
  return {box, true, {box}};
}

std::vector<FlatRule> frame(const Box& b) {
  return {level(b.left, b.right, b.top), level(b.left, b.right, b.bottom), upright(b.left, b.top, b.bottom),
          upright(b.right, b.top, b.bottom)};
}

std::vector<FlatRule> operator+(std::vector<FlatRule> a, const std::vector<FlatRule>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

TEST(Frames, FourRulesThatMeetAreOne) {
  EXPECT_THAT(find_frames(frame({100, 100, 900, 500}), kPrint, kGlyph), ElementsAre(Box{98, 98, 902, 502}));
}

TEST(Frames, CornersMayBeWorn) {
  std::vector<FlatRule> rules{level(120, 880, 100), level(125, 890, 500), upright(98, 120, 480),
                              upright(904, 115, 490)};
  EXPECT_EQ(find_frames(rules, kPrint, kGlyph).size(), 1U);
}

TEST(Frames, CellsBetweenRulesThatRunOnAreNone) {
  // Two rules between articles over the page, three between columns from the one to the other.
  const std::vector<FlatRule> rules{level(0, 3000, 100), level(0, 3000, 900), upright(700, 105, 895),
                                    upright(1400, 105, 895), upright(2100, 105, 895)};
  EXPECT_THAT(find_frames(rules, kPrint, kGlyph), IsEmpty());
}

TEST(Frames, ThreeSidesAreNone) {
  std::vector<FlatRule> rules = frame({100, 100, 900, 500});
  rules.pop_back();
  EXPECT_THAT(find_frames(rules, kPrint, kGlyph), IsEmpty());
}

TEST(Frames, ASideOfCrumbsIsNone) {
  std::vector<FlatRule> rules = frame({100, 100, 900, 500});
  rules.back().pieces = {{898, 100, 902, 200}, {898, 480, 902, 500}};
  EXPECT_THAT(find_frames(rules, kPrint, kGlyph), IsEmpty());
}

TEST(Frames, TheTwoLinesOfADoubleFrameAreOne) {
  const auto frames = find_frames(frame({100, 100, 900, 500}) + frame({112, 112, 888, 488}), kPrint, kGlyph);
  EXPECT_THAT(frames, ElementsAre(Box{98, 98, 902, 502}));
}

TEST(Frames, ABorderRoundThePageIsNone) {
  EXPECT_THAT(find_frames(frame({20, 20, 2980, 3980}), kPrint, kGlyph), IsEmpty());
}

TEST(Frames, TheInnermostFrameHoldsABox) {
  const std::vector<Box> frames{{0, 0, 1000, 1000}, {100, 100, 500, 500}};
  EXPECT_EQ(frame_around(frames, {150, 150, 300, 180}), 1);
  EXPECT_EQ(frame_around(frames, {600, 600, 900, 640}), 0);
  EXPECT_EQ(frame_around(frames, {1200, 100, 1500, 140}), -1);
  EXPECT_EQ(frame_around({}, {0, 0, 10, 10}), -1);
}

}  // namespace
}  // namespace broadsheet::layout
