#include "recognize/right_to_left.h"

#include <gtest/gtest.h>

#include "text/character.h"
#include "text/utf.h"

namespace broadsheet::recognize {
namespace {

// A line as a reader leaves it: a word for each Chinese character and for each run of others between spaces.
Line line_of(const std::string& text) {
  Line line;
  line.text = text;
  bool space = false, open = false;  // open: the last word may go on
  for (const char32_t c : text::decode(text)) {
    const std::string utf8 = text::encode(std::u32string(1, c));
    if (c == U' ') {
      space = true;
      open = false;
      continue;
    }
    const bool alone = text::is_cjk(c);
    if (open && !alone)
      line.words.back().text += utf8;
    else
      line.words.push_back({{}, utf8, 1, space});
    open = !alone;
    space = false;
  }
  return line;
}

std::string joined(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) text += (word.space_before && !text.empty() ? " " : "") + word.text;
  return text;
}

TEST(RightToLeft, WordsAndTextAreTurned) {
  Line line = line_of("日三廿 月四");
  read_backwards(line);
  EXPECT_EQ(line.text, "四月 廿三日");
  EXPECT_EQ(joined(line.words), "四月 廿三日");
}

TEST(RightToLeft, LettersAndDigitsInsideKeepTheirOrder) {
  Line line = line_of("號1939年 A. L. Teodoro 人行發");
  read_backwards(line);
  EXPECT_EQ(line.text, "發行人 A. L. Teodoro 年1939號");
  EXPECT_EQ(joined(line.words), line.text);
}

TEST(RightToLeft, BracketsFaceTheOtherWay) {
  Line line = line_of("（電日二廿）");
  read_backwards(line);
  EXPECT_EQ(line.text, "（廿二日電）");
}

TEST(RightToLeft, TwiceGivesTheLineBack) {
  Line line = line_of("號1939年 人行發（電）");
  line.said = {{"neural", "號1939年 人行發（電）", 0.9, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}}};
  line.disputes = {{3, "1939", "1989", "neural", "confidence", 1, {}}, {7, "", "，", "neural", "ink", 1, {}}};
  const Line before = line;
  read_backwards(line);
  EXPECT_NE(line.text, before.text);
  read_backwards(line);
  EXPECT_EQ(line.text, before.text);
  EXPECT_EQ(joined(line.words), joined(before.words));
  EXPECT_EQ(line.said.front().text, before.said.front().text);
  EXPECT_EQ(line.said.front().confidences, before.said.front().confidences);
  EXPECT_EQ(line.disputes.front().offset, 3U);
}

TEST(RightToLeft, ADisputeStaysWithItsCharacters) {
  Line line = line_of("民國華中");
  line.disputes = {{3, "國華", "國革", "neural", "language model", 1, {}},
                   {6, "", "，", "neural", "ink", 1, {}}};
  read_backwards(line);
  EXPECT_EQ(line.text, "中華國民");
  EXPECT_EQ(line.disputes[0].offset, 3U);
  EXPECT_EQ(line.disputes[0].chosen, "華國");
  EXPECT_EQ(line.disputes[0].rejected, "革國");
  EXPECT_EQ(line.disputes[1].offset, 6U);  // between 華 and 國 as before
}

TEST(RightToLeft, ConfidencesFollowTheirCharacters) {
  Line line = line_of("民 國華");
  line.said = {{"neural", "民 國華", 0.5, {0.1, 0.2, 0.3}}};
  read_backwards(line);
  EXPECT_EQ(line.said.front().text, "華國 民");
  EXPECT_EQ(line.said.front().confidences, (std::vector<double>{0.3, 0.2, 0.1}));
}

TEST(RightToLeft, AnEmptyLineStaysEmpty) {
  Line line;
  read_backwards(line);
  EXPECT_TRUE(line.text.empty());
}

class Pages : public testing::Test {
 protected:
  void SetUp() override {
    model_ = text::HanModel::open();
    if (!model_) GTEST_SKIP() << "no model of Chinese words";
  }

  int add(Direction direction, const std::string& text, Kind kind = Kind::body,
          const std::string& language = "chi_tra") {
    Line line = line_of(text);
    line.id = static_cast<int>(page_.lines.size());
    line.direction = direction;
    const double length = 30.0 * static_cast<double>(text::decode(text).size());
    line.outline = quad_of(direction == Direction::vertical ? Box{0, 0, 30, length} : Box{0, 0, length, 30});
    Region region;
    region.id = static_cast<int>(page_.regions.size());
    region.kind = kind;
    region.direction = direction;
    region.language = language;
    region.lines = {line.id};
    line.region = region.id;
    page_.lines.push_back(line);
    page_.regions.push_back(region);
    return region.id;
  }
  void add_columns() {
    for (int i = 0; i < 8; ++i) add(Direction::vertical, "港口的工人昨天把最後一船糧食運到了對岸");
  }
  Direction direction_of(int region) const {
    return page_.regions[static_cast<std::size_t>(region)].direction;
  }
  const std::string& text_of(int region) const { return page_.lines[static_cast<std::size_t>(region)].text; }

  std::unique_ptr<text::HanModel> model_;
  Page page_;
};

TEST_F(Pages, AHeadlineOverColumnsIsReadTheWayThatMakesWords) {
  add_columns();
  const int headline = add(Direction::horizontal, "會大動運國全", Kind::headline);
  find_right_to_left(page_, model_.get());
  EXPECT_EQ(direction_of(headline), Direction::right_to_left);
  EXPECT_EQ(text_of(headline), "全國運動大會");
  EXPECT_EQ(page_.lines.back().direction, Direction::right_to_left);
  EXPECT_EQ(direction_of(0), Direction::vertical);
}

TEST_F(Pages, ANameGoesWithThePage) {
  add_columns();
  add(Direction::horizontal, "會大動運國全", Kind::headline);
  add(Direction::horizontal, "聞新要重國各界世", Kind::headline);
  const int name = add(Direction::horizontal, "報晶", Kind::headline);
  find_right_to_left(page_, model_.get());
  EXPECT_EQ(text_of(name), "晶報");
}

TEST_F(Pages, AModernHeadlineOverColumnsStays) {
  add_columns();
  const int headline = add(Direction::horizontal, "全國運動大會", Kind::headline);
  const int name = add(Direction::horizontal, "晶報", Kind::headline);
  find_right_to_left(page_, model_.get());
  EXPECT_EQ(direction_of(headline), Direction::horizontal);
  EXPECT_EQ(text_of(headline), "全國運動大會");
  EXPECT_EQ(text_of(name), "晶報");
}

TEST_F(Pages, RunningTextOfAHorizontalPageIsNeverTurned) {
  const int text = add(Direction::horizontal, "會大動運國全");
  find_right_to_left(page_, model_.get());
  EXPECT_EQ(direction_of(text), Direction::horizontal);
}

TEST_F(Pages, OneHeadlineThatReadsWellKeepsTheOthersOfAHorizontalPage) {
  add(Direction::horizontal, "會大動運國全", Kind::headline);
  add(Direction::horizontal, "聞新要重國各界世", Kind::headline);
  add(Direction::horizontal, "港口的工人昨天把糧食運到對岸", Kind::headline);
  find_right_to_left(page_, model_.get());
  for (const Region& region : page_.regions) EXPECT_EQ(region.direction, Direction::horizontal);
}

TEST_F(Pages, HeadlinesOfAHorizontalPageThatAllReadBackwardsAreTurned) {
  add(Direction::horizontal, "港口的工人昨天把最後一船糧食運到了對岸");
  add(Direction::horizontal, "會大動運國全", Kind::headline);
  const int last = add(Direction::horizontal, "聞新要重國各界世", Kind::headline);
  find_right_to_left(page_, model_.get());
  EXPECT_EQ(direction_of(0), Direction::horizontal);
  EXPECT_EQ(text_of(last), "世界各國重要新聞");
}

TEST_F(Pages, OtherScriptsAreLeftAlone) {
  add_columns();
  const int english = add(Direction::horizontal, "The Crystal", Kind::headline, "eng");
  find_right_to_left(page_, model_.get());
  EXPECT_EQ(direction_of(english), Direction::horizontal);
}

TEST_F(Pages, WhatWasGivenAsRightToLeftIsPutInOrder) {
  const int given = add(Direction::right_to_left, "報晶", Kind::masthead);
  find_right_to_left(page_, nullptr);
  EXPECT_EQ(text_of(given), "晶報");
  EXPECT_EQ(direction_of(given), Direction::right_to_left);
}

}  // namespace
}  // namespace broadsheet::recognize
