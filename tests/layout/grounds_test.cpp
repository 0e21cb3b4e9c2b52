#include "layout/grounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

FlatLine line(const Box& box) { return {box, Direction::horizontal, kMadeGlyph, 1}; }

// A dark bar with white glyphs in its middle, and a black line of print under it.
struct Banner {
  MadePrint print{1200, 400};
  std::vector<FlatLine> lines{line({450, 100, 750, 130}), line({100, 250, 1000, 280})};
  Banner() {
    print.rule({100, 80, 1100, 150});
    print.print(450, 100, 750, kMadeGlyph, 255);
    print.print(100, 250, 1000);
  }
};

TEST(Grounds, WhiteLettersOnADarkBarAreInverted) {
  const Banner banner;
  EXPECT_THAT(inverted_lines(banner.lines, banner.print.picture), ElementsAre(true, false));
}

TEST(Grounds, TheBarIsNoPicture) {
  const Banner banner;
  std::vector<Box> pictures{{100, 80, 430, 150}, {770, 80, 1100, 150}};
  drop_grounds(pictures, {}, banner.lines, inverted_lines(banner.lines, banner.print.picture));
  EXPECT_THAT(pictures, IsEmpty());
}

TEST(Grounds, ADarkPhotographAwayFromWhiteLettersStays) {
  Banner banner;
  banner.print.rule({100, 300, 500, 390});
  std::vector<Box> pictures{{100, 300, 500, 390}};
  drop_grounds(pictures, {}, banner.lines, inverted_lines(banner.lines, banner.print.picture));
  EXPECT_THAT(pictures, SizeIs(1));
}

TEST(Grounds, ATintFullOfPrintIsNoPicture) {
  MadePrint print(1200, 600);
  std::vector<FlatLine> lines;
  for (int i = 0; i < 7; ++i) lines.push_back(line({100, 100.0 + 45 * i, 1000, 130.0 + 45 * i}));
  std::vector<Box> pictures{{90, 90, 1010, 420}, {90, 430, 600, 590}};
  drop_grounds(pictures, {}, lines, inverted_lines(lines, print.picture));
  EXPECT_THAT(pictures, ElementsAre(Box{90, 430, 600, 590}));
}

TEST(Grounds, APhotographInWhichMuchWasTakenForLinesStays) {
  MadePrint print(1200, 600);
  const std::vector<FlatLine> lines = {line({100, 100, 1000, 400})};
  std::vector<Box> pictures{{90, 90, 1010, 420}};
  drop_grounds(pictures, {{95, 95, 1005, 415}}, lines, inverted_lines(lines, print.picture));
  EXPECT_THAT(pictures, SizeIs(1));
}

}  // namespace
}  // namespace broadsheet::layout
