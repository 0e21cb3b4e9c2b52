#include "reflow/parted_paragraphs.h"

#include <gtest/gtest.h>

namespace broadsheet::reflow {
namespace {

// A page of one paragraph, whose lines these are.
Page page_of(const std::vector<std::string>& lines, Kind kind = Kind::body) {
  Page page;
  page.paragraphs.emplace_back();
  Paragraph& paragraph = page.paragraphs.back();
  paragraph.kind = kind;
  for (const std::string& line : lines) {
    const bool last = &line == &lines.back();
    paragraph.lines.push_back({static_cast<int>(paragraph.lines.size()), paragraph.text.size(),
                               last ? Join::none : Join::space, "full line"});
    paragraph.text += line + (last ? "" : " ");
  }
  return page;
}

std::vector<std::string> texts(const Page& page) {
  std::vector<std::string> out;
  for (const Paragraph& paragraph : page.paragraphs) out.push_back(paragraph.text);
  return out;
}

std::vector<std::string> parted(const std::vector<std::string>& lines, Kind kind = Kind::body) {
  return texts(with_parted_paragraphs(page_of(lines, kind)));
}
using Texts = std::vector<std::string>;

TEST(PartedParagraphs, AreCutBehindALineThatLeadsOnwardAndBeforeOneThatLeadsBack) {
  EXPECT_EQ(parted({"The budget for", "Continued on page 6", "Eggs were dear", "in May.",
                    "(Continued from page 1)", "it."}),
            (Texts{"The budget for Continued on page 6 ", "Eggs were dear in May. ",
                   "(Continued from page 1) it."}));
}

TEST(PartedParagraphs, AJumpAtAnEndCutsNothing) {
  EXPECT_EQ(parted({"The budget for", "Continued on page 6"}).size(), 1U);
  EXPECT_EQ(parted({"From Page 1", "the budget for"}).size(), 1U);
}

TEST(PartedParagraphs, WordsInTheMiddleOfALineAndTablesAreLeftAlone) {
  EXPECT_EQ(parted({"The story is continued on page 6", "of the paper."}).size(), 1U);
  EXPECT_EQ(parted({"a", "Continued on page 6", "b"}, Kind::table).size(), 1U);
}

TEST(PartedParagraphs, PiecesOneBehindTheOtherAreOneAgain) {
  const Page whole = page_of({"The budget for", "Continued on page 6", "Eggs were dear", "in May."});
  const Page page = with_parted_paragraphs(whole);
  std::vector<IssueDraft> drafts;
  for (const Paragraph& paragraph : page.paragraphs) drafts.push_back(draft_of(paragraph, 0));
  ASSERT_EQ(drafts.size(), 2U);
  std::vector<IssueDraft> turned{drafts[1], drafts[0]};
  join_pieces(drafts);
  ASSERT_EQ(drafts.size(), 1U);
  const IssueParagraph again = paragraph_of(drafts[0], 0);
  EXPECT_EQ(again.text, whole.paragraphs[0].text);
  for (std::size_t i = 0; i < again.lines.size(); ++i) {
    EXPECT_EQ(again.lines[i].part.offset, whole.paragraphs[0].lines[i].offset);
    EXPECT_EQ(again.lines[i].part.join, whole.paragraphs[0].lines[i].join);
  }
  join_pieces(turned);
  ASSERT_EQ(turned.size(), 2U);
  EXPECT_EQ(turned[1].text, U"The budget for Continued on page 6");
  EXPECT_EQ(turned[1].lines.back().join, Join::none);
}

}  // namespace
}  // namespace broadsheet::reflow
