#include "recognize/given_text.h"

#include <gmock/gmock.h>

namespace broadsheet::recognize {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Page one_line(const Box& box, Direction direction = Direction::horizontal) {
  Page page;
  page.regions.resize(1);
  Line line;
  line.region = 0;
  line.outline = quad_of(box);
  line.direction = direction;
  line.text = "as it was read";
  line.said = {{"neural", "", 0, {}}};
  line.disputes.resize(1);
  page.lines = {line};
  return page;
}

Edit text(const Box& box, const std::string& words) {
  return {.action = Edit::Action::text, .places = {quad_of(box)}, .text = words};
}

TEST(GivenText, IsWhatTheLineReads) {
  Page page = one_line({0, 0, 100, 20});
  give_texts(page, {text({0, -5, 100, 25}, "Die Wahl")});
  const Line& line = page.lines[0];
  EXPECT_EQ(line.text, "Die Wahl");
  EXPECT_EQ(line.confidence, 1);
  EXPECT_THAT(line.said, IsEmpty());
  EXPECT_THAT(line.disputes, IsEmpty());
  ASSERT_THAT(line.words, SizeIs(2));
  EXPECT_EQ(line.words[0].text, "Die");
  EXPECT_FALSE(line.words[0].space_before);
  EXPECT_EQ(bounds(line.words[0].outline), (Box{0, 0, 37.5, 20}));
  EXPECT_EQ(line.words[1].text, "Wahl");
  EXPECT_TRUE(line.words[1].space_before);
  EXPECT_EQ(bounds(line.words[1].outline), (Box{50, 0, 100, 20}));
  EXPECT_EQ(line.words[1].confidence, 1);
}

TEST(GivenText, CountsCharactersNotBytes) {
  Page page = one_line({0, 0, 20, 100}, Direction::vertical);
  give_texts(page, {text({0, 0, 20, 100}, "一二 三四五")});
  ASSERT_THAT(page.lines[0].words, SizeIs(2));
  EXPECT_EQ(bounds(page.lines[0].words[1].outline), (Box{0, 50, 20, 100}));
}

TEST(GivenText, MayBeEmptyOrBlank) {
  Page page = one_line({0, 0, 100, 20});
  give_texts(page, {text({0, 0, 100, 20}, "")});
  EXPECT_EQ(page.lines[0].text, "");
  EXPECT_THAT(page.lines[0].words, IsEmpty());
  give_texts(page, {text({0, 0, 100, 20}, "  ")});
  EXPECT_THAT(page.lines[0].words, IsEmpty());
}

TEST(GivenText, OfAnAddedLineCountsToo) {
  Page page = one_line({0, 0, 100, 20});
  give_texts(page, {{.action = Edit::Action::line, .places = {quad_of({0, 0, 100, 20})}, .text = "new"},
                    {.action = Edit::Action::line, .places = {quad_of({0, 50, 100, 70})}}});
  EXPECT_EQ(page.lines[0].text, "new");
  EXPECT_THAT(page.notes, IsEmpty());
}

TEST(GivenText, WhereNoLineIsIsTold) {
  Page page = one_line({0, 0, 100, 20});
  give_texts(page, {text({0, 200, 100, 220}, "lost")});
  EXPECT_EQ(page.lines[0].text, "as it was read");
  EXPECT_THAT(page.notes, ElementsAre(HasSubstr("edits[0] (text) meets nothing")));
}

}  // namespace
}  // namespace broadsheet::recognize
