#include "reflow/issue_draft.h"

#include <gtest/gtest.h>

namespace broadsheet::reflow {
namespace {

// Three lines.
Paragraph paragraph() {
  Paragraph out;
  out.text = "渡口开航 and so on.";
  out.lines = {{4, 0, Join::nothing, "full line"},
               {5, 6, Join::space, "full line"},
               {6, 13, Join::none, "short line"}};
  return out;
}

TEST(IssueDraft, CountsInCodePointsAndBack) {
  const IssueDraft draft = draft_of(paragraph(), 2);
  ASSERT_EQ(draft.lines.size(), 3U);
  EXPECT_EQ(draft.lines[1].offset, 2U);
  EXPECT_EQ(draft.lines[2].offset, 5U);
  const IssueParagraph out = paragraph_of(draft, 9);
  EXPECT_EQ(out.id, 9);
  EXPECT_EQ(out.text, paragraph().text);
  EXPECT_EQ(out.lines[2].page, 2);
  EXPECT_EQ(out.lines[2].part.offset, 13U);
  EXPECT_EQ(out.lines[2].part.reason, "short line");
}

TEST(IssueDraft, WhatIsTakenOutGoesWithItsLines) {
  IssueDraft draft = draft_of(paragraph(), 0);
  take_out(draft, 5, draft.text.size());
  EXPECT_EQ(draft.text, U"渡口开航");
  ASSERT_EQ(draft.lines.size(), 2U);
  EXPECT_EQ(draft.lines[1].join, Join::none);

  draft = draft_of(paragraph(), 0);
  take_out(draft, 0, 3);
  EXPECT_EQ(draft.text, U"航 and so on.");
  ASSERT_EQ(draft.lines.size(), 2U);
  EXPECT_EQ(draft.lines[0].line, 5);
  EXPECT_EQ(draft.lines[0].offset, 0U);
  EXPECT_EQ(draft.lines[1].offset, 2U);

  take_out(draft, 0, draft.text.size());
  EXPECT_TRUE(draft.text.empty() && draft.lines.empty());
}

}  // namespace
}  // namespace broadsheet::reflow
