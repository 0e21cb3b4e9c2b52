#include "page/line_pieces.h"

#include <gtest/gtest.h>

namespace broadsheet {
namespace {

Line line_of(std::vector<Word> words) {
  Line line;
  line.glyph_size = 30;
  line.outline = quad_of({0, 0, 600, 30});
  line.text = "whole";
  line.words = std::move(words);
  return line;
}

Word word(double left, double right, const char* text, bool space = true) {
  return {quad_of({left, 0, right, 30}), text, 1, space};
}

TEST(LinePieces, WordsFarApartAreParted) {
  const auto pieces =
      pieces_of({}, line_of({word(0, 80, "Low"), word(90, 170, "water"), word(300, 360, "6.14")}));
  ASSERT_EQ(pieces.size(), 2U);
  EXPECT_EQ(pieces[0].text, "Low water");
  EXPECT_EQ(pieces[0].box, (Box{0, 0, 170, 30}));
  EXPECT_EQ(pieces[1].text, "6.14");
}

TEST(LinePieces, NoSpaceIsAddedWhereNoneIsPrinted) {
  EXPECT_EQ(pieces_of({}, line_of({word(0, 30, "河"), word(32, 60, "口", false)}))[0].text, "河口");
}

TEST(LinePieces, ALineWithoutWordsIsOne) {
  const auto pieces = pieces_of({}, line_of({}));
  ASSERT_EQ(pieces.size(), 1U);
  EXPECT_EQ(pieces[0].text, "whole");
  EXPECT_EQ(pieces[0].box, (Box{0, 0, 600, 30}));
}

}  // namespace
}  // namespace broadsheet
