#include "reflow/issue_sections.h"

#include <gtest/gtest.h>

#include "made_issue.h"

namespace broadsheet::reflow {
namespace {

using testing::MadePage;

// The texts of each section, parted by a bar.
std::vector<std::string> texts(const Page& page) {
  std::vector<std::string> out;
  for (const Section& section : sections_of(page, 0)) {
    std::string all;
    for (const int id : section.paragraphs)
      all += (all.empty() ? "" : "|") + page.paragraphs[static_cast<std::size_t>(id)].text;
    out.push_back(all);
  }
  return out;
}
using Texts = std::vector<std::string>;

TEST(IssueSections, AreTheArticlesWithoutFurniture) {
  MadePage page("3");
  page.heading("渡口开航").text("两岸往来方便。");
  page.article().heading("粮食丰收").text("早稻亩产创新高。");
  EXPECT_EQ(texts(page), (Texts{"渡口开航|两岸往来方便。", "粮食丰收|早稻亩产创新高。"}));
}

TEST(IssueSections, AnArticleIsCutBehindAndBeforeItsJumps) {
  MadePage page;
  page.heading("渡口开航")
      .text(
          "　　新渡口昨日开航，居民的往\n来更加方便（下转第二版）\n　　早稻亩产创新高，农民的收\n入也有提高"
          "。");
  page.heading("粮食").text("（上接第四版）创新高。");
  EXPECT_EQ(texts(page), (Texts{"渡口开航|新渡口昨日开航，居民的往来更加方便（下转第二版）",
                                "早稻亩产创新高，农民的收入也有提高。", "粮食|（上接第四版）创新高。"}));
}

TEST(IssueSections, AJumpByItselfIsLedToTheTextOfItsColumn) {
  MadePage page;
  page.heading("渡口开航").text("两岸往来方便\n两岸往来方便");
  page.under("（下转第二版）", Kind::folio);
  page.article().heading("粮食丰收").text("早稻亩产创新高。");
  const Page read = page;
  std::vector<Section> sections = sections_of(read, 0);
  ASSERT_EQ(sections.size(), 2U);
  ASSERT_TRUE(sections[0].onward);
  EXPECT_FALSE(sections[1].onward);
}

TEST(IssueSections, WhatWasLedCanBeGivenBack) {
  MadePage page;
  page.heading("渡口开航").text("两岸往来方便。");
  page.article().under("（下转第二版）", Kind::caption);
  const Page read = page;
  std::vector<Section> sections = sections_of(read, 0);
  ASSERT_EQ(sections.size(), 1U);
  const auto apart = give_back(sections[0], *sections[0].onward);
  ASSERT_TRUE(apart);
  EXPECT_EQ(apart->paragraphs.size(), 1U);
  EXPECT_EQ(sections[0].paragraphs.size(), 2U);
  EXPECT_TRUE(sections[0].onward);
}

TEST(IssueSections, ACaptionThatPointsToItsArticleIsNoJump) {
  MadePage page;
  page.text("The new pier. (See HARBOUR, Page 4)", Kind::caption)
      .text("(See HARBOUR, Page 4)", Kind::caption);
  const Page read = page;
  std::vector<int> jumps;
  for (const Section& section : sections_of(read, 0))
    if (section.onward) jumps.push_back(section.onward->paragraph);
  EXPECT_EQ(jumps, std::vector<int>{1});
}

TEST(IssueSections, TablesAndAdvertisementsHoldNoJump) {
  MadePage page;
  page.text("下转第二版", Kind::table).text("Continued on page 2", Kind::advertisement);
  for (const Section& section : sections_of(page, 0)) EXPECT_FALSE(section.onward);
}

}  // namespace
}  // namespace broadsheet::reflow
