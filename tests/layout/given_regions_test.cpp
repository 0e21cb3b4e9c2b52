#include "layout/given_regions.h"

#include <gmock/gmock.h>

#include <map>

#include "layout/layout.h"
#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Two columns of ten lines; the detector saw the last two rows as lines over both.
struct Made {
  MadePrint print{1400, 700};
  Page page;
  Made() {
    for (int i = 0; i < 8; ++i) print.line(40, 60 + 50 * i, 640);
    for (int i = 0; i < 8; ++i) print.line(700, 60 + 50 * i, 1300);
    find_layout(page, print.picture, print.detected);
    for (int i = 8; i < 10; ++i) add({40, 60.0 + 50 * i, 1300, 90.0 + 50 * i});
  }
  /// A line in a region of its own, as layout might have found it.
  void add(const Box& box) {
    Region region;
    region.id = static_cast<int>(page.regions.size());
    region.outline = quad_of(box);
    Line line;
    line.id = static_cast<int>(page.lines.size());
    line.region = region.id;
    line.outline = quad_of(box);
    line.glyph_size = kMadeGlyph;
    region.lines = {line.id};
    page.regions.push_back(region);
    page.lines.push_back(line);
  }
  Box box(int line) const { return bounds(page.lines[static_cast<std::size_t>(line)].outline); }
  std::map<int, Kind> edit(const std::vector<Edit>& edits) {
    Given given;
    given.edits = edits;
    return give_regions(page, print.picture, given);
  }
  void expect_sound() const {
    std::vector<int> seen(page.lines.size(), 0);
    for (std::size_t r = 0; r < page.regions.size(); ++r) {
      EXPECT_EQ(page.regions[r].id, static_cast<int>(r));
      for (const int id : page.regions[r].lines) {
        ASSERT_LT(static_cast<std::size_t>(id), page.lines.size());
        EXPECT_EQ(page.lines[static_cast<std::size_t>(id)].region, static_cast<int>(r));
        ++seen[static_cast<std::size_t>(id)];
      }
    }
    EXPECT_THAT(seen, testing::Each(1));
  }
};

std::map<int, Kind> set(Page& page, const cv::Mat& flat, const std::vector<GivenRegion>& regions) {
  Given given;
  given.regions = regions;
  return give_regions(page, flat, given);
}

std::map<int, Kind> set(Made& made, const std::vector<GivenRegion>& regions) {
  return set(made.page, made.print.picture, regions);
}

Edit region(const Box& box, std::optional<Kind> kind = {}, std::optional<Direction> direction = {}) {
  return {.action = Edit::Action::region, .places = {quad_of(box)}, .kind = kind, .direction = direction};
}

TEST(SetRegions, AreThoseGivenInTheirOrder) {
  Made made;
  const std::map<int, Kind> kinds = set(made, {{Kind::caption, {}, quad_of({690, 40, 1310, 460}), {}},
                                               {{}, {}, quad_of({30, 40, 650, 260}), {}}});
  made.expect_sound();
  ASSERT_THAT(made.page.regions, SizeIs(2));
  EXPECT_EQ(made.page.regions[0].kind, Kind::caption);
  EXPECT_EQ(kinds, (std::map<int, Kind>{{0, Kind::caption}}));
  EXPECT_THAT(made.page.regions[0].lines, SizeIs(8));
  EXPECT_EQ(made.page.regions[1].kind, Kind::body);
  EXPECT_THAT(made.page.regions[1].lines, ElementsAre(8, 9, 10, 11));
  EXPECT_NEAR(made.box(8).top, 60, 5);
  EXPECT_NEAR(made.box(11).top, 210, 5);
}

TEST(SetRegions, ShareALineThatRunsOverBoth) {
  Made made;
  set(made, {{{}, {}, quad_of({30, 440, 670, 600}), {}}, {{}, {}, quad_of({670, 440, 1310, 600}), {}}});
  made.expect_sound();
  ASSERT_THAT(made.page.lines, SizeIs(4));
  EXPECT_EQ(made.box(0).right, 670);
  EXPECT_EQ(made.box(2).left, 670);
  EXPECT_EQ(made.page.lines[1].region, 0);
}

TEST(SetRegions, TakeNoEndsOfTheNeighboursLines) {
  Made made;
  set(made, {{{}, {}, quad_of({30, 40, 780, 460}), {}}});
  EXPECT_THAT(made.page.lines, SizeIs(8));
}

TEST(SetRegions, HaveTheLinesGivenWithThem) {
  Made made;
  set(made, {{Kind::body,
              Direction::horizontal,
              quad_of({0, 0, 700, 700}),
              {quad_of({40, 60, 640, 90}), quad_of({40, 110, 300, 140})}}});
  made.expect_sound();
  ASSERT_THAT(made.page.lines, SizeIs(2));
  EXPECT_EQ(made.box(1), (Box{40, 110, 300, 140}));
  EXPECT_EQ(made.page.lines[1].glyph_size, 30);
  EXPECT_EQ(bounds(made.page.regions[0].outline), (Box{40, 60, 640, 140}));
}

TEST(SetRegions, FindTheirLinesInTheInkWhereNoneWasFound) {
  Made made;
  made.page.lines.clear();
  made.page.regions.clear();
  set(made, {{{}, Direction::horizontal, quad_of({30, 40, 650, 260}), {}}});
  made.expect_sound();
  ASSERT_THAT(made.page.lines, SizeIs(4));
  EXPECT_NEAR(made.box(0).center().y, 75, 8);
  EXPECT_NEAR(made.box(0).left, 40, 15);
  EXPECT_NEAR(made.box(0).right, 640, 15);
}

TEST(SetRegions, FindLinesThatRunTheOtherWay) {
  MadePrint print(700, 700);  // columns of glyphs with white between them; the detector saw rows
  for (int column = 0; column < 5; ++column)
    for (int glyph = 0; glyph < 12; ++glyph)
      print.print(103 + 60 * column, 63 + 30 * glyph, 127 + 60 * column, 24);
  Page page;
  set(page, print.picture, {{{}, Direction::vertical, quad_of({80, 40, 400, 440}), {}}});
  ASSERT_THAT(page.lines, SizeIs(5));
  EXPECT_EQ(page.lines[0].direction, Direction::vertical);
  EXPECT_NEAR(bounds(page.lines[0].outline).center().x, 355, 8) << "from the right";
  EXPECT_NEAR(bounds(page.lines[4].outline).center().x, 115, 8);
  EXPECT_GT(bounds(page.lines[4].outline).height(), 330);
}

TEST(SetRegions, OfNothingPrintedAreTold) {
  Made made;
  set(made, {{{}, {}, quad_of({1320, 600, 1390, 690}), {}}});
  EXPECT_THAT(made.page.regions, IsEmpty());
  EXPECT_THAT(made.page.notes, ElementsAre("nothing is printed in the region given at 1320,600"));
}

TEST(SetRegions, MayReachBeyondThePicture) {
  Made made;
  set(made, {{{}, {}, quad_of({-500, -500, 5000, 5000}), {}}});
  made.expect_sound();
  EXPECT_THAT(made.page.lines, SizeIs(18));
}

TEST(EditRegions, WithoutEditsChangeNothing) {
  Made made;
  const std::size_t regions = made.page.regions.size();
  made.edit({});
  made.edit({{.action = Edit::Action::kind, .places = {quad_of({0, 0, 9, 9})}, .kind = Kind::byline}});
  EXPECT_THAT(made.page.regions, SizeIs(regions));
  EXPECT_THAT(made.page.notes, IsEmpty());
}

TEST(EditRegions, CutALineThatWasRunTogether) {
  Made made;
  made.edit({region({30, 450, 670, 600}), region({670, 450, 1310, 600})});
  made.expect_sound();
  ASSERT_THAT(made.page.regions, SizeIs(4));
  EXPECT_THAT(made.page.regions[2].lines, SizeIs(2));
  EXPECT_THAT(made.page.regions[3].lines, SizeIs(2));
  EXPECT_EQ(bounds(made.page.regions[3].outline).left, 670);
}

TEST(EditRegions, LeaveTheRestOfACutLineWhereItWas) {
  Made made;
  made.edit({region({30, 450, 670, 600})});
  made.expect_sound();
  EXPECT_THAT(made.page.lines, SizeIs(16 + 2 + 2));
}

TEST(EditRegions, MergeTwo) {
  Made made;
  const auto kinds = made.edit({region({30, 450, 1310, 600}, Kind::advertisement)});
  made.expect_sound();
  ASSERT_THAT(made.page.regions, SizeIs(3));
  EXPECT_EQ(kinds, (std::map<int, Kind>{{2, Kind::advertisement}}));
  EXPECT_EQ(made.page.regions[2].kind, Kind::advertisement);
  EXPECT_THAT(made.page.regions[2].lines, SizeIs(2));
}

TEST(EditRegions, HaveTheLanguageGivenForThem) {
  Made made;
  Edit edit = region({30, 450, 1310, 600});
  edit.language = "chi_tra";
  made.edit({edit});
  EXPECT_EQ(made.page.regions[2].language, "chi_tra");
  EXPECT_EQ(made.page.regions[0].language, "");
}

TEST(EditRegions, SplitOne) {
  Made made;
  made.edit({region({30, 40, 650, 160}, Kind::headline)});
  made.expect_sound();
  EXPECT_THAT(made.page.regions, SizeIs(5));
  EXPECT_THAT(made.page.regions.back().lines, SizeIs(2));
  EXPECT_THAT(made.page.lines, SizeIs(18));
}

TEST(EditRegions, OfAPictureKeepItsOutline) {
  Made made;
  made.edit({region({30, 40, 650, 260}, Kind::picture)});
  made.expect_sound();
  EXPECT_EQ(bounds(made.page.regions.back().outline), (Box{30, 40, 650, 260}));
}

TEST(EditRegions, DropMakesNoiseOfLines) {
  Made made;
  made.edit({{.action = Edit::Action::drop, .places = {quad_of({30, 450, 1310, 510})}}});
  made.expect_sound();
  EXPECT_EQ(made.page.regions.back().kind, Kind::noise);
  EXPECT_THAT(made.page.regions.back().lines, SizeIs(1));
  EXPECT_THAT(made.page.lines, SizeIs(18));
}

TEST(EditRegions, DropOfNothingIsTold) {
  Made made;
  made.edit({{.action = Edit::Action::drop, .places = {quad_of({1350, 600, 1390, 650})}, .number = 3}});
  EXPECT_THAT(made.page.notes, ElementsAre(HasSubstr("edits[3] (drop)")));
  EXPECT_THAT(made.page.regions, SizeIs(4));
}

TEST(EditRegions, ALineThatWasMissedJoinsItsRegion) {
  Made made;
  std::vector<int>& lines = made.page.regions[0].lines;
  const int missed = lines[3];
  const Box place = made.box(missed);
  lines.erase(lines.begin() + 3);
  made.edit({{.action = Edit::Action::line, .places = {quad_of(place)}}});
  made.expect_sound();
  ASSERT_THAT(made.page.regions[0].lines, SizeIs(8));
  EXPECT_EQ(made.box(made.page.regions[0].lines[3]), place) << "in its row";
}

TEST(EditRegions, ALineTakesThePlaceOfItsPieces) {
  Made made;
  made.add({40, 620, 300, 650});
  made.add({330, 620, 640, 650});
  made.edit({{.action = Edit::Action::line, .places = {quad_of({40, 620, 640, 650})}}});
  made.expect_sound();
  ASSERT_THAT(made.page.lines, SizeIs(19));
  EXPECT_EQ(made.box(18), (Box{40, 620, 640, 650}));
}

TEST(EditRegions, ALineFarFromAnyRegionIsOne) {
  Made made;
  made.edit({{.action = Edit::Action::line,
              .places = {quad_of({1350, 100, 1380, 400})},
              .direction = Direction::vertical}});
  made.expect_sound();
  ASSERT_THAT(made.page.regions, SizeIs(5));
  EXPECT_EQ(made.page.lines.back().direction, Direction::vertical);
}

}  // namespace
}  // namespace broadsheet::layout
