#include "write/selection.h"

#include <gtest/gtest.h>

#include "made_news.h"

namespace broadsheet::write {
namespace {

std::vector<Kind> kinds_written(const Page& page, const TextOptions& options) {
  std::vector<Kind> kinds;
  for (const Paragraph* paragraph : written_paragraphs(page, options)) kinds.push_back(paragraph->kind);
  return kinds;
}

TEST(Selection, OnlyTheKindsThatAreNamed) {
  const Page page = MadeNews().page;
  EXPECT_EQ(kinds_written(page, {Furniture::omit, {Kind::headline, Kind::table}}),
            (std::vector{Kind::headline, Kind::table}));
  EXPECT_TRUE(kinds_written(page, {Furniture::omit, {Kind::masthead}}).empty());
}

TEST(Selection, FurnitureThatIsNamedIsNotOmitted) {
  const Page page = MadeNews().page;
  EXPECT_EQ(kinds_written(page, {Furniture::omit, {Kind::folio}}), std::vector{Kind::folio});
  EXPECT_EQ(kinds_written(page, {Furniture::last, {Kind::folio, Kind::headline}}),
            (std::vector{Kind::headline, Kind::folio}));
  EXPECT_EQ(kinds_written(page, {Furniture::place, {Kind::headline}}), std::vector{Kind::headline});
}

TEST(Selection, OnlyWhatIsReadSurely) {
  Page page = MadeNews().page;
  for (Word& word : page.lines[1].words) word.confidence = 0.5;
  const TextOptions options{.min_confidence = 0.6};
  const std::vector<Kind> kinds = kinds_written(page, options);
  EXPECT_EQ(kinds.front(), Kind::body);
  EXPECT_EQ(kinds.size(), kinds_written(page, {}).size() - 1);
  EXPECT_TRUE(kinds_written(page, {.min_confidence = 0.95}).empty());
}

TEST(Selection, WhatTellsNoConfidenceIsWritten) {
  Page page = MadeNews().page;
  for (Line& line : page.lines) line.words.clear();
  EXPECT_EQ(kinds_written(page, {.min_confidence = 1}).size(), kinds_written(page, {}).size());
}

}  // namespace
}  // namespace broadsheet::write
