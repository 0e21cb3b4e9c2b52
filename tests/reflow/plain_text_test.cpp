#include <gtest/gtest.h>

#include <chrono>

#include "reflow/reflow.h"
#include "reflow/text_blocks.h"
#include "text/utf.h"
#include "texts.h"

namespace broadsheet::reflow {
namespace {

using testing::as_plain_text;
using testing::chinese_articles;
using testing::english_articles;
using testing::german_articles;
using testing::paragraphs_in;
using testing::Style;
using testing::truth_of;

std::vector<std::string> reflowed(const std::string& text) {
  static const text::Lexicon lexicon;
  return paragraphs_in(reflow_text(text, {.lexicon = &lexicon}));
}

using Paragraphs = std::vector<std::string>;

TEST(PlainText, ChineseColumnsComeBackAsTheyWere) {
  for (const double measure : {12.0, 16.0, 21.0, 50.0, 57.0}) {
    const Style style{.measure = measure, .rows = 11};
    EXPECT_EQ(reflowed(as_plain_text(chinese_articles(), style)), truth_of(chinese_articles())) << measure;
  }
}

TEST(PlainText, EnglishColumnsComeBackAsTheyWere) {
  for (const double measure : {14.0, 18.0, 24.0}) {
    const Style style{.han = false, .measure = measure, .indent = 1.2, .rows = 17};
    EXPECT_EQ(reflowed(as_plain_text(english_articles(), style)), truth_of(english_articles())) << measure;
  }
}

TEST(PlainText, GermanColumnsComeBackAsTheyWere) {
  const Style style{.han = false, .measure = 18, .indent = 1.2, .rows = 17};
  EXPECT_EQ(reflowed(as_plain_text(german_articles(), style)), truth_of(german_articles()));
}

TEST(PlainText, ReflowedTextIsLeftAlone) {
  for (const auto& articles : {chinese_articles(), english_articles(), german_articles()}) {
    std::string text;
    for (const std::string& paragraph : truth_of(articles)) text += paragraph + "\n";
    const std::string once = reflow_text(text);
    EXPECT_EQ(paragraphs_in(once), truth_of(articles));
    EXPECT_EQ(reflow_text(once), once);
  }
}

TEST(PlainText, ParagraphsTornAtAColumnEndAreRejoined) {
  EXPECT_EQ(reflowed("　　河口镇的居民上周收到一份通知，\n"
                     "从下月起，渡轮每天增加四班，最后\n"
                     "\n"
                     "一班改在晚上十点离岸，方便夜班工\n"
                     "人回家。\n"
                     "　　票价不变。\n"),
            (Paragraphs{"河口镇的居民上周收到一份通知，从下月起，渡轮每天增加四班，最后一班改在晚上十点离岸，"
                        "方便夜班工人回家。",
                        "票价不变。"}));
}

TEST(PlainText, AFullLineThatEndsASentenceEndsNoParagraphByItself) {
  EXPECT_EQ(
      reflowed("　　河口镇的居民上周收到一份通知。\n"
               "从下月起，渡轮每天增加四班，最后\n"
               "一班改在晚上十点离岸。候船室开放。\n"
               "　　新的时刻表贴在码头的告示牌上。\n"
               "　　票价不变。\n"),
      (Paragraphs{
          "河口镇的居民上周收到一份通知。从下月起，渡轮每天增加四班，最后一班改在晚上十点离岸。候船室开放。",
          "新的时刻表贴在码头的告示牌上。", "票价不变。"}));
}

TEST(PlainText, LettersSetWideAreClosedUpAndPrintedSpacesKept) {
  EXPECT_EQ(reflowed(" 新桥通车 两岸同喜\n"
                     "\n"
                     "　　□本报记者 王敏 赵亮\n"
                     "\n"
                     "　　大桥通车那天，镇上的人都来了，\n"
                     "对 岸 ，也 聚 集 了 成 百 上 千 的 乡 亲 和\n"
                     "孩子。\n"
                     "　　桥头的老榕树下，有人放起鞭炮，\n"
                     "热闹了一整天。\n"),
            (Paragraphs{"新桥通车 两岸同喜", "□本报记者 王敏 赵亮",
                        "大桥通车那天，镇上的人都来了，对岸，也聚集了成百上千的乡亲和孩子。",
                        "桥头的老榕树下，有人放起鞭炮，热闹了一整天。"}));
}

TEST(PlainText, QuotesAndNumbersSplitOverLinesAndColumns) {
  EXPECT_EQ(
      reflowed("　　仓库被评为“百年老建筑”，“十\n"
               "三五”期间接待的游客人数超过了20\n"
               "\n"
               "22年的总和，比上一年增长了约15.\n"
               "8%——比原先预计的还要高出许多。\n"
               "　　仓库明年还将继续开放，市民可以\n"
               "免费参观。\n"
               "　　周一闭馆。\n"),
      (Paragraphs{
          "仓库被评为“百年老建筑”，“十三五”期间接待的游客人数超过了2022年的总和，比上一年增长了约15.8%——"
          "比原先预计的还要高出许多。",
          "仓库明年还将继续开放，市民可以免费参观。", "周一闭馆。"}));
}

TEST(PlainText, HeadingsStayApartWhereTheyStand) {
  EXPECT_EQ(reflowed("　　渡轮每天增加四班，夜班工人下班\n"
                     "以后也能坐船回家了，十分方便。\n"
                     "\n"
                     "新码头新航线\n"
                     "\n"
                     "新船期新票价\n"
                     "\n"
                     "　　新的时刻表贴在码头的告示牌上，\n"
                     "票价不变。\n"
                     "　　周末另有加班船。\n"
                     "\n"
                     "两岸一家亲\n"),
            (Paragraphs{"渡轮每天增加四班，夜班工人下班以后也能坐船回家了，十分方便。", "新码头新航线",
                        "新船期新票价", "新的时刻表贴在码头的告示牌上，票价不变。", "周末另有加班船。",
                        "两岸一家亲"}));
}

TEST(PlainText, AHeadingInTheMiddleOfAParagraphDoesNotTearIt) {
  const std::string text =
      "　　渡轮每天增加四班，夜班工人下班\n以后也能坐船回家，镇上的商店因此\n\n新码头新航线\n\n"
      "延长了营业时间，一直开到晚上十点\n钟，比原来晚了两个小时，街上的灯\n也亮得更久了，来散步的人多了起来\n"
      "，热闹"
      "得像过节一样。\n　　票价不变。\n　　周末另有加班船。\n";
  EXPECT_EQ(reflowed(text),
            (Paragraphs{"渡轮每天增加四班，夜班工人下班以后也能坐船回家，镇上的商店因此延长了营业时间，一直开"
                        "到晚上十点钟，比原"
                        "来晚了两个小时，街上的灯也亮得更久了，来散步的人多了起来，热闹得像过节一样。",
                        "新码头新航线", "票价不变。", "周末另有加班船。"}));
}

TEST(PlainText, LinesOfVerseStayApart) {
  EXPECT_EQ(reflowed("　　码头上的老人每天清晨都要来\n"
                     "这里坐一会儿，看着渡船一班班地\n"
                     "离岸，心里念着一首没有人记得的\n"
                     "诗：\n"
                     "　　雾在水上睡着，\n"
                     "　　船在雾里醒来，\n"
                     "　　桨声比鸟还早，\n"
                     "　　落在对岸。\n"
                     "　　诗的作者是谁，已经没有人能说\n"
                     "得清楚了。\n"),
            (Paragraphs{
                "码头上的老人每天清晨都要来这里坐一会儿，看着渡船一班班地离岸，心里念着一首没有人记得的诗：",
                "雾在水上睡着，", "船在雾里醒来，", "桨声比鸟还早，", "落在对岸。",
                "诗的作者是谁，已经没有人能说得清楚了。"}));
  EXPECT_EQ(
      reflowed("The old man on the pier had one poem\n"
               "that he said to everyone who came by\n"
               "in the morning, whether they liked\n"
               "it or not.\n"
               "The fog is on the water,\n"
               "The boat is in the fog,\n"
               "The oar is up before us,\n"
               "And no one hears the dog.\n"),
      (Paragraphs{"The old man on the pier had one poem that he said to everyone who came by in the morning, "
                  "whether they liked it or not.",
                  "The fog is on the water,", "The boat is in the fog,", "The oar is up before us,",
                  "And no one hears the dog."}));
}

TEST(PlainText, IndentedLinesOfVerseStayApartThoughNoLongerOnesShowTheColumn) {
  EXPECT_EQ(reflowed("　　渡船晚了。\n"
                     "没有人着急。\n"
                     "　　茶馆里坐满\n"
                     "了人。\n"
                     "　　有人唱起歌\n"
                     "来。\n"
                     "\n"
                     "渡口的歌\n"
                     "\n"
                     "　　雾在水上睡着，\n"
                     "　　船在雾里慢慢醒来，\n"
                     "　　桨声比鸟还早。\n"
                     "　　谁在对岸喊了一声，\n"
                     "　　雾就散了；\n"
                     "　　谁又把雾喊了回来。\n"),
            (Paragraphs{"渡船晚了。没有人着急。", "茶馆里坐满了人。", "有人唱起歌来。", "渡口的歌",
                        "雾在水上睡着，", "船在雾里慢慢醒来，", "桨声比鸟还早。", "谁在对岸喊了一声，",
                        "雾就散了；", "谁又把雾喊了回来。"}));
}

TEST(PlainText, IndentedLinesOfVerseThatGoOnWithASmallLetterStayApart) {
  EXPECT_EQ(reflowed("   The old man on the pier had one poem\n"
                     "that he said to everyone who came by.\n"
                     "   He had it from his aunt, he said,\n"
                     "and it was quite short.\n"
                     "   Nobody on either shore could tell me\n"
                     "how it had begun.\n"
                     "   The fog that lies upon the water,\n"
                     "   the boat that waits upon the shore,\n"
                     "   are like the miller and his daughter\n"
                     "   who do not speak any more.\n"),
            (Paragraphs{"The old man on the pier had one poem that he said to everyone who came by.",
                        "He had it from his aunt, he said, and it was quite short.",
                        "Nobody on either shore could tell me how it had begun.",
                        "The fog that lies upon the water,", "the boat that waits upon the shore,",
                        "are like the miller and his daughter", "who do not speak any more."}));
}

TEST(PlainText, TheLastLineOfAColumnIsNoHeading) {
  EXPECT_EQ(reflowed("  The council met on Friday to\n"
                     "talk of the bridge. It was not\n"
                     "agreed who should pay for it.\n"
                     "  The mayor said that he had\n"
                     "asked the county for money.\n"
                     "  He was not given any of it.\n"
                     "What else was said of the\n"
                     "\n"
                     "commissioner's interest in the\n"
                     "matter is not known to us.\n"),
            (Paragraphs{
                "The council met on Friday to talk of the bridge. It was not agreed who should pay for it.",
                "The mayor said that he had asked the county for money.",
                "He was not given any of it. What else was said of the commissioner's interest in the matter "
                "is not known to us."}));
}

TEST(PlainText, ParagraphsEndWithoutAFullStopToo) {
  EXPECT_EQ(
      reflowed("　　管理处提出三点要求，各部门照此\n"
               "办理：\n"
               "　　一是按时开船，遇到大风提前通知\n"
               "乘客；\n"
               "　　二是保持候船室的清洁，每天打扫\n"
               "两次；\n"
               "　　……\n"
               "　　以上各点从下月起执行，由管理处\n"
               "负责检查。\n"),
      (Paragraphs{"管理处提出三点要求，各部门照此办理：", "一是按时开船，遇到大风提前通知乘客；",
                  "二是保持候船室的清洁，每天打扫两次；", "……", "以上各点从下月起执行，由管理处负责检查。"}));
}

TEST(PlainText, OneLineParagraphsOfDialogue) {
  EXPECT_EQ(reflowed("   \"Will the ferry come today?\" asked the\n"
                     "old man with the basket.\n"
                     "   \"It will,\" said the boy.\n"
                     "   \"When?\"\n"
                     "   \"Before dark, if the wind does not turn\n"
                     "and the captain has had his supper.\"\n"
                     "   They waited.\n"),
            (Paragraphs{"\"Will the ferry come today?\" asked the old man with the basket.",
                        "\"It will,\" said the boy.", "\"When?\"",
                        "\"Before dark, if the wind does not turn and the captain has had his supper.\"",
                        "They waited."}));
}

TEST(PlainText, ParagraphsDividedByBlankLinesAndNotIndented) {
  EXPECT_EQ(
      reflowed("Ferry Opens\n"
               "\n"
               "The new ferry landing at Marlow Point was\n"
               "opened yesterday morning before a crowd\n"
               "of several hundred people from both sides\n"
               "of the river.\n"
               "\n"
               "The first boat left at nine o'clock with\n"
               "eighty-six passengers aboard and returned\n"
               "within the hour to take those who had been\n"
               "left behind on the pier.\n"),
      (Paragraphs{
          "Ferry Opens",
          "The new ferry landing at Marlow Point was opened yesterday morning before a crowd of several "
          "hundred people from both sides of the river.",
          "The first boat left at nine o'clock with eighty-six passengers aboard and returned within the "
          "hour to take those who had been left behind on the pier."}));
}

TEST(PlainText, BlankLinesDivideFullLinesTooWhereParagraphsEndNowhereElse) {
  EXPECT_EQ(reflowed("渡口的茶馆\n"
                     "\n"
                     "茶馆开在渡口的坡上，三间瓦房，一\n"
                     "棵老槐树。\n"
                     "\n"
                     "等船的人都在这里歇脚，一坐下来便\n"
                     "有人端上一碗热茶，不用开口去要。\n"
                     "\n"
                     "“今天的船晚了。”掌柜说。\n"
                     "\n"
                     "没有人着急。\n"
                     "\n"
                     "茶馆的规矩\n"
                     "\n"
                     "茶钱随意，没有带钱的下次再给就是\n"
                     "了。\n"),
            (Paragraphs{"渡口的茶馆", "茶馆开在渡口的坡上，三间瓦房，一棵老槐树。",
                        "等船的人都在这里歇脚，一坐下来便有人端上一碗热茶，不用开口去要。",
                        "“今天的船晚了。”掌柜说。", "没有人着急。", "茶馆的规矩",
                        "茶钱随意，没有带钱的下次再给就是了。"}));
}

TEST(PlainText, AHeadingBetweenBlankLinesMayFillTheLine) {
  const std::string begin =
      "茶馆开在渡口的坡上，三间瓦房，一\n"
      "棵老槐树。\n"
      "\n"
      "等船的人都在这里歇脚。\n"
      "\n";
  const std::string end =
      "茶钱随意，没有带钱的下次再给就是\n"
      "了。\n"
      "\n"
      "没有人赖账。\n";
  EXPECT_EQ(reflowed(begin + "渡口茶馆三十年来立下的两条老规矩\n\n" + end),
            (Paragraphs{"茶馆开在渡口的坡上，三间瓦房，一棵老槐树。", "等船的人都在这里歇脚。",
                        "渡口茶馆三十年来立下的两条老规矩", "茶钱随意，没有带钱的下次再给就是了。",
                        "没有人赖账。"}));
  // The same row where a column end tears a longer paragraph, too.
  const std::string torn =
      "掌柜姓周，今年六十有八，他的父亲\n"
      "和祖父都在这里烧过茶，用的是同一\n"
      "把铜壶，壶底补过七回，壶嘴也换过\n"
      "两回，水还是河里的水，茶还是山上\n"
      "\n"
      "的茶。\n"
      "\n";
  EXPECT_EQ(reflowed(begin + torn + "渡口茶馆三十年来立下过两条老规矩\n\n" + end)[3],
            "渡口茶馆三十年来立下过两条老规矩茶钱随意，没有带钱的下次再给就是了。");
}

TEST(PlainText, KeepingLinesKeepsThemAndMendsNothing) {
  EXPECT_EQ(reflow_text("　　河口镇的居民上周收到一份通知，\n从下月起，渡轮增加四班。\n　　票价不变。\n",
                        {.keep_lines = true}),
            "河口镇的居民上周收到一份通知，\n从下月起，渡轮增加四班。\n\n票价不变。\n");
}

TEST(PlainText, EveryLineEndAndByteOrderMark) {
  const std::string text = "　　河口镇的居民上周收到一份通知，\n从下月起，渡轮增加四班。\n　　票价不变。\n";
  const auto replaced = [&](const std::string& line_end) {
    std::string out;
    for (const char c : text) c == '\n' ? out += line_end : out += c;
    return out;
  };
  for (const char* line_end : {"\r\n", "\r", "\u2028"})
    EXPECT_EQ(reflow_text(replaced(line_end)), reflow_text(text));
  EXPECT_EQ(reflow_text("\uFEFF" + text), reflow_text(text));
}

TEST(PlainText, AFormFeedIsAColumnEnd) {
  EXPECT_EQ(reflowed("　　河口镇的居民上周收到一份通知，\n从下月起，渡轮每天增加四班，最后\n\f一班改在晚上十"
                     "点。\n　　票价不变。\n"),
            (Paragraphs{"河口镇的居民上周收到一份通知，从下月起，渡轮每天增加四班，最后一班改在晚上十点。",
                        "票价不变。"}));
}

TEST(PlainText, NothingComesOutOfNothing) {
  for (const char* text : {"", "\n\n\n", "　　\n \t\n", "\uFEFF", "\f\f"}) EXPECT_EQ(reflow_text(text), "");
  EXPECT_EQ(reflow_text(std::string(5, '\0')), "");
}

TEST(PlainText, OddInputComesOutWhole) {
  EXPECT_EQ(reflow_text("字"), "字\n");
  EXPECT_EQ(reflow_text("-"), "-\n");
  EXPECT_EQ(reflow_text(std::string("新\0区", 7)), "新区\n");
  EXPECT_EQ(reflow_text("新\xFF区"), "新\uFFFD区\n");
  EXPECT_EQ(reflow_text("\"\n\"\n("), reflow_text("\"\n\"\n(\n"));
}

TEST(PlainText, LongInputTakesLinearTime) {
  const auto seconds = [](const std::string& text) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_FALSE(reflow_text(text).empty());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  std::string line, rows, blocks;
  while (line.size() < 10'000'000) line += "新区发展，";
  while (rows.size() < 2'000'000) rows += "（山海相连高楼林立灯火通明车水马龙\n";
  while (blocks.size() < 2'000'000) blocks += "新区发展很好\n\n";
  // A quadratic step would take hours; these bounds hold on slow machines and under sanitizers.
  EXPECT_LT(seconds(line), 60);
  EXPECT_LT(seconds(rows), 60);
  EXPECT_LT(seconds(blocks), 60);
}

TEST(TextBlocks, BlankLinesPartBlocksAndSpacesSetIn) {
  const auto blocks = blocks_of_text(lines_of(U"　　一\n二\n\n  三\n 四\n"));
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_FALSE(blocks[0].after_blank);
  EXPECT_TRUE(blocks[1].after_blank);
  EXPECT_EQ(blocks[0].rows[0].start, 2);
  EXPECT_EQ(blocks[0].rows[1].start, 0);
  EXPECT_EQ(blocks[1].rows[0].start, 2);    // two plain spaces stand for two ideographic ones
  EXPECT_EQ(blocks[1].rows[1].start, 0.5);  // one is a slip
  EXPECT_EQ(blocks[1].rows[1].source, 4);
}

TEST(TextBlocks, ALineLongerThanAnyPrintedOneStandsAlone) {
  const std::u32string text = std::u32string(300, U'新') + U"\n短\n" + std::u32string(300, U'区');
  const auto blocks = blocks_of_text(lines_of(text));
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_NE(blocks[0].article, blocks[1].article);
  EXPECT_NE(blocks[1].article, blocks[2].article);
}

TEST(TextBlocks, RowsOfAWideColumnAreNoParagraphsAlready) {
  const std::u32string full(50, U'新'), last = std::u32string(46, U'区') + U"。";
  std::u32string column, paragraphs;
  for (int i = 0; i < 4; ++i) {
    column += U"　　" + full.substr(2) + U"\n" + last + U"\n　　短了。\n";
    paragraphs += full.substr(static_cast<std::size_t>(i)) + U"。\n" + last + U"\n短了。\n";
  }
  EXPECT_EQ(blocks_of_text(lines_of(column)).size(), 1U);
  EXPECT_EQ(blocks_of_text(lines_of(paragraphs)).size(), 12U);
}

}  // namespace
}  // namespace broadsheet::reflow
