#include "reflow/issue.h"

#include <gtest/gtest.h>

#include "made_issue.h"

namespace broadsheet::reflow {
namespace {

using testing::MadePage;
using Texts = std::vector<std::string>;

const text::Lexicon& lexicon() {
  static const text::Lexicon out;
  return out;
}

Issue joined(const std::vector<Page>& pages) { return join_issue(pages, {.lexicon = &lexicon()}); }

Texts texts(const Issue& issue) {
  Texts out;
  for (const IssueParagraph& paragraph : issue.paragraphs) out.push_back(paragraph.text);
  return out;
}

Texts notes(const Issue& issue) {
  Texts out;
  for (const Jump& jump : issue.jumps)
    if (!jump.followed) out.push_back(jump.note);
  return out;
}

// News of a harbour town that does not exist; each in two parts.
MadePage english_front(const std::string& jump, Kind kind = Kind::body) {
  MadePage page("1");
  page.heading("Mayor Vetoes The Harbour Budget")
      .text(
          "  The mayor of Marlow Point has\nrefused to sign the budget for\nthe harbour, and the council\n"
          "will meet again on Thursday\nnight, when the members of the")
      .under(jump, kind);
  page.article().heading("Granary Opens").text("  The granary was opened with\nsome ceremony on Monday.");
  return page;
}
MadePage english_rest(const std::string& number, const std::string& jump, const std::string& headline) {
  MadePage page(number);
  page.heading("Eggs Are Dearer").text("  Eggs were dearer at market on\nSaturday than in many years.");
  page.article();
  if (!headline.empty()) page.heading(headline);
  if (!jump.empty()) page.heading(jump, Kind::deck);
  page.text(
      "opposition are expected to ask\nfor a vote on the whole of the\nharbour budget.\n"
      "  The mayor said that he would\nnot be moved.");
  return page;
}

const char* const kEnglishJoined =
    "The mayor of Marlow Point has refused to sign the budget for the harbour, and the council will meet "
    "again "
    "on Thursday night, when the members of the opposition are expected to ask for a vote on the whole of "
    "the "
    "harbour budget.";
const Texts kEnglish{"Mayor Vetoes The Harbour Budget",
                     kEnglishJoined,
                     "The mayor said that he would not be moved.",
                     "Granary Opens",
                     "The granary was opened with some ceremony on Monday.",
                     "Eggs Are Dearer",
                     "Eggs were dearer at market on Saturday than in many years."};

TEST(Issue, AnArticleIsFollowedToThePageThatItNames) {
  const Issue issue =
      joined({english_front("Continued on page 6"), english_rest("6", "Continued from page 1", "")});
  EXPECT_EQ(texts(issue), kEnglish);
  ASSERT_EQ(issue.joins.size(), 1U);
  EXPECT_TRUE(issue.joins[0].same_paragraph);
  EXPECT_EQ(issue.joins[0].from_page, 0);
  EXPECT_EQ(issue.joins[0].to_page, 1);
  EXPECT_NE(issue.joins[0].reason.find("page onward"), std::string::npos) << issue.joins[0].reason;
  ASSERT_EQ(issue.jumps.size(), 2U);
  EXPECT_TRUE(issue.jumps[0].onward && issue.jumps[0].followed);
  EXPECT_EQ(issue.jumps[0].text, "Continued on page 6");
  EXPECT_EQ(issue.jumps[0].target, "6");
  EXPECT_FALSE(issue.jumps[1].onward);
  EXPECT_EQ(issue.jumps[1].target, "1");
}

TEST(Issue, EveryLineTellsItsPage) {
  const Issue issue =
      joined({english_front("Continued on page 6"), english_rest("6", "Continued from page 1", "")});
  const IssueParagraph& paragraph = issue.paragraphs.at(1);
  ASSERT_EQ(paragraph.lines.size(), 8U);
  EXPECT_EQ(paragraph.lines[4].page, 0);
  EXPECT_EQ(paragraph.lines[4].part.join, Join::space);
  EXPECT_FALSE(paragraph.lines[4].part.reason.empty());
  EXPECT_EQ(paragraph.lines[5].page, 1);
  EXPECT_EQ(paragraph.text.substr(paragraph.lines[5].part.offset, 10), "opposition");
  EXPECT_EQ(paragraph.article, issue.paragraphs[2].article);
}

TEST(Issue, AKeyWordLeadsToTheHeadlineThatRepeatsIt) {
  const Issue issue =
      joined({english_front("See MAYOR, Page A6"), english_rest("A6", "From Page 1", "MAYOR")});
  EXPECT_EQ(texts(issue), kEnglish);
  EXPECT_EQ(issue.joins[0].headline, "MAYOR");
  EXPECT_EQ(issue.jumps[0].keyword, "MAYOR");
}

TEST(Issue, AHeadlineOverTheRestThatSaysMoreStaysAsASubheading) {
  const Issue issue = joined({english_front("Continued on page 6"),
                              english_rest("6", "Continued from page 1", "Mayor Stands Firm")});
  Texts expected = kEnglish;
  expected.insert(expected.begin() + 2, "Mayor Stands Firm");
  EXPECT_EQ(texts(issue), expected);
  EXPECT_EQ(issue.paragraphs[2].kind, Kind::subheading);
}

TEST(Issue, AJumpInTheLineItselfGoesOutOfIt) {
  MadePage one("1"), two("2");
  one.heading("粮食生产再获丰收")
      .text("　　今年以来，全县坚持把粮食\n生产放在首位，十二个乡镇的早\n稻（下转第二版）");
  two.heading("渡口开航").text("　　新渡口昨日开航，两岸居民\n往来更加方便。");
  two.article().text(
      "（上接第一版）平均亩产比上年\n增加了六十公斤，农民的收入也\n跟着提高。\n"
      "　　县里表示，明年还要再建两\n座水库。");
  const Issue issue = joined({one, two});
  const std::string whole =
      "今年以来，全县坚持把粮食生产放在首位，十二个乡镇的早稻平均亩产比上年增加了六十公斤，农民的收入"
      "也跟着提高。";
  EXPECT_EQ(texts(issue), (Texts{"粮食生产再获丰收", whole, "县里表示，明年还要再建两座水库。", "渡口开航",
                                 "新渡口昨日开航，两岸居民往来更加方便。"}));
  EXPECT_EQ(issue.jumps[0].text, "（下转第二版）");
  EXPECT_EQ(issue.jumps[1].text, "（上接第一版）");
}

TEST(Issue, APartThatBeginsAParagraphIsAParagraphOfItsOwn) {
  MadePage one("1"), two("2");
  one.heading("Neue Brücke über die Wiese")
      .text("  Die neue Brücke über die Wiese\nist gestern dem Verkehr überge-\nben worden.")
      .under("Fortsetzung auf Seite 2", Kind::body);
  two.heading("Neue Brücke").heading("Fortsetzung von Seite 1", Kind::deck);
  two.text("  Der Bürgermeister dankte den\nArbeitern und lud sie zu einem\nEssen ein.");
  const Issue issue = joined({one, two});
  EXPECT_EQ(texts(issue), (Texts{"Neue Brücke über die Wiese",
                                 "Die neue Brücke über die Wiese ist gestern dem Verkehr übergeben worden.",
                                 "Der Bürgermeister dankte den Arbeitern und lud sie zu einem Essen ein."}));
  EXPECT_FALSE(issue.joins.at(0).same_paragraph);
  EXPECT_EQ(issue.joins[0].headline, "Neue Brücke");
}

TEST(Issue, AShortLineBeforeAJumpEndsNoSentence) {
  MadePage one("1"), two("2");
  one.heading("The Late Boat Goes")
      .text("  The company says that the late\nboat carried fewer passengers in\nwinter. Until now a missed");
  one.article().under("Continued on page 2", Kind::kicker).heading("Eggs Are Dearer");
  one.text("  Eggs were dearer at market on\nSaturday than in many years.");
  two.heading("The Late Boat").heading("Continued from page 1", Kind::deck);
  two.text("boat meant an hour of waiting in\nthe rain.");
  const Issue issue = joined({one, two});
  EXPECT_EQ(
      texts(issue)[1],
      "The company says that the late boat carried fewer passengers in winter. Until now a missed boat meant "
      "an hour of waiting in the rain.");
  EXPECT_EQ(texts(issue)[2], "Eggs Are Dearer");
}

TEST(Issue, ThreePagesMakeAChainWhoseLastPartMayNameTheFirst) {
  for (const char* last : {"（上接第二版）", "（上接第一版）"}) {
    MadePage one("1"), two("2"), three("3");
    one.heading("水库工程").text("　　水库工程昨日开工，工人们\n冒雨修筑大坝（下转第二版）");
    two.text("（上接第一版）直到夜里十点才\n收工，附近村民送来了热水和干\n粮（下转第三版）");
    three.text(std::string(last) + "并且帮着\n搬运石料。");
    EXPECT_EQ(
        texts(joined({one, two, three})),
        (Texts{"水库工程",
               "水库工程昨日开工，工人们冒雨修筑大坝直到夜里十点才收工，附近村民送来了热水和干粮并且帮着搬运"
               "石料。"}))
        << last;
  }
}

TEST(Issue, TwoJumpsFromOnePageAreToldApartByWhatTheyTellOf) {
  MadePage one("1"), two("2");
  one.heading("粮食丰收").text("　　全县粮食丰收，早稻亩产再\n创新高，粮站日夜收购（下转第二版）");
  one.article().heading("渡口开航").text("　　渡口开航，渡轮往返两岸只\n要十二分钟，候船的（下转第二版）");
  two.text("（上接第一版）居民不必再等大\n半个钟头，渡轮每天开二十班，\n两岸往来方便。");
  two.article().text("（上接第一版）新稻，粮食装满\n了三座仓库，早稻品种明年还要\n改良。");
  EXPECT_EQ(
      texts(joined({one, two})),
      (Texts{"粮食丰收",
             "全县粮食丰收，早稻亩产再创新高，粮站日夜收购新稻，粮食装满了三座仓库，早稻品种明年还要改良。",
             "渡口开航",
             "渡口开航，渡轮往返两岸只要十二分钟，候船的居民不必再等大半个钟头，渡轮每天开二十班，两岸往来方"
             "便。"}));
}

TEST(Issue, InSimplifiedChineseTheWordsOnBothSidesTell) {
  const auto han = text::HanModel::open();
  if (!han) GTEST_SKIP() << "no language model is installed";
  const auto simplified = [](Page page) {
    for (Region& region : page.regions) region.language = "chi_sim";
    return page;
  };
  MadePage one("1"), two("2");
  one.text("　　账上的现金只够发两个月（下转第二版）");
  one.article().text("　　新的大桥采用钢筋混凝（下转第二版）");
  two.text("（上接第一版）土结构。");
  two.article().text("（上接第一版）工资了。");
  const std::vector<Page> pages{simplified(one), simplified(two)};
  EXPECT_EQ(texts(join_issue(pages, {.han = han.get()})),
            (Texts{"账上的现金只够发两个月工资了。", "新的大桥采用钢筋混凝土结构。"}));
  EXPECT_TRUE(join_issue(pages, {}).joins.empty());
}

TEST(Issue, WhereTwoPlacesFitEquallyWellNothingIsJoined) {
  MadePage one("1"), two("4");
  one.heading("Mayor Speaks").text("  The mayor spoke for an hour to\nthe people of the town.");
  one.under("See MAYOR, Page 4", Kind::body);
  for (int i = 0; i < 2; ++i)
    two.article()
        .heading("MAYOR")
        .heading("From Page 1", Kind::deck)
        .text(
            "  He was heard in silence, and\n"
            "nobody asked him a question.");
  const std::vector<Page> pages{one, two};
  const Issue issue = joined(pages);
  EXPECT_TRUE(issue.joins.empty());
  EXPECT_EQ(notes(issue), Texts(3, "several places fit equally well"));
  EXPECT_EQ(texts(issue)[2], "See MAYOR, Page 4");
  EXPECT_EQ(texts(issue).size(), 9U);
}

TEST(Issue, AJumpToAPageThatWasNotGivenStaysAndIsNoted) {
  const Issue issue =
      joined({english_front("Continued on page 9"), english_rest("6", "", "Rents Are Rising")});
  EXPECT_TRUE(issue.joins.empty());
  EXPECT_EQ(notes(issue), Texts{"no page of this number was given"});
  EXPECT_TRUE(texts(issue)[1].ends_with("the members of the Continued on page 9"));
}

TEST(Issue, APageThatDoesNotTakeUpTheArticleLeavesItAsItWas) {
  MadePage other("6");
  other.heading("Eggs Are Dearer").text("  Eggs were dearer at market on\nSaturday than in many years.");
  const Issue issue = joined({english_front("Continued on page 6"), other});
  EXPECT_TRUE(issue.joins.empty());
  EXPECT_EQ(notes(issue), Texts{"no text there shows that it goes on from here"});
}

TEST(Issue, AWrongNumberIsMadeGoodByTheOtherSideAndTheKeyWord) {
  const Issue issue = joined({english_front("See MAYOR, Page 5"), english_rest("6", "From Page 1", "MAYOR")});
  EXPECT_EQ(texts(issue), kEnglish);
}

TEST(Issue, AWrongNumberAloneLeadsNowhere) {
  MadePage rest("6");
  rest.heading("Rents")
      .heading("From Page 1", Kind::deck)
      .text("  Rents went up all over the town\nin June.");
  const Issue issue = joined({english_front("Continued on page 5"), rest});
  EXPECT_TRUE(issue.joins.empty());
  EXPECT_EQ(notes(issue).size(), 2U);
}

TEST(Issue, ALostLineOnOneSideIsMadeGoodByTheHeadline) {
  MadePage front("1");
  front.heading("Mayor Vetoes The Harbour Budget").text("  The mayor has refused to sign\nthe budget.");
  const Issue issue =
      joined({front, english_rest("6", "Continued from page 1", "Mayor Vetoes The Harbour Budget")});
  ASSERT_EQ(issue.joins.size(), 1U);
  EXPECT_EQ(issue.joins[0].headline, "Mayor Vetoes The Harbour Budget");
}

TEST(Issue, NoArticleComesBackToItself) {
  MadePage one("1"), two("2");
  one.text("（上接第二版）水库工程昨日开\n工，工人们冒雨（下转第二版）");
  two.text("（上接第一版）水库工程昨日开\n工，工人们冒雨（下转第一版）");
  const Issue issue = joined({one, two});
  EXPECT_EQ(issue.joins.size(), 1U);
  EXPECT_EQ(notes(issue), Texts(2, "the article would come back to itself"));
  const Issue own =
      joined({MadePage("1").text("水库工程昨日开工（下转第一版）"), MadePage("2").text("水。")});
  EXPECT_EQ(notes(own), Texts{"this names its own page"});
}

TEST(Issue, TheNextPageNeedsNoNumber) {
  MadePage one, two;
  one.heading("The Long Voyage").text("  The ship left on a cold morning\nand was not seen for a year, for");
  one.under("(Continued on next page)", Kind::body);
  two.text("(Continued from preceding page)\nthe wind had carried her to the\nfar side of the world.");
  EXPECT_EQ(
      texts(joined({one, two})),
      (Texts{"The Long Voyage",
             "The ship left on a cold morning and was not seen for a year, for the wind had carried her to "
             "the far side of the world."}));
}

TEST(Issue, AJumpTakenForARunningLineIsLedToTheTextAboveIt) {
  const std::vector<Page> pages{english_front("Continued on page 6", Kind::folio),
                                english_rest("6", "Continued from page 1", "")};
  EXPECT_EQ(texts(joined(pages)), kEnglish);
}

TEST(Issue, OneArticleAPageIsCutWhereAJumpStands) {
  // As ALTO of an engine that knows no articles.
  const auto as_one = [](Page page) {
    Article all{0, {}};
    for (const Article& article : page.articles)
      all.regions.insert(all.regions.end(), article.regions.begin(), article.regions.end());
    page.articles = {all};
    for (Paragraph& paragraph : page.paragraphs) paragraph.article = 0;
    return page;
  };
  EXPECT_EQ(texts(joined({as_one(english_front("Continued on page 6")),
                          as_one(english_rest("6", "Continued from page 1", "MAYOR"))})),
            kEnglish);
}

TEST(Issue, AJumpRunTogetherWithWhatStandsBesideItIsFollowedToo) {
  const auto page = [](const std::string& number, const std::string& lines) {
    Page out = MadePage(number).text(lines);
    EXPECT_EQ(out.paragraphs.size(), 2U);
    return out;
  };
  const std::string first =
      "  The mayor of Marlow Point has\nrefused to sign the budget for\n(Continued on page 2)\n";
  const Page one = page("1", first + "of the harbour that was asked of\nthe town in May.");
  const Page two =
      page("2",
           "  Rents went up all over the town\nin June and the members of both\n"
           "(Continued from page 1)\nthe harbour, and the council will\nmeet again on Thursday.");
  EXPECT_EQ(
      texts(joined({one, two})),
      (Texts{"The mayor of Marlow Point has refused to sign the budget for the harbour, and the council will "
             "meet again on Thursday.",
             "of the harbour that was asked of the town in May.",
             "Rents went up all over the town in June and the members of both"}));
  // Where it is not followed all is as it was.
  const Issue apart = joined({one, MadePage("3").heading("Eggs Are Dearer").text("  Eggs were dearer.")});
  EXPECT_EQ(texts(apart)[0], one.paragraphs[1].text);
  EXPECT_EQ(apart.paragraphs[0].lines.size(), one.paragraphs[1].lines.size());
  EXPECT_EQ(apart.paragraphs[0].lines[3].part.offset, one.paragraphs[1].lines[3].offset);
}

TEST(Issue, TextThatRunsOnOverThePageIsJoinedWithoutAWord) {
  MadePage one("7"), two("8");
  one.text(
      "  The ship left on a cold morning\nand was not seen for a year, and\nnobody in the town knew any-");
  two.text("thing of her fate until the man\nwho kept the light found a bot-\ntle in the sand.");
  const Issue issue = joined({one, two});
  EXPECT_EQ(texts(issue),
            (Texts{"The ship left on a cold morning and was not seen for a year, and nobody in the town knew "
                   "anything of her fate until the man who kept the light found a bottle in the sand."}));
  EXPECT_EQ(issue.joins.at(0).reason, "broken word");
}

TEST(Issue, OnlyWhenAllSpeaksForIt) {
  const char* open =
      "  The ship left on a cold morning\nand was not seen for a year, and\nnobody in the town had heard of";
  const char* rest = "her fate until the man who kept\nthe light found a bottle in the\nsand.";
  EXPECT_EQ(joined({MadePage("7").text(open), MadePage("8").text(rest)}).joins.size(), 1U);
  // Another page between, a sentence that ended, a heading, a begin of a paragraph.
  EXPECT_TRUE(joined({MadePage("7").text(open), MadePage("9").text(rest)}).joins.empty());
  EXPECT_TRUE(joined({MadePage("7").text("  The ship left on a cold morning\nand was not seen for a year."),
                      MadePage("8").text(rest)})
                  .joins.empty());
  EXPECT_TRUE(joined({MadePage("7").text(open), MadePage("8").heading("News").text(rest)}).joins.empty());
  EXPECT_TRUE(
      joined({MadePage("7").text(open), MadePage("8").text("  Her captain was a man of fifty\nyears.")})
          .joins.empty());
}

TEST(Issue, AWordIsMendedAsItStandsElsewhereInTheIssue) {
  MadePage one("1"), two("2");
  one.text("  The old Marlow-\ntown road was closed, and all who\nwished to go there took the rail-\nway.");
  two.text("  Nobody lives in Marlow-town now\nbut an old rail-way man of ninety\nyears.");
  const Issue issue = joined({one, two});
  EXPECT_EQ(texts(issue)[0],
            "The old Marlow-town road was closed, and all who wished to go there took the "
            "rail-way.");
  EXPECT_EQ(issue.paragraphs[0].lines[0].part.join, Join::hyphen_kept);
  EXPECT_EQ(issue.paragraphs[0].lines[0].part.reason, "issue form");
  EXPECT_EQ(issue.paragraphs[0].text.substr(issue.paragraphs[0].lines[3].part.offset), "way.");
}

TEST(Issue, ThePagesOwnFormComesFirst) {
  MadePage one("1"), two("2");
  one.text("  All who wished to go there took\nthe rail-\nway, for the railway is cheap.");
  two.text("  An old rail-way man and another\nrail-way man lived there.");
  const Issue issue = joined({one, two});
  EXPECT_EQ(texts(issue)[0], "All who wished to go there took the railway, for the railway is cheap.");
  EXPECT_EQ(issue.paragraphs[0].lines[1].part.reason, "page form");
}

TEST(Issue, PagesThatStandOutOfOrderAreJoinedAndNoted) {
  const Issue issue =
      joined({english_rest("6", "Continued from page 1", ""), english_front("Continued on page 6")});
  EXPECT_EQ(issue.joins.size(), 1U);
  EXPECT_EQ(issue.notes, Texts{"page 6 stands before page 1: the pages are joined in the order given"});
  EXPECT_EQ(texts(issue)[0], "Eggs Are Dearer");
  EXPECT_EQ(texts(issue)[3], kEnglishJoined);
}

TEST(Issue, OfOnePageTheTextIsAsItWas) {
  const Page page = english_front("Continued on page 1");
  const Issue issue = joined({page});
  Texts expected;
  for (const Paragraph& paragraph : page.paragraphs)
    if (!is_furniture(paragraph.kind)) expected.push_back(paragraph.text);
  EXPECT_EQ(texts(issue), expected);
  EXPECT_TRUE(issue.joins.empty());
}

TEST(Issue, PagesWithoutTextDoNoHarm) {
  EXPECT_TRUE(joined({}).paragraphs.empty());
  EXPECT_TRUE(joined({Page(), Page()}).paragraphs.empty());
  Page bare;  // paragraphs without lines, or of lines without a place
  Paragraph paragraph;
  paragraph.text = "The ship was not seen (Continued on page 2)";
  bare.paragraphs.push_back(paragraph);
  paragraph.lines.push_back({-1, 0, Join::none, ""});
  paragraph.text = "(Continued from page 1) again.";
  Page other;
  other.paragraphs.push_back(paragraph);
  EXPECT_EQ(texts(joined({bare, other})), (Texts{"The ship was not seen", "again."}));
}

TEST(Issue, PagesAreNotChangedAndTheSamePagesGiveTheSameText) {
  const std::vector<Page> pages{english_front("Continued on page 6"),
                                english_rest("6", "Continued from page 1", "")};
  const Issue first = joined(pages), second = joined(pages);
  EXPECT_EQ(texts(first), texts(second));
  EXPECT_EQ(pages[0].paragraphs.size(), Page(english_front("Continued on page 6")).paragraphs.size());
}

}  // namespace
}  // namespace broadsheet::reflow
