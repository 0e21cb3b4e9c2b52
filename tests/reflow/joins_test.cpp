#include "reflow/joins.h"

#include <gtest/gtest.h>

#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

std::string join(const char* left, const char* right, const Habits& habits = {}) {
  static const text::Lexicon lexicon;
  const std::u32string a = text::decode(left), b = text::decode(right);
  const Joint joint = join_rows(a, b, habits, {WordForms(), &lexicon, text::Language::english});
  std::u32string out = a;
  append_row(out, b, joint, false);
  return text::encode(out);
}

TEST(Joins, ChineseIsGluedWithNothing) {
  EXPECT_EQ(join("打造海", "洋强国"), "打造海洋强国");
  EXPECT_EQ(join("国家级新区", "“第九子”"), "国家级新区“第九子”");
  EXPECT_EQ(join("以“新”应变，以", "“创”开路"), "以“新”应变，以“创”开路");
  EXPECT_EQ(join("“七", "五”工程"), "“七五”工程");
}

TEST(Joins, NamesInAListKeepTheSpaceThatTheLineEndTookThePlaceOf) {
  EXPECT_EQ(join("汪海波 余 田 柯 岚", "上官云飞 丁 山"), "汪海波 余 田 柯 岚 上官云飞 丁 山");
  EXPECT_EQ(join("余 田 柯 岚 汪", "海波 丁 山"), "余 田 柯 岚 汪海波 丁 山");
}

TEST(Joins, NumbersBrokenInChineseTextAreWholeAgain) {
  EXPECT_EQ(join("年均增长15.", "8%，"), "年均增长15.8%，");
  EXPECT_EQ(join("从20", "22年起"), "从2022年起");
  EXPECT_EQ(join("来自全国", "19个"), "来自全国19个");
  EXPECT_EQ(join("超过90", "%。"), "超过90%。");
  EXPECT_EQ(join("（2022—", "2024年）"), "（2022—2024年）");
}

TEST(Joins, DashesAndEllipsesOverALineEnd) {
  EXPECT_EQ(join("项目—", "—“热”试验"), "项目——“热”试验");
  EXPECT_EQ(join("他沉默了…", "…"), "他沉默了……");
  EXPECT_EQ(join("he said—", "and left"), "he said—and left");
  EXPECT_EQ(join("er ging –", "und kam"), "er ging – und kam");
  EXPECT_EQ(join("he said", "— and left"), "he said — and left");
  EXPECT_EQ(join("he said", "—and left"), "he said—and left");
}

TEST(Joins, HyphensReadAsDashesAreMended) {
  EXPECT_EQ(join("lamps went out by mid—", "night on the quay"), "lamps went out by midnight on the quay");
  EXPECT_EQ(join("the council re–", "moves the stalls"), "the council removes the stalls");
  EXPECT_EQ(join("the boat went out—", "nobody saw it"), "the boat went out—nobody saw it");
  EXPECT_EQ(join("they were all to—", "day or night"), "they were all to—day or night") << "short words";
  EXPECT_EQ(join("lamps went out by mid —", "night on the quay"),
            "lamps went out by mid — night on the quay");
  EXPECT_EQ(join("by mid—", "Night on the quay"), "by mid—Night on the quay");
}

TEST(Joins, WesternWordsInChineseTextKeepTheirSpace) {
  EXPECT_EQ(join("乐队名为The", "Rolling Stones"), "乐队名为The Rolling Stones");
  EXPECT_EQ(join("使用Wi-", "Fi上网"), "使用Wi-Fi上网");
  EXPECT_EQ(join("乘坐A", "380客机"), "乘坐A380客机");
}

TEST(Joins, ChineseAndWesternMeetAsTheTextDoesElsewhere) {
  EXPECT_EQ(join("共有", "GDP增长"), "共有GDP增长");
  Habits spaced;
  spaced.spaced_scripts = true;
  EXPECT_EQ(join("共有", "GDP 增长", spaced), "共有 GDP 增长");
  EXPECT_EQ(join("共有，", "GDP 增长", spaced), "共有，GDP 增长");
}

TEST(Joins, WesternWordsAreDividedByASpace) {
  EXPECT_EQ(join("the quick", "brown fox"), "the quick brown fox");
  EXPECT_EQ(join("he came,", "saw"), "he came, saw");
  EXPECT_EQ(join("in 1914", "1,200 men"), "in 1914 1,200 men");
  EXPECT_EQ(join("„Gut“", "sagte er"), "„Gut“ sagte er");
  EXPECT_EQ(join("»Gut«", "sagte er"), "»Gut« sagte er");
  EXPECT_EQ(join("sagte er:", "»Gut«"), "sagte er: »Gut«");
}

TEST(Joins, MarksThatBindWesternWords) {
  EXPECT_EQ(join("he said (", "softly)"), "he said (softly)");
  EXPECT_EQ(join("and/", "or"), "and/or");
  EXPECT_EQ(join("he said \"", "Go\""), "he said \"Go\"");
  EXPECT_EQ(join("he said", ", softly"), "he said, softly");
  EXPECT_EQ(join("Go", "\" he said"), "Go\" he said");
}

TEST(Joins, BrokenWordsAreMended) {
  EXPECT_EQ(join("distribu-", "tion"), "distribution");
  EXPECT_EQ(join("distribu-", "‘tion"), "distribu‘tion");  // a speck read as a quotation mark
  EXPECT_EQ(join("EU-", "Staaten"), "EU-Staaten");
}

TEST(Joins, AWordThatLostItsHyphenIsWholeAgain) {
  if (!text::Lexicon().available(text::Language::english)) GTEST_SKIP() << "no dictionaries";
  EXPECT_EQ(join("the distribu", "tion of"), "the distribution of");
  EXPECT_EQ(join("was mea", "sured."), "was measured.");
  EXPECT_EQ(join("it was with", "out"), "it was with out");  // both are words
  EXPECT_EQ(join("with Zyx", "tion"), "with Zyx tion");
}

TEST(Joins, KeepingLinesMendsNothing) {
  std::u32string out = U"distribu-";
  const std::size_t at = append_row(out, U"tion", {Join::hyphen_gone, 0, ""}, true);
  EXPECT_EQ(out, U"distribu-\ntion");
  EXPECT_EQ(at, 10U);
}

TEST(Joins, EmptyRowsDoNoHarm) {
  EXPECT_EQ(join("", ""), "");
  EXPECT_EQ(join("", "word"), "word");
  EXPECT_EQ(join("-", "-"), "- -");
}

}  // namespace
}  // namespace broadsheet::reflow
