#include "layout/cut_beside_captions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

using ::testing::ElementsAre;

constexpr double kLevel = 150;
constexpr double kPitch = 45;
const Box kPicture{400, 0, 700, 200};  // in the notch of two columns, from 40 to 1060

using Pieces = std::vector<std::pair<double, double>>;  // from left to right

// The page: four rows on each side of the picture, and under it rows of pieces, each seen as one line.
class CutBesideCaptions : public testing::Test {
 protected:
  CutBesideCaptions() {
    for (int row = 0; row < 4; ++row) {
      add(10 + kPitch * row, {{40, 370}});
      add(10 + kPitch * row, {{730, 1060}});
    }
  }
  void add(double top, const Pieces& pieces) {
    for (const auto& [left, right] : pieces) print_.print(left, top, right);
    lines_.push_back({{pieces.front().first, top, pieces.back().second, top + kMadeGlyph},
                      Direction::horizontal,
                      kMadeGlyph,
                      1,
                      1});
  }
  void under(int row, const Pieces& pieces) { add(kPicture.bottom + 15 + kPitch * row, pieces); }

  // What becomes of the rows under the picture, from the top and the left.
  std::vector<Pieces> cut() {
    cut_beside_captions(lines_, {kPicture}, Ink(print_.picture, kMadeGlyph, kLevel));
    std::sort(lines_.begin(), lines_.end(), [](const FlatLine& a, const FlatLine& b) {
      return std::pair(a.box.top, a.box.left) < std::pair(b.box.top, b.box.left);
    });
    std::vector<Pieces> rows;
    double top = 0;
    for (const FlatLine& line : lines_) {
      if (line.box.top < kPicture.bottom) continue;
      if (rows.empty() || line.box.top > top) rows.emplace_back();
      top = line.box.top;
      rows.back().emplace_back(std::round(line.box.left / 10) * 10, std::round(line.box.right / 10) * 10);
    }
    return rows;
  }

 private:
  MadePrint print_{1100, 600};
  std::vector<FlatLine> lines_;
};

TEST_F(CutBesideCaptions, ACaptionBetweenTwoColumns) {
  under(0, {{40, 370}, {430, 670}, {730, 1060}});
  under(1, {{40, 370}, {430, 670}, {730, 1060}});
  EXPECT_THAT(cut(), ElementsAre(Pieces{{40, 370}, {430, 670}, {730, 1060}},
                                 Pieces{{40, 370}, {430, 670}, {730, 1060}}));
}

TEST_F(CutBesideCaptions, ACaptionThatRunsIntoOneColumnOnly) {
  under(0, {{40, 370}, {430, 670}});
  under(1, {{430, 670}, {730, 1060}});
  EXPECT_THAT(cut(), ElementsAre(Pieces{{40, 370}, {430, 670}}, Pieces{{430, 670}, {730, 1060}}));
}

TEST_F(CutBesideCaptions, TheRowsOfAColumnAsWideAsThePage) {
  under(0, {{40, 1060}});
  under(1, {{40, 1060}});
  EXPECT_THAT(cut(), ElementsAre(Pieces{{40, 1060}}, Pieces{{40, 1060}}));
}

TEST_F(CutBesideCaptions, AWordSpaceAtOneEdgeIsNone) {
  under(0, {{40, 370}, {430, 1060}});
  under(1, {{40, 1060}});
  EXPECT_THAT(cut(), ElementsAre(Pieces{{40, 1060}}, Pieces{{40, 1060}}));
}

TEST_F(CutBesideCaptions, OfOneRowWhereItBeginsUnderTheEdgeOfThePicture) {
  under(0, {{40, 370}, {400, 670}});
  EXPECT_THAT(cut(), ElementsAre(Pieces{{40, 370}, {400, 670}}));
}

TEST_F(CutBesideCaptions, OfOneRowAWordSpaceNearTheEdgesIsNone) {
  under(0, {{57, 387}, {410, 680}});
  EXPECT_THAT(cut(), ElementsAre(Pieces{{60, 680}}));
}

TEST_F(CutBesideCaptions, FarUnderAPictureNothingIsItsCaption) {
  under(4, {{40, 370}, {430, 670}, {730, 1060}});
  EXPECT_THAT(cut(), ElementsAre(Pieces{{40, 1060}}));
}

}  // namespace
}  // namespace broadsheet::layout
