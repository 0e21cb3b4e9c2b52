#include <gtest/gtest.h>

#include "reflow/page_blocks.h"
#include "reflow/reflow.h"
#include "texts.h"

namespace broadsheet::reflow {
namespace {

using testing::as_page;
using testing::chinese_articles;
using testing::english_articles;
using testing::german_articles;
using testing::paragraphs_in;
using testing::truth_of;

using Paragraphs = std::vector<std::string>;

const text::Lexicon& lexicon() {
  static const text::Lexicon out;
  return out;
}

// A page built region by region; positions in em of 20 pixels.
class PageBuilder {
 public:
  PageBuilder& region(Kind kind, Direction direction = Direction::horizontal) {
    Region region;
    region.id = static_cast<int>(page_.regions.size());
    region.kind = kind;
    region.direction = direction;
    page_.regions.push_back(region);
    if (page_.articles.empty()) page_.articles.push_back({0, {}});
    page_.articles.back().regions.push_back(region.id);
    return *this;
  }
  PageBuilder& article() {
    page_.articles.push_back({static_cast<int>(page_.articles.size()), {}});
    return *this;
  }
  PageBuilder& line(const char* text, double start, double end, double top, double size = 1) {
    Line line;
    line.id = static_cast<int>(page_.lines.size());
    line.region = page_.regions.back().id;
    line.text = text;
    line.direction = page_.regions.back().direction;
    line.glyph_size = 20 * size;
    const Box frame{start * 20, top * 20, end * 20, (top + size) * 20};
    line.outline = quad_of(line.direction == Direction::vertical
                               ? Box{-frame.bottom + 2000, frame.left, -frame.top + 2000, frame.right}
                               : frame);
    page_.lines.push_back(line);
    page_.regions.back().lines.push_back(line.id);
    return *this;
  }
  PageBuilder& rule(double start, double end, double at) {
    page_.rules.push_back({{start * 20, at * 20}, {end * 20, at * 20}, 2});
    return *this;
  }
  Page reflowed(bool keep_lines = false) {
    reflow(page_, {.keep_lines = keep_lines, .lexicon = &lexicon()});
    return page_;
  }

 private:
  Page page_;
};

// Two columns of ten em whose text goes on from one into the other.
PageBuilder torn_columns(Direction direction = Direction::horizontal) {
  PageBuilder page;
  page.region(Kind::body, direction)
      .line("新码头昨天上午九时", 2, 10, 0)
      .line("正式启用，首班渡轮载", 0, 10, 1.5)
      .line("着八十六名乘客离开南", 0, 10, 3)
      .line("岸。", 0, 1.5, 4.5)
      .line("停靠对岸时，柳林渡", 2, 10, 6)
      .line("口已经站满了迎接的人", 0, 10, 7.5);
  return page;
}

void second_column(PageBuilder& page, Direction direction = Direction::horizontal) {
  page.region(Kind::body, direction)
      .line("群，他们挥动着帽子和", 12, 22, 0)
      .line("围巾。", 12, 14.5, 1.5)
      .line("傍晚，最后一班船缓", 14, 22, 3)
      .line("缓靠岸。", 12, 15.5, 4.5);
}

const Paragraphs kTorn{"新码头昨天上午九时正式启用，首班渡轮载着八十六名乘客离开南岸。",
                       "停靠对岸时，柳林渡口已经站满了迎接的人群，他们挥动着帽子和围巾。",
                       "傍晚，最后一班船缓缓靠岸。"};

// Two blocks of a column, the second from `top` on; the first ends with a full line and no mark.
PageBuilder two_blocks(double top) {
  PageBuilder page;
  page.region(Kind::body)
      .line("旧木船一条，长六米，", 0, 10, 0)
      .line("带桨，问渡口七号老林", 0, 10, 1.5)
      .region(Kind::body)
      .line("渡轮时刻表改印，旧表", 0, 10, top)
      .line("可到码头换取。", 0, 7, top + 1.5);
  return page;
}

TEST(PageReflow, ARuleBetweenTwoItemsEndsAParagraph) {
  EXPECT_EQ(two_blocks(4).reflowed().paragraphs.size(), 1U);
  const Page page = two_blocks(4).rule(4, 6, 3.2).reflowed();
  ASSERT_EQ(page.paragraphs.size(), 2U);
  EXPECT_EQ(page.paragraphs[0].text, "旧木船一条，长六米，带桨，问渡口七号老林");
}

TEST(PageReflow, AStrokeOfTheLettersTakenForARuleEndsNone) {
  EXPECT_EQ(two_blocks(3).rule(0, 10, 3.2).reflowed().paragraphs.size(), 1U);
}

TEST(PageReflow, TheFrameOfABoxThatTheTextGoesOnUnderDoesNot) {
  EXPECT_EQ(two_blocks(16).rule(0, 10, 3.2).reflowed().paragraphs.size(), 1U);
}

TEST(PageReflow, ColumnsComeBackAsTheyWere) {
  Page page = as_page(chinese_articles(), {.rows = 11});
  reflow(page, {.lexicon = &lexicon()});
  EXPECT_EQ(paragraphs_in(page), truth_of(chinese_articles()));

  page = as_page(english_articles(), {.han = false, .indent = 1, .rows = 17});
  reflow(page, {.lexicon = &lexicon()});
  EXPECT_EQ(paragraphs_in(page), truth_of(english_articles()));

  page = as_page(german_articles(), {.han = false, .indent = 1, .rows = 17});
  reflow(page, {.lexicon = &lexicon()});
  EXPECT_EQ(paragraphs_in(page), truth_of(german_articles()));
}

TEST(PageReflow, AParagraphTornAtAColumnEndIsRejoined) {
  PageBuilder page = torn_columns();
  second_column(page);
  EXPECT_EQ(paragraphs_in(page.reflowed()), kTorn);
}

TEST(PageReflow, VerticalTextIsTheSameWithAxesTurned) {
  PageBuilder page = torn_columns(Direction::vertical);
  second_column(page, Direction::vertical);
  EXPECT_EQ(paragraphs_in(page.reflowed()), kTorn);
}

TEST(PageReflow, CaptionsAndTablesDoNotTearAParagraph) {
  PageBuilder page = torn_columns();
  page.region(Kind::picture).line("", 0, 10, 9);
  page.region(Kind::caption).line("图为柳林渡口。", 0, 6.5, 10);
  second_column(page);
  Paragraphs expected = kTorn;
  expected.insert(expected.begin() + 2, "图为柳林渡口。");
  EXPECT_EQ(paragraphs_in(page.reflowed()), expected);
}

TEST(PageReflow, AHeadingEndsTheParagraphBeforeIt) {
  PageBuilder page = torn_columns();
  page.line("群，他们挥动着帽子。", 0, 9.5, 9);
  page.region(Kind::subheading).line("两岸同喜", 13, 17, -2);
  page.region(Kind::body).line("傍晚，最后一班船缓缓", 12, 22, 0).line("靠岸。", 12, 14.5, 1.5);
  const Page out = page.reflowed();
  ASSERT_EQ(out.paragraphs.size(), 4U);
  EXPECT_EQ(out.paragraphs[2].text, "两岸同喜");
  EXPECT_EQ(out.paragraphs[2].kind, Kind::subheading);
  EXPECT_EQ(out.paragraphs[3].text, "傍晚，最后一班船缓缓靠岸。");
}

TEST(PageReflow, AHeadingPutIntoTheMiddleOfASentenceDoesNotTearIt) {
  PageBuilder page = torn_columns();
  page.region(Kind::byline).line("本报记者 王敏", 13, 19, -2);
  second_column(page);
  Paragraphs expected = kTorn;
  expected.insert(expected.begin() + 2, "本报记者 王敏");
  EXPECT_EQ(paragraphs_in(page.reflowed()), expected);
}

TEST(PageReflow, AHeadingFoundInPiecesIsOne) {
  PageBuilder page;
  page.region(Kind::headline).line("清河口新码头", 0, 12, 0, 2);
  page.region(Kind::headline).line("今日启用", 2, 10, 2.5, 2);
  page.region(Kind::deck).line("往返只需十二分钟", 2, 10, 5);
  page.region(Kind::headline).line("粮仓变身图书馆", 0, 14, 20, 2);
  EXPECT_EQ(paragraphs_in(page.reflowed()),
            (Paragraphs{"清河口新码头今日启用", "往返只需十二分钟", "粮仓变身图书馆"}));
}

TEST(PageReflow, ACaptionFoundInPiecesIsOne) {
  PageBuilder page;
  page.region(Kind::caption).line("修缮一新的古戏台昨天迎来", 0, 12, 0);
  page.region(Kind::caption).line("第一批看客。", 0, 6, 1.4);
  page.region(Kind::caption).line("渡口的老码头。", 0, 7, 9);
  EXPECT_EQ(paragraphs_in(page.reflowed()),
            (Paragraphs{"修缮一新的古戏台昨天迎来第一批看客。", "渡口的老码头。"}));
}

TEST(PageReflow, ALineCutIntoTwoRegionsIsOneLine) {
  PageBuilder page;
  page.region(Kind::body).line("新码头昨天上午九时启", 2, 12, 0);
  page.region(Kind::body).line("用，", 0, 1.5, 1.5);
  page.region(Kind::body).line("两岸同喜。", 2, 6.5, 1.5);
  page.region(Kind::body).line("傍晚，最后一班船缓缓", 2, 12, 3).line("靠岸。", 0, 2.5, 4.5);
  EXPECT_EQ(paragraphs_in(page.reflowed()),
            (Paragraphs{"新码头昨天上午九时启用，两岸同喜。", "傍晚，最后一班船缓缓靠岸。"}));
}

TEST(PageReflow, NothingRunsOnIntoAnotherArticle) {
  PageBuilder page = torn_columns();
  page.article();
  second_column(page);
  const Page out = page.reflowed();
  ASSERT_EQ(out.paragraphs.size(), 4U);
  EXPECT_EQ(out.paragraphs[1].article, 0);
  EXPECT_EQ(out.paragraphs[2].article, 1);
}

TEST(PageReflow, EveryLineIsAccountedFor) {
  PageBuilder page;
  page.region(Kind::body)
      .line("The ferry landing has been", 1, 12, 0)
      .line("brought to comple-", 0, 12, 1.5)
      .line("tion at last. Über 5", 0, 12, 3)
      .line("boats lie there.", 0, 7, 4.5);
  const Page out = page.reflowed();
  ASSERT_EQ(out.paragraphs.size(), 1U);
  const Paragraph& p = out.paragraphs[0];
  EXPECT_EQ(p.text, "The ferry landing has been brought to completion at last. Über 5 boats lie there.");
  ASSERT_EQ(p.lines.size(), 4U);
  EXPECT_EQ(p.text.substr(p.lines[2].offset, 4), "tion");
  EXPECT_EQ(p.text.substr(p.lines[3].offset, 5), "boats");
  EXPECT_EQ(p.lines[0].join, Join::space);
  EXPECT_EQ(p.lines[1].join, Join::hyphen_gone);
  EXPECT_EQ(p.lines[3].join, Join::none);
  for (int i = 0; i < 4; ++i) EXPECT_EQ(p.lines[static_cast<std::size_t>(i)].line, i);
  EXPECT_FALSE(p.lines[0].reason.empty());
}

TEST(PageReflow, HeadlinesOfSeveralLinesAreOneParagraph) {
  PageBuilder page;
  page.region(Kind::headline).line("清河口新码头昨日", 0, 16, 0, 2).line("正式启用", 4, 12, 3, 2);
  page.region(Kind::headline).line("Ferry Opens On", 0, 16, 8, 2).line("The North Shore", 0, 15, 11, 2);
  page.region(Kind::headline).line("往返两岸", 0, 8, 16, 2).line("只需十二分钟", 0, 6, 19, 1);
  EXPECT_EQ(
      paragraphs_in(page.reflowed()),
      (Paragraphs{"清河口新码头昨日正式启用", "Ferry Opens On The North Shore", "往返两岸", "只需十二分钟"}));
}

TEST(PageReflow, TablesKeepTheirRows) {
  PageBuilder page;
  page.region(Kind::table)
      .line("积分", 9, 11, 0.1)
      .line("球队", 0, 2, 0)
      .line("清河", 0, 2, 1.5)
      .line("41", 9, 10, 1.6)
      .line("柳林 20", 0, 10, 3);
  const Page out = page.reflowed();
  EXPECT_EQ(paragraphs_in(out), (Paragraphs{"球队\t积分\n清河\t41\n柳林 20"}));
  ASSERT_EQ(out.paragraphs[0].lines.size(), 5U);
  EXPECT_EQ(out.paragraphs[0].lines[0].line, 1);
  EXPECT_EQ(out.paragraphs[0].lines[1].line, 0);
}

TEST(PageReflow, TabsOfATableLeadOverEmptyEntries) {
  PageBuilder page;
  page.region(Kind::table)
      .line("Won", 8, 10, 0)
      .line("Lost", 13, 15, 0)
      .line("Marlsford", 0, 6, 1.5)
      .line("7", 8.8, 9.2, 1.5)
      .line("2", 13.8, 14.2, 1.5)
      .line("Tarn", 0, 2.5, 3)
      .line("11", 13.5, 14.5, 3);
  EXPECT_EQ(paragraphs_in(page.reflowed()), (Paragraphs{"\tWon\tLost\nMarlsford\t7\t2\nTarn\t\t11"}));
}

TEST(PageReflow, NumbersSetFlushRightStandInTheColumnOfTheirHead) {
  PageBuilder page;
  page.region(Kind::table)
      .line("Port", 0, 2, 0)
      .line("Catch", 6, 8.5, 0)
      .line("Wexley", 0, 3, 1.5)
      .line("9", 9, 9.4, 1.5)
      .line("Tarn", 0, 2, 3)
      .line("12", 8.8, 9.4, 3);
  EXPECT_EQ(paragraphs_in(page.reflowed()), (Paragraphs{"Port\tCatch\nWexley\t9\nTarn\t12"}));
}

TEST(PageReflow, LeadersOfATableAreNoText) {
  PageBuilder page;
  page.region(Kind::table)
      .line("Eggs, per dozen . . .", 0, 8, 0)
      .line("1s. 5d.", 10, 12.5, 0)
      .line("Plaice, per lb. . .", 0, 8, 1.5)
      .line("10d.", 10, 12.5, 1.5)
      .line("Friday, 21st...", 0, 8, 3)
      .line("8.06", 10, 12, 3)
      .line("带鱼……", 0, 8, 4.5)
      .line("46.00", 10, 12, 4.5);
  EXPECT_EQ(paragraphs_in(page.reflowed()),
            (Paragraphs{"Eggs, per dozen\t1s. 5d.\nPlaice, per lb.\t10d.\nFriday, 21st\t8.06\n带鱼\t46.00"}));
}

TEST(PageReflow, LinesOfVerseStayApart) {
  PageBuilder page;
  page.region(Kind::body)
      .line("The old man on the pier has one", 1, 14, 0)
      .line("poem that he says to everyone", 0, 14, 1.5)
      .line("who comes by:", 0, 6, 3)
      .line("The fog is on the water,", 1, 11, 4.5)
      .line("The boat is in the fog,", 1, 10.3, 6)
      .line("The oar is up before us,", 1, 10.8, 7.5)
      .line("And no one hears the dog.", 1, 12, 9)
      .line("Nobody has ever asked him who", 1, 14, 10.5)
      .line("wrote it.", 0, 4, 12);
  const Page out = page.reflowed();
  EXPECT_EQ(paragraphs_in(out),
            (Paragraphs{"The old man on the pier has one poem that he says to everyone who comes by:",
                        "The fog is on the water,", "The boat is in the fog,", "The oar is up before us,",
                        "And no one hears the dog.", "Nobody has ever asked him who wrote it."}));
  EXPECT_EQ(out.paragraphs[1].role, Role::verse);
  EXPECT_FALSE(out.paragraphs[1].continues);
  EXPECT_TRUE(out.paragraphs[2].continues);
  EXPECT_EQ(out.paragraphs[5].role, Role::body);
}

TEST(PageReflow, AColumnThatRunsRoundAPictureIsNoVerse) {
  PageBuilder page;
  page.region(Kind::body)
      .line("戏台搭在晒谷场的东头，两盏汽灯", 2, 17, 0)
      .line("挂在竹竿上，照得台口雪亮。管箱子", 0, 16, 1.5)
      .line("的老人说，那条木", 0, 8, 3)
      .line("船，木头是好的，", 0, 8, 4.5)
      .line("只要重新上一遍桐", 0, 8, 6)
      .line("油就行了，他说。", 0, 8, 7.5)
      .line("最费心思的还是台", 0, 8, 9)
      .line("上那盏灯，换过好", 0, 8, 10.5)
      .line("几回，油灯蜡烛电灯都试过，最后还", 0, 16, 12)
      .line("是从旧货摊上找来一盏。", 0, 11, 13.5);
  EXPECT_EQ(paragraphs_in(page.reflowed()),
            (Paragraphs{"戏台搭在晒谷场的东头，两盏汽灯挂在竹竿上，照得台口雪亮。管箱子的老人说，那条木船，"
                        "木头是好的，只要重新上一遍桐油就行了，他说。最费心思的还是台上那盏灯，换过好几回，"
                        "油灯蜡烛电灯都试过，最后还是从旧货摊上找来一盏。"}));
}

TEST(PageReflow, VerseInARegionOfItsOwnDividesWhereThereIsWhite) {
  PageBuilder page = torn_columns();
  second_column(page);
  page.region(Kind::body)
      .line("雾在水上睡着，", 2, 8.6, 12)
      .line("船在雾里醒来，", 2, 8.6, 13.5)
      .line("桨声比鸟还早，", 2, 8.6, 15)
      .line("落在对岸。", 2, 6.6, 16.5)
      .line("码头还没有人，", 2, 8.6, 19.5)
      .line("灯还亮着。", 2, 6.6, 21);
  const Page out = page.reflowed();
  ASSERT_EQ(out.paragraphs.size(), kTorn.size() + 6);
  std::vector<bool> continues;
  for (std::size_t i = kTorn.size(); i < out.paragraphs.size(); ++i) {
    EXPECT_EQ(out.paragraphs[i].role, Role::verse) << out.paragraphs[i].text;
    continues.push_back(out.paragraphs[i].continues);
  }
  EXPECT_EQ(continues, (std::vector<bool>{false, true, true, true, false, true}));
}

TEST(PageReflow, RowsThatHangUnderAMarkerBelongToIt) {
  PageBuilder page;
  page.region(Kind::body)
      .line("The society asks its members", 0, 13, 0)
      .line("to see to this before winter:", 0, 13, 1.5)
      .line("1. Earth up the late leeks, on", 0, 13, 3)
      .line("a dry day if there is one.", 1.2, 12, 4.5)
      .line("2. Gather all green tomatoes.", 0, 13, 6)
      .line("3. Clean and oil every tool as", 0, 13, 7.5)
      .line("it is put away.", 1.2, 7, 9)
      .line("The next meeting is on Friday.", 0, 13, 10.5);
  const Page out = page.reflowed();
  EXPECT_EQ(paragraphs_in(out),
            (Paragraphs{"The society asks its members to see to this before winter:",
                        "1. Earth up the late leeks, on a dry day if there is one.",
                        "2. Gather all green tomatoes.", "3. Clean and oil every tool as it is put away.",
                        "The next meeting is on Friday."}));
  EXPECT_EQ(out.paragraphs[1].role, Role::list_item);
  EXPECT_EQ(out.paragraphs[1].lead, 2U);
  EXPECT_EQ(out.paragraphs[3].role, Role::list_item);
  EXPECT_EQ(out.paragraphs[4].role, Role::body);
}

TEST(PageReflow, KindsOfRegionsAreRolesOfParagraphs) {
  PageBuilder page;
  page.region(Kind::headline).line("清河口新码头昨日启用", 0, 20, 0, 2);
  page.region(Kind::byline).line("本报记者 王敏", 13, 19, 3);
  page.region(Kind::caption).line("图为柳林渡口。", 0, 6.5, 5);
  page.region(Kind::table).line("球队", 0, 2, 7).line("41", 9, 10, 7);
  std::vector<Role> roles;
  for (const Paragraph& paragraph : page.reflowed().paragraphs) roles.push_back(paragraph.role);
  EXPECT_EQ(roles, (std::vector<Role>{Role::heading, Role::byline, Role::body, Role::table_row}));
}

TEST(PageReflow, ADropCapitalIsTheFirstLetterOfItsWord) {
  PageBuilder page;
  page.region(Kind::body)
      .line("T", 0, 2, 0, 2.2)
      .line("he harbour was full", 2.3, 12, 0)
      .line("of boats before noon.", 2.3, 12, 1.3)
      .line("Nobody had seen the like.", 0, 12, 2.6);
  page.article()
      .region(Kind::body)
      .line("A", 0, 2, 10, 2.2)
      .line("boat came in at nine", 2.3, 12, 10)
      .line("and another at ten,", 2.3, 12, 11.3)
      .line("with all hands well.", 0, 12, 12.6);
  const Paragraphs got = paragraphs_in(page.reflowed());
  EXPECT_EQ(got, (Paragraphs{"The harbour was full of boats before noon. Nobody had seen the like.",
                             "A boat came in at nine and another at ten, with all hands well."}));
}

// The box of a pointed letter begins below its tip.
TEST(PageReflow, ADropCapitalMayLieBelowTheMiddleOfItsFirstLine) {
  PageBuilder page;
  page.region(Kind::body)
      .line("A", 0, 2, 0.6, 1.9)
      .line("t noon the harbour was", 2.3, 12, 0)
      .line("full of boats, and the", 2.3, 12, 1.3)
      .line("quay of people.", 0, 9, 2.6);
  EXPECT_EQ(paragraphs_in(page.reflowed()),
            (Paragraphs{"At noon the harbour was full of boats, and the quay of people."}));
}

TEST(PageReflow, LinesOfAnAdvertisementStayApart) {
  PageBuilder page;
  page.region(Kind::advertisement)
      .line("金秋酬宾", 0, 16, 0, 4)
      .line("百货大楼 全场八折", 2, 14, 5, 1.5)
      .line("地址：河口路18号", 5, 11, 8);
  EXPECT_EQ(paragraphs_in(page.reflowed()),
            (Paragraphs{"金秋酬宾", "百货大楼 全场八折", "地址：河口路18号"}));
}

TEST(PageReflow, KeepingLinesStillTellsParagraphs) {
  PageBuilder page = torn_columns();
  const Page out = page.reflowed(true);
  ASSERT_EQ(out.paragraphs.size(), 2U);
  EXPECT_EQ(out.paragraphs[0].text, "新码头昨天上午九时\n正式启用，首班渡轮载\n着八十六名乘客离开南\n岸。");
  EXPECT_EQ(out.paragraphs[0].lines[1].offset, std::string("新码头昨天上午九时\n").size());
  EXPECT_EQ(out.paragraphs[0].lines[0].join, Join::nothing);
}

TEST(PageReflow, PiecesOfOnePrintedLineAreJoined) {
  PageBuilder page;
  page.region(Kind::body)
      .line("新码头昨", 2, 6, 0)
      .line("天上午九时", 6.1, 11, 0.1)
      .line("正式启用", 0, 4, 1.5)
      .line("两岸同喜", 5.5, 9.5, 1.5)
      .line("人人称快。", 0, 4.5, 3);
  EXPECT_EQ(paragraphs_in(page.reflowed()), (Paragraphs{"新码头昨天上午九时正式启用 两岸同喜人人称快。"}));
}

TEST(PageReflow, WordsSetFarApartInOneLineAreOneLine) {
  PageBuilder page;
  page.region(Kind::body)
      .line("The ferry landing has been", 1, 12, 0)
      .line("opened by the mayor and the", 0, 12, 1.5)
      .line("fire brigade of the town.", 0, 10, 3)
      .line("\"But why so late?\"", 1, 12, 4.5);
  page.region(Kind::body).line("asked", 0, 2, 6);
  page.region(Kind::body).line("Mr.", 5, 6, 6);
  page.region(Kind::body).line("Brown", 9.5, 12, 6);
  page.region(Kind::body).line("when the band had gone.", 0, 9, 7.5);
  EXPECT_EQ(paragraphs_in(page.reflowed()),
            (Paragraphs{"The ferry landing has been opened by the mayor and the fire brigade of the town.",
                        "\"But why so late?\" asked Mr. Brown when the band had gone."}));
}

TEST(PageReflow, TextRoundAPictureIsNotTakenForIndents) {
  PageBuilder page;
  page.region(Kind::body);
  const char* full = "山海相连高楼林立灯火通明";
  const char* narrow = "渡轮来往不息";
  page.line("山海相连高楼林立灯火", 2, 12, 0);
  for (int i = 1; i < 4; ++i) page.line(full, 0, 12, 1.5 * i);
  for (int i = 4; i < 9; ++i) page.line(narrow, 6, 12, 1.5 * i);
  for (int i = 9; i < 12; ++i) page.line(full, 0, 12, 1.5 * i);
  page.line("完了。", 0, 2.5, 18);
  EXPECT_EQ(page.reflowed().paragraphs.size(), 1U);
}

TEST(PageReflow, IdeographicSpacesReadAsTextAreIndents) {
  PageBuilder page;
  page.region(Kind::body)
      .line("　　新码头昨天上午九时", 0, 11, 0)
      .line("正式启用，首班渡轮离岸", 0, 11, 1.5)
      .line("，江面上一片欢腾气象。", 0, 11, 3)
      .line("　　傍晚，最后一班船缓", 0, 11, 4.5)
      .line("缓靠岸。", 0, 3.5, 6);
  EXPECT_EQ(page.reflowed().paragraphs.size(), 2U);
}

TEST(PageReflow, APageThatIsEmptyOrDamagedDoesNoHarm) {
  Page page;
  page.paragraphs.emplace_back();
  reflow(page);
  EXPECT_TRUE(page.paragraphs.empty());

  page = PageBuilder().region(Kind::body).line("", 0, 1, 0).line(" \t", 0, 1, 1).reflowed();
  EXPECT_TRUE(page.paragraphs.empty());

  PageBuilder lost;
  page = lost.region(Kind::body).line("字", 0, 0, 0, 0).line("", 0, 1, 1).reflowed();
  page.regions[0].lines = {7, -1, 0, 0};
  page.articles[0].regions = {5, -2, 0};
  reflow(page);
  EXPECT_EQ(page.paragraphs.size(), 1U);
}

TEST(PageReflow, APageWithoutArticlesIsTakenAsOne) {
  Page page = torn_columns().reflowed();
  page.articles.clear();
  reflow(page);
  EXPECT_EQ(page.paragraphs.size(), 2U);
  EXPECT_EQ(page.paragraphs[0].article, -1);
}

TEST(PageReflow, TheSamePageGivesTheSameParagraphs) {
  Page a = as_page(english_articles(), {.han = false, .indent = 1}, {.jitter = 0.3, .clipped = 0.05});
  Page b = a;
  reflow(a);
  reflow(b);
  reflow(b);
  EXPECT_EQ(paragraphs_in(a), paragraphs_in(b));
}

}  // namespace
}  // namespace broadsheet::reflow
