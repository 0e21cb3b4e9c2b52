#include "score/layout_score.h"

#include <gtest/gtest.h>

#include <cmath>

namespace broadsheet::score {
namespace {

// A page of two columns, 400 pixels wide with a gutter of 40, of lines 20 high every 30 pixels.
constexpr double kColumnWidth = 400, kGutter = 40, kLineHeight = 20, kLeading = 30;
constexpr int kLines = 5;

/// Adds a region and gives its index.
std::size_t region(Layout& layout, Kind kind, int band, int column,
                   Direction direction = Direction::horizontal) {
  layout.regions.push_back({kind, direction, band, column});
  return layout.regions.size() - 1;
}

void line(Layout& layout, std::size_t in, const Box& box) {
  if (!is_furniture(layout.regions[in].kind)) layout.order.push_back(layout.lines.size());
  layout.lines.push_back({in, quad_of(box)});
}

Box place(int column, int row) {
  const double left = column * (kColumnWidth + kGutter), top = row * kLeading;
  return {left, top, left + kColumnWidth, top + kLineHeight};
}

Layout two_columns() {
  Layout layout;
  layout.width = layout.height = 1000;
  for (int column = 0; column < 2; ++column) {
    const auto body = region(layout, Kind::body, 0, column);
    for (int row = 0; row < kLines; ++row) line(layout, body, place(column, row));
  }
  return layout;
}

Quad turned(const Quad& quad, double angle) {
  Quad result = quad;
  for (Point& p : result.corner) {
    p = {p.x * std::cos(angle) - p.y * std::sin(angle), p.x * std::sin(angle) + p.y * std::cos(angle)};
  }
  return result;
}

TEST(LayoutScore, IsPerfectForTheTruthItself) {
  const LayoutScore score = score_layout(two_columns(), two_columns());
  EXPECT_EQ(score.truth_lines, 10U);
  EXPECT_EQ(score.matched_lines, 10U);
  EXPECT_EQ(score.successor_f1, 1);
  EXPECT_EQ(score.truth_columns, 2U);
  EXPECT_EQ(score.columns_found, 1);
  EXPECT_EQ(score.trespass, 0);
}

TEST(LayoutScore, AllowsTighterAndWiderOutlines) {
  for (const double margin : {-5.0, 5.0}) {
    Layout output = two_columns();
    for (LayoutLine& l : output.lines) l.outline = quad_of(grown(bounds(l.outline), margin, margin));
    const LayoutScore score = score_layout(two_columns(), output);
    EXPECT_EQ(score.successor_f1, 1) << margin;
    EXPECT_EQ(score.columns_found, 1) << margin;
    EXPECT_EQ(score.trespass, 0) << margin;
  }
}

TEST(LayoutScore, IsTheSameOnATurnedPage) {
  Layout truth = two_columns(), output = two_columns();
  for (Layout* layout : {&truth, &output}) {
    for (LayoutLine& l : layout->lines)
      l.outline = turned(l.outline, 0.1);  // upright bounds would hold three lines
  }
  for (LayoutLine& l : output.lines) l.outline = turned(l.outline, 0.002);
  const LayoutScore score = score_layout(truth, output);
  EXPECT_EQ(score.successor_f1, 1);
  EXPECT_EQ(score.columns_found, 1);
  EXPECT_EQ(score.trespass, 0);
}

TEST(LayoutScore, OfLinesReadAcrossTheColumnsHasNoRightStep) {
  Layout output = two_columns();
  output.order.clear();
  for (std::size_t row = 0; row < kLines; ++row) {
    output.order.push_back(row);
    output.order.push_back(row + kLines);
  }
  const LayoutScore score = score_layout(two_columns(), output);
  EXPECT_EQ(score.matched_lines, 10U);
  EXPECT_EQ(score.successor_f1, 0);
}

TEST(LayoutScore, OfSwappedColumnsLosesOneStep) {
  Layout output = two_columns();
  std::rotate(output.order.begin(), output.order.begin() + kLines, output.order.end());
  EXPECT_DOUBLE_EQ(score_layout(two_columns(), output).successor_recall, 8.0 / 9);
}

TEST(LayoutScore, OfAMissedLineLosesTwoSteps) {
  Layout output = two_columns();
  output.order.erase(output.order.begin() + 2);
  const LayoutScore score = score_layout(two_columns(), output);
  EXPECT_DOUBLE_EQ(score.successor_recall, 7.0 / 9);
  EXPECT_DOUBLE_EQ(score.successor_precision, 7.0 / 8);
  EXPECT_DOUBLE_EQ(score.successor_f1, 14.0 / 17);
}

TEST(LayoutScore, OfAnInventedLineLosesOneStep) {
  Layout output = two_columns();
  output.lines.push_back({0, quad_of(Box{0, 800, 300, 820})});
  output.order.insert(output.order.begin() + 2, output.lines.size() - 1);
  const LayoutScore score = score_layout(two_columns(), output);
  EXPECT_DOUBLE_EQ(score.successor_recall, 8.0 / 9);
  EXPECT_DOUBLE_EQ(score.successor_precision, 8.0 / 10);
}

TEST(LayoutScore, LeavesFurnitureOutOfTheOrder) {
  Layout truth = two_columns();
  line(truth, region(truth, Kind::folio, 0, -1), {0, 900, 200, 920});
  const LayoutScore score = score_layout(truth, two_columns());
  EXPECT_EQ(score.successor_f1, 1);
  EXPECT_EQ(score.truth_lines, 11U);
  EXPECT_EQ(score.matched_lines, 10U);
}

TEST(LayoutScore, SeesLinesMixedOverAGutter) {
  Layout output;
  const auto body = region(output, Kind::body, 0, 0);
  for (int row = 0; row < kLines; ++row) line(output, body, united(place(0, row), place(1, row)));
  const LayoutScore score = score_layout(two_columns(), output);
  EXPECT_EQ(score.trespassing_lines, 5U);
  EXPECT_EQ(score.trespass, 1);
  EXPECT_EQ(score.matched_lines, 0U);
  EXPECT_EQ(score.successor_f1, 0);
  EXPECT_EQ(score.columns_found, 0);
  EXPECT_EQ(score.output_columns, 1U);
}

TEST(LayoutScore, SeesALineThatTakesOneGlyphOfTheNextColumn) {
  Layout output = two_columns();
  output.lines[0].outline = quad_of({0, 0, kColumnWidth + kGutter + kLineHeight + 1, kLineHeight});
  EXPECT_EQ(score_layout(two_columns(), output).trespassing_lines, 1U);
  output.lines[0].outline = quad_of({0, 0, kColumnWidth + kGutter + kLineHeight / 2, kLineHeight});
  EXPECT_EQ(score_layout(two_columns(), output).trespassing_lines, 0U);
}

TEST(LayoutScore, DoesNotTakeLinesOverEachOtherForTrespass) {
  Layout truth = two_columns();
  line(truth, region(truth, Kind::headline, 0, -1), {0, -40, 840, -10});
  Layout output = truth;
  output.lines.back().outline = quad_of({0, -40, 840, 15});  // down into the first lines of both columns
  const LayoutScore score = score_layout(truth, output);
  EXPECT_EQ(score.trespassing_lines, 1U);  // it holds the two of them, which are beside each other
  output.lines.back().outline = quad_of({0, -40, 400, 15});  // into that of one
  EXPECT_EQ(score_layout(truth, output).trespassing_lines, 0U);
}

TEST(LayoutScore, LetsTwoPiecesOfFurnitureShareALine) {
  Layout truth;
  line(truth, region(truth, Kind::folio, 0, -1), {0, 0, 300, 20});
  line(truth, region(truth, Kind::page_number, 0, -1), {600, 0, 640, 20});
  Layout output;
  line(output, region(output, Kind::folio, 0, -1), {0, 0, 640, 20});
  EXPECT_EQ(score_layout(truth, output).trespass, 0);
}

TEST(LayoutScore, FindsVerticalTrespassBetweenTiers) {
  Layout truth, output;
  for (int tier = 0; tier < 2; ++tier) {
    const auto body = region(truth, Kind::body, tier, 0, Direction::vertical);
    line(truth, body, {0, tier * 440.0, 20, tier * 440.0 + 400});
  }
  line(output, region(output, Kind::body, 0, 0, Direction::vertical), {0, 0, 20, 840});
  EXPECT_EQ(score_layout(truth, output).trespass, 1);
}

TEST(LayoutScore, MatchesNeitherHalfOfABrokenLineToTheWhole) {
  Layout output = two_columns();
  output.lines[0].outline = quad_of({0, 0, 195, kLineHeight});
  output.lines.push_back({0, quad_of({205, 0, kColumnWidth, kLineHeight})});
  output.order.insert(output.order.begin() + 1, output.lines.size() - 1);
  EXPECT_EQ(score_layout(two_columns(), output).matched_lines, 9U);
}

TEST(LayoutScore, MatchesNoLineToAWholeParagraph) {
  Layout output;
  line(output, region(output, Kind::body, 0, 0), {0, 0, kColumnWidth, kLines * kLeading});
  EXPECT_EQ(score_layout(two_columns(), output).matched_lines, 0U);
}

TEST(LayoutScore, FindsAColumnWhoseLinesAreKeptTogetherInTheMain) {
  Layout output = two_columns();
  const auto cut = region(output, Kind::body, 1, 0);  // the foot of the first column as a band of its own
  output.lines[3].region = output.lines[4].region = cut;
  const LayoutScore score = score_layout(two_columns(), output);
  EXPECT_EQ(score.output_columns, 3U);
  EXPECT_EQ(score.matched_columns, 2U);
  EXPECT_EQ(score.columns_found, 1);
}

TEST(LayoutScore, FindsNoColumnInOneThatHoldsBoth) {
  Layout output = two_columns();
  for (LayoutLine& l : output.lines) l.region = 0;
  const LayoutScore score = score_layout(two_columns(), output);
  EXPECT_EQ(score.output_columns, 1U);
  EXPECT_EQ(score.matched_columns, 0U);
  EXPECT_EQ(score.successor_f1, 1);
}

/// An article each column: a headline over it and its body.
Layout two_articles() {
  Layout layout;
  layout.width = layout.height = 1000;
  for (int column = 0; column < 2; ++column) {
    const double left = column * (kColumnWidth + kGutter);
    line(layout, region(layout, Kind::headline, 0, column), {left, -60, left + kColumnWidth, -20});
    const auto body = region(layout, Kind::body, 0, column);
    for (int row = 0; row < kLines; ++row) line(layout, body, place(column, row));
    layout.regions[body - 1].article = layout.regions[body].article = column;
  }
  return layout;
}

TEST(LayoutScore, OfKindsCountsLinesAndWeighsKinds) {
  Layout output = two_articles();
  output.regions[0].kind = Kind::kicker;  // one headline of two
  const LayoutScore score = score_layout(two_articles(), output);
  EXPECT_EQ(score.kind_right, 11U);
  EXPECT_DOUBLE_EQ(score.kind_accuracy, 11.0 / 12);
  EXPECT_DOUBLE_EQ(score.kind_balanced, (1 + 0.5) / 2);
  ASSERT_EQ(score.mistakes.size(), 1U);
  EXPECT_EQ(score.mistakes[0].truth, Kind::headline);
  EXPECT_EQ(score.mistakes[0].output, Kind::kicker);
  EXPECT_EQ(score.mistakes[0].lines, 1U);
}

TEST(LayoutScore, TellsTheMostFrequentMistakeFirst) {
  Layout output = two_articles();
  output.regions[0].kind = output.regions[2].kind = Kind::body;
  output.regions[3].kind = Kind::caption;
  output.lines.erase(output.lines.begin());  // a headline is missed
  output.order.clear();
  const LayoutScore score = score_layout(two_articles(), output);
  ASSERT_EQ(score.mistakes.size(), 3U);
  EXPECT_EQ(score.mistakes[0].truth, Kind::body);
  EXPECT_EQ(score.mistakes[0].lines, 5U);
  EXPECT_EQ(score.mistakes[1].truth, Kind::headline);
  EXPECT_EQ(score.mistakes[1].output, std::nullopt);
  EXPECT_EQ(score.mistakes[2].output, Kind::body);
  EXPECT_EQ(score.kind_right, 5U);
}

TEST(LayoutScore, OfFurnitureHasKindsButNoArticle) {
  Layout truth = two_articles();
  line(truth, region(truth, Kind::folio, -1, -1), {0, 900, 200, 920});
  line(truth, region(truth, Kind::page_number, -1, -1), {700, 900, 740, 920});
  Layout output = truth;
  output.regions[4].kind = Kind::body;  // the folio, read as the end of an article
  output.regions[4].article = 1;
  const LayoutScore score = score_layout(truth, output);
  EXPECT_EQ(score.kind_right, 13U);
  EXPECT_EQ(score.article_f1, 1);
}

TEST(LayoutScore, OfArticlesDoesNotAskForTheirNumbers) {
  Layout output = two_articles();
  for (LayoutRegion& r : output.regions) r.article = 7 - r.article;
  const LayoutScore score = score_layout(two_articles(), output);
  EXPECT_EQ(score.truth_articles, 2U);
  EXPECT_EQ(score.output_articles, 2U);
  EXPECT_EQ(score.article_f1, 1);
}

TEST(LayoutScore, OfArticlesRunTogetherLosesPrecision) {
  Layout output = two_articles();
  for (LayoutRegion& r : output.regions) r.article = 0;
  const LayoutScore score = score_layout(two_articles(), output);  // 2 x 15 pairs of 6 lines; 66 pairs of 12
  EXPECT_EQ(score.output_articles, 1U);
  EXPECT_DOUBLE_EQ(score.article_precision, 30.0 / 66);
  EXPECT_EQ(score.article_recall, 1);
  EXPECT_DOUBLE_EQ(score.article_f1, 60.0 / 96);
}

TEST(LayoutScore, OfATornArticleLosesRecall) {
  Layout output = two_articles();
  output.regions[0].article = 5;  // its headline stands alone
  const LayoutScore score = score_layout(two_articles(), output);
  EXPECT_EQ(score.article_precision, 1);
  EXPECT_DOUBLE_EQ(score.article_recall, 25.0 / 30);
}

TEST(LayoutScore, OfLinesWithoutArticleHasNoPairs) {
  Layout output = two_articles();
  for (LayoutRegion& r : output.regions) r.article = -1;
  const LayoutScore score = score_layout(two_articles(), output);
  EXPECT_EQ(score.output_articles, 0U);
  EXPECT_EQ(score.article_precision, 1);
  EXPECT_EQ(score.article_recall, 0);
  EXPECT_EQ(score.article_f1, 0);
}

TEST(LayoutScore, OfLinesMissedAndInventedLosesTheirPairs) {
  Layout output = two_articles();
  output.lines[5].outline = quad_of({0, 800, 300, 820});  // where there is none
  const LayoutScore score = score_layout(two_articles(), output);
  EXPECT_DOUBLE_EQ(score.article_recall, 25.0 / 30);
  EXPECT_DOUBLE_EQ(score.article_precision, 25.0 / 30);
}

TEST(LayoutScore, LeavesCaptionsOutOfTheArticles) {
  Layout truth = two_articles(), output = two_articles();
  for (Layout* layout : {&truth, &output}) {
    const auto caption = region(*layout, Kind::caption, 0, 0);
    line(*layout, caption, {0, 700, kColumnWidth, 720});
    layout->regions[caption].article = layout == &truth ? 2 : 0;
  }
  EXPECT_EQ(score_layout(truth, output).article_f1, 1);
  output.regions.back().kind = Kind::body;  // what it is, the truth decides
  EXPECT_EQ(score_layout(truth, output).article_f1, 1);
}

TEST(LayoutScore, OfAnEmptyOutputFindsNothing) {
  const LayoutScore score = score_layout(two_columns(), Layout{});
  EXPECT_EQ(score.matched_lines, 0U);
  EXPECT_EQ(score.successor_recall, 0);
  EXPECT_EQ(score.successor_f1, 0);
  EXPECT_EQ(score.columns_found, 0);
  EXPECT_EQ(score.trespass, 0);
  EXPECT_EQ(score.kind_accuracy, 0);
  EXPECT_EQ(score.kind_balanced, 0);
}

TEST(LayoutScore, OfNothingAgainstNothingIsPerfect) {
  const LayoutScore score = score_layout(Layout{}, Layout{});
  EXPECT_EQ(score.successor_f1, 1);
  EXPECT_EQ(score.columns_found, 1);
  EXPECT_EQ(score.kind_accuracy, 1);
  EXPECT_EQ(score.kind_balanced, 1);
  EXPECT_EQ(score.article_f1, 1);
}

TEST(LayoutScore, SurvivesOutlinesWithoutArea) {
  Layout output = two_columns();
  for (LayoutLine& l : output.lines) l.outline = quad_of({100, 10, 100, 10});
  const LayoutScore score = score_layout(output, output);
  EXPECT_EQ(score.matched_lines, 0U);
  EXPECT_EQ(score.trespass, 0);
}

}  // namespace
}  // namespace broadsheet::score
