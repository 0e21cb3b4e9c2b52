#include "reflow/given_paragraphs.h"

#include <gmock/gmock.h>

namespace broadsheet::reflow {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Quad place(int line) {
  const double top = 40.0 * line;
  return quad_of({0, top, 400, top + 30});
}

/// One region of these lines, made into paragraphs.
Page page_of(const std::vector<std::string>& lines) {
  Page page;
  Region region;
  for (const std::string& text : lines) {
    Line line;
    line.id = static_cast<int>(page.lines.size());
    line.region = 0;
    line.outline = place(line.id);
    line.glyph_size = 28;
    line.text = text;
    region.lines.push_back(line.id);
    page.lines.push_back(line);
  }
  region.outline = quad_of({0, 0, 400, 40.0 * static_cast<double>(lines.size())});
  page.regions = {region};
  page.articles = {{0, {0}}};
  reflow(page);
  return page;
}

Edit edit(Edit::Action action, const std::vector<int>& lines, int number = 0) {
  Edit edit;
  edit.action = action;
  edit.number = number;
  for (const int line : lines) edit.places.push_back(place(line));
  return edit;
}
Edit split(int line) { return edit(Edit::Action::split, {line}); }
Edit join(int line, int next) { return edit(Edit::Action::join, {line, next}); }

std::vector<std::string> texts(const Page& page) {
  std::vector<std::string> all;
  for (const Paragraph& paragraph : page.paragraphs) all.push_back(paragraph.text);
  return all;
}

/// What each line gave its paragraph.
std::vector<std::string> pieces(const Paragraph& paragraph) {
  std::vector<std::string> all;
  for (std::size_t k = 0; k < paragraph.lines.size(); ++k) {
    const std::size_t begin = paragraph.lines[k].offset;
    const std::size_t end =
        k + 1 < paragraph.lines.size() ? paragraph.lines[k + 1].offset : paragraph.text.size();
    all.push_back(paragraph.text.substr(begin, end - begin));
  }
  return all;
}

TEST(GiveParagraphs, BeginsOneWithALine) {
  Page page = page_of({"The ships came home", "on the morning tide", "and the market filled."});
  ASSERT_EQ(page.paragraphs.size(), 1U);
  give_paragraphs(page, {split(1)});
  EXPECT_THAT(texts(page), ElementsAre("The ships came home", "on the morning tide and the market filled."));
  EXPECT_THAT(pieces(page.paragraphs[1]), ElementsAre("on the morning tide ", "and the market filled."));
  EXPECT_EQ(page.paragraphs[0].lines.back().join, Join::none);
  EXPECT_EQ(page.paragraphs[1].id, 1);
  EXPECT_THAT(page.notes, IsEmpty());
}

TEST(GiveParagraphs, GivesBackTheHyphenAtASplit) {
  Page page = page_of({"They walked to the neigh-", "boring town."});
  ASSERT_THAT(texts(page), ElementsAre("They walked to the neighboring town."));
  give_paragraphs(page, {split(1)});
  EXPECT_THAT(texts(page), ElementsAre("They walked to the neigh-", "boring town."));
}

TEST(GiveParagraphs, JoinsAsAtAnyLineEnd) {
  Page page = page_of({"The ships came home", "on the morning tide", "and the market filled."});
  give_paragraphs(page, {split(1), split(2)});
  ASSERT_EQ(page.paragraphs.size(), 3U);
  give_paragraphs(page, {join(0, 1), join(1, 2)});
  EXPECT_THAT(texts(page), ElementsAre("The ships came home on the morning tide and the market filled."));
  EXPECT_THAT(pieces(page.paragraphs[0]),
              ElementsAre("The ships came home ", "on the morning tide ", "and the market filled."));
}

TEST(GiveParagraphs, JoinsChineseWithoutASpace) {
  Page page = page_of({"渔船清晨回港", "市场上人声鼎沸"});
  give_paragraphs(page, {split(1)});
  give_paragraphs(page, {join(0, 1)});
  EXPECT_THAT(texts(page), ElementsAre("渔船清晨回港市场上人声鼎沸"));
}

TEST(GiveParagraphs, ChangesNothingThatIsSoAlready) {
  Page page = page_of({"The ships came home", "on the morning tide."});
  const std::vector<std::string> before = texts(page);
  give_paragraphs(page, {split(0), join(0, 1), join(1, 0)});
  EXPECT_EQ(texts(page), before);
  EXPECT_THAT(page.notes, IsEmpty());
}

TEST(GiveParagraphs, TellsOfAnEditThatMeetsNothing) {
  Page page = page_of({"The ships came home", "on the morning tide."});
  give_paragraphs(page, {edit(Edit::Action::split, {9}, 3), edit(Edit::Action::join, {0, 9}, 4),
                         edit(Edit::Action::join, {0}, 5)});
  EXPECT_THAT(page.notes, ElementsAre("edits[3] (split) meets nothing on this page",
                                      "edits[4] (join) meets nothing on this page",
                                      "edits[5] (join) meets nothing on this page"));
}

}  // namespace
}  // namespace broadsheet::reflow
