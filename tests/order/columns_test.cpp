#include "order/columns.h"

#include <gtest/gtest.h>

namespace broadsheet::order {
namespace {

int add(Page& page, const Box& box, Kind kind = Kind::body) {
  Region region;
  region.id = static_cast<int>(page.regions.size());
  region.kind = kind;
  region.outline = quad_of(box);
  Line line;
  line.id = static_cast<int>(page.lines.size());
  line.outline = region.outline;
  region.lines.push_back(line.id);
  page.lines.push_back(line);
  page.regions.push_back(region);
  return region.id;
}

TEST(Columns, TheirNumberMayChangeDownThePage) {
  Page page;
  const int lead = add(page, {0, 100, 1300, 200});
  const int a = add(page, {0, 250, 400, 600}), b = add(page, {450, 250, 850, 600}),
            c = add(page, {900, 250, 1300, 600});
  const int d = add(page, {0, 700, 600, 900}), e = add(page, {700, 700, 1300, 900});
  number_columns(page, Direction::horizontal);
  const auto at = [&](int id) {
    return std::pair(page.regions[static_cast<std::size_t>(id)].band,
                     page.regions[static_cast<std::size_t>(id)].column);
  };
  EXPECT_EQ(at(lead), std::pair(0, 0));
  EXPECT_EQ(at(a), std::pair(1, 0));
  EXPECT_EQ(at(b), std::pair(1, 1));
  EXPECT_EQ(at(c), std::pair(1, 2));
  EXPECT_EQ(at(d), std::pair(2, 0));
  EXPECT_EQ(at(e), std::pair(2, 1));
}

TEST(Columns, LabelsInAPictureMakeNone) {
  Page page;
  const int left = add(page, {0, 0, 400, 600}), right = add(page, {450, 0, 850, 600});
  Region picture;
  picture.id = static_cast<int>(page.regions.size());
  picture.kind = Kind::picture;
  picture.outline = quad_of({0, 580, 850, 800});
  page.regions.push_back(picture);
  for (int i = 0; i < 6; ++i) add(page, {40 + 130.0 * i, 590 + 30.0 * i, 200 + 130.0 * i, 610 + 30.0 * i});
  const int under = add(page, {0, 760, 400, 900});
  number_columns(page, Direction::horizontal);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(left)].column, 0);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(right)].column, 1);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(under)].column, 0);
}

TEST(Columns, ATextAroundAPictureMakesOne) {
  Page page;
  add(page, {0, 0, 400, 600});
  const int right = add(page, {450, 0, 850, 600});
  Region picture;
  picture.id = static_cast<int>(page.regions.size());
  picture.kind = Kind::picture;
  picture.outline = quad_of({200, 200, 700, 400});
  page.regions.push_back(picture);
  number_columns(page, Direction::horizontal);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(right)].column, 1);
}

TEST(Columns, AHeadlineBelongsToTheBandUnderItAndToNoColumn) {
  Page page;
  const int head = add(page, {100, 0, 700, 60}, Kind::headline);
  const int body = add(page, {0, 100, 400, 500});
  number_columns(page, Direction::horizontal);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(head)].band,
            page.regions[static_cast<std::size_t>(body)].band);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(head)].column, -1);
}

TEST(Columns, PiecesOfOneColumnShareItsNumberAndSpanningTextHasNone) {
  Page page;
  const int top = add(page, {0, 0, 400, 300}), bottom = add(page, {0, 340, 390, 600}),
            byline = add(page, {120, 305, 280, 335});
  const int right = add(page, {450, 0, 850, 450});
  const int spanning = add(page, {0, 590, 850, 640});
  number_columns(page, Direction::horizontal);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(top)].column, 0);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(bottom)].column, 0);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(byline)].column, 0);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(right)].column, 1);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(spanning)].column, -1);
}

constexpr double kGlyph = 20;  // as the lines of the next three tests

int add_lines(Page& page, const Box& box) {
  const int id = add(page, box);
  page.lines.back().glyph_size = kGlyph;
  return id;
}

TEST(Columns, ShortLinesOfOneColumnUnderOneAnotherMakeOne) {
  Page page;
  const int last = add_lines(page, {0, 0, 170, 25}), indented = add_lines(page, {190, 30, 400, 55}),
            text = add_lines(page, {0, 60, 400, 300});
  const int beside = add_lines(page, {450, 0, 850, 300});
  number_columns(page, Direction::horizontal);
  for (const int id : {last, indented, text}) EXPECT_EQ(page.regions[static_cast<std::size_t>(id)].column, 0);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(beside)].column, 1);
}

TEST(Columns, ARowInPiecesMakesNoneOfThem) {
  Page page;
  const int first = add_lines(page, {0, 0, 190, 25}), second = add_lines(page, {230, 0, 400, 25}),
            text = add_lines(page, {0, 30, 400, 300});
  add_lines(page, {450, 0, 850, 300});
  number_columns(page, Direction::horizontal);
  for (const int id : {first, second, text}) EXPECT_EQ(page.regions[static_cast<std::size_t>(id)].column, 0);
}

TEST(Columns, ASingleRowOverColumnsDoesNotUniteThem) {
  Page page;
  const int left = add_lines(page, {0, 0, 400, 100}), right = add_lines(page, {450, 200, 850, 300});
  const int caption = add_lines(page, {0, 120, 850, 145});
  add_lines(page, {900, 0, 1300, 300});
  number_columns(page, Direction::horizontal);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(left)].column, 0);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(right)].column, 1);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(caption)].column, -1);
}

TEST(Columns, TiersOfVerticalTextAreCountedFromTheTop) {
  Page page;
  const int upper = add(page, {0, 0, 800, 300}), lower = add(page, {0, 340, 800, 640});
  number_columns(page, Direction::vertical);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(upper)].column, 0);
  EXPECT_EQ(page.regions[static_cast<std::size_t>(lower)].column, 1);
}

TEST(Columns, AnEmptyPageHasNone) {
  Page page;
  number_columns(page, Direction::horizontal);
  EXPECT_TRUE(page.regions.empty());
}

}  // namespace
}  // namespace broadsheet::order
