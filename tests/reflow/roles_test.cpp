#include "reflow/roles.h"

#include <gtest/gtest.h>

#include "reflow/reflow.h"
#include "reflow/text_stream.h"

namespace broadsheet::reflow {
namespace {

// Paragraphs with what they are: "list_item: 1. Earth up the leeks."; `+` before what continues a list or a
// stanza.
using Told = std::vector<std::string>;

Told told(const std::string& text) {
  static const text::Lexicon lexicon;
  TextStream stream({.lexicon = &lexicon});
  std::vector<Paragraph> all = stream.add(text);
  for (Paragraph& paragraph : stream.finish()) all.push_back(std::move(paragraph));
  Told out;
  for (const Paragraph& p : all)
    out.push_back((p.continues ? "+" : "") + std::string(to_string(p.role)) + ": " + p.text);
  return out;
}

std::string lead_of(const std::string& text) {
  TextStream stream({});
  stream.add(text);
  const std::vector<Paragraph> all = stream.finish();
  return all.empty() ? "" : all.front().text.substr(0, all.front().lead);
}

TEST(Roles, RowsUnderAMarkerThatHangBelongToIt) {
  EXPECT_EQ(
      told("The society asks its members to\n"
           "see to the following in October,\n"
           "before the first frost:\n"
           "1. Earth up celery and the late\n"
           "   leeks, on a dry day if there\n"
           "   is one.\n"
           "2. Gather the last green toma-\n"
           "   toes.\n"
           "3. Clean and oil every tool that\n"
           "   is put away for the winter.\n"
           "The next meeting is on Friday in\n"
           "the small room.\n"),
      (Told{"body: The society asks its members to see to the following in October, before the first frost:",
            "list_item: 1. Earth up celery and the late leeks, on a dry day if there is one.",
            "+list_item: 2. Gather the last green tomatoes.",
            "+list_item: 3. Clean and oil every tool that is put away for the winter.",
            "body: The next meeting is on Friday in the small room."}));
}

TEST(Roles, AMarkerBeginsAnItemThoughTheRowBeforeIsFull) {
  EXPECT_EQ(told("Der Ausschuß hat gestern drei der\n"
                 "Vorschläge beraten, nämlich diese:\n"
                 "1. Ausbau der Schule am Nordufer,\n"
                 "2. Neubau der Brücke bei Altwasser\n"
                 "und Abriß der alten im Jahre 1912,\n"
                 "3. Kauf einer Dampfspritze für die\n"
                 "Feuerwehr.\n"
                 "Der Rat entscheidet am Montag.\n"),
            (Told{"body: Der Ausschuß hat gestern drei der Vorschläge beraten, nämlich diese:",
                  "list_item: 1. Ausbau der Schule am Nordufer,",
                  "+list_item: 2. Neubau der Brücke bei Altwasser und Abriß der alten im Jahre 1912,",
                  "+list_item: 3. Kauf einer Dampfspritze für die Feuerwehr.",
                  "body: Der Rat entscheidet am Montag."}));
}

TEST(Roles, ChineseListsOfEveryNumbering) {
  EXPECT_EQ(told("　　管理处昨天提出三点要求，各部门\n"
                 "照此办理：\n"
                 "　　一、按时开船，遇到大风提前通知\n"
                 "乘客；\n"
                 "　　二、保持候船室的清洁；\n"
                 "　　三、每天检查缆绳和跳板，发现损\n"
                 "坏立即更换。\n"
                 "　　以上各点从下月起执行。\n"),
            (Told{"body: 管理处昨天提出三点要求，各部门照此办理：",
                  "list_item: 一、按时开船，遇到大风提前通知乘客；", "+list_item: 二、保持候船室的清洁；",
                  "+list_item: 三、每天检查缆绳和跳板，发现损坏立即更换。", "body: 以上各点从下月起执行。"}));
  EXPECT_EQ(told("　　（一）碼頭照舊開放，夜間加派人\n"
                 "手巡視。\n"
                 "　　（二）渡船票價不變。\n"),
            (Told{"list_item: （一）碼頭照舊開放，夜間加派人手巡視。", "+list_item: （二）渡船票價不變。"}));
  EXPECT_EQ(told("■ 河口路今晚停水，请居民提前做好\n"
                 "准备。\n"
                 "■ 图书馆周一闭馆。\n"
                 "■ 渡轮末班改为晚上十点。\n"),
            (Told{"list_item: ■ 河口路今晚停水，请居民提前做好准备。", "+list_item: ■ 图书馆周一闭馆。",
                  "+list_item: ■ 渡轮末班改为晚上十点。"}));
}

TEST(Roles, WordsThatLeadToAListBreakOffAnywhere) {
  EXPECT_EQ(told("The council resolved at its meeting that\n"
                 "- the road be mended before the winter;\n"
                 "- the lamps be lit at six, and the watch-\n"
                 "man be paid for it;\n"
                 "- nothing be said of the pump.\n"
                 "The meeting rose at ten.\n"),
            (Told{"body: The council resolved at its meeting that",
                  "list_item: - the road be mended before the winter;",
                  "+list_item: - the lamps be lit at six, and the watchman be paid for it;",
                  "+list_item: - nothing be said of the pump.", "body: The meeting rose at ten."}));
}

TEST(Roles, LongDashesOfAChineseProgramme) {
  EXPECT_EQ(told("会议讨论了以下事项：\n"
                 "——加强码头夜间管理，增加巡视人员的\n"
                 "人数。\n"
                 "——按时开船。\n"
                 "——修好候船室的屋顶。\n"),
            (Told{"body: 会议讨论了以下事项：", "list_item: ——加强码头夜间管理，增加巡视人员的人数。",
                  "+list_item: ——按时开船。", "+list_item: ——修好候船室的屋顶。"}));
}

TEST(Roles, ALeadIsTheMarkerOrTheDateline) {
  EXPECT_EQ(lead_of("a) Leeks are dear.\nb) Onions are cheap.\n"), "a)");
  EXPECT_EQ(lead_of("①白菜便宜。\n②大葱贵。\n"), "①");
  EXPECT_EQ(lead_of("新华社清河口3月3日电 新码头昨天正式启用，首班渡轮上午离岸。\n"), "新华社清河口3月3日电");
  EXPECT_EQ(lead_of("MARLOW, March 3.—The ferry was late.\n"), "MARLOW, March 3.—");
  EXPECT_EQ(lead_of("The ferry was late.\n"), "");
}

TEST(Roles, WhatBeginsLikeAnItemAndIsNone) {
  for (const char* text :
       {// a year
        "Die Brücke stammt aus dem Jahre\n1912. Sie wurde zweimal erneuert\nund dreimal gestrichen.\n",
        // a club
        "Am Sonntag besiegte der berühmte\n1. FC Altwasser die Gäste aus der\n2. Liga mit drei zu null.\n",
        // days
        "Die Messe dauert in diesem Jahre vom\n3. März bis zum darauffolgenden\n4. April ohne Pause.\n",
        // a minus, and a dash in a sentence
        "In der Nacht fiel die Temperatur auf\n-5 Grad, am nächsten Morgen auf\n-7 Grad und mehr.\n",
        "The mayor - so they say in the town\n- had not been asked about it\n- until the very end.\n"})
    EXPECT_EQ(told(text).size(), 1U) << text;
  EXPECT_EQ(told("Mr. Goode lives at the corner of\n12 High Street, in a house of his\nown.\n")
                .front()
                .substr(0, 5),
            "body:");
}

TEST(Roles, VerseIsKeptInStanzas) {
  EXPECT_EQ(told("The old man on the pier had one poem\n"
                 "that he said to everyone who came by\n"
                 "in the morning, whether they liked\n"
                 "it or not.\n"
                 "\n"
                 "The fog is on the water,\n"
                 "The boat is in the fog,\n"
                 "The oar is up before us,\n"
                 "And no one hears the dog.\n"
                 "\n"
                 "The tide is on the landing,\n"
                 "The landing in the sun,\n"
                 "The dog is up and barking,\n"
                 "And no one hears the gun.\n"
                 "\n"
                 "Nobody has ever asked him who had\n"
                 "written it, and he would not have\n"
                 "said.\n"),
            (Told{"body: The old man on the pier had one poem that he said to everyone who came by in the "
                  "morning, whether they liked it or not.",
                  "verse: The fog is on the water,", "+verse: The boat is in the fog,",
                  "+verse: The oar is up before us,", "+verse: And no one hears the dog.",
                  "verse: The tide is on the landing,", "+verse: The landing in the sun,",
                  "+verse: The dog is up and barking,", "+verse: And no one hears the gun.",
                  "body: Nobody has ever asked him who had written it, and he would not have said."}));
  EXPECT_EQ(told("　　碼頭上的老人每天清晨都要來這裡\n"
                 "坐一會兒，念一首沒有人記得的詩：\n"
                 "　　霧在水上睡著，\n"
                 "　　船在霧裡醒來，\n"
                 "　　槳聲比鳥還早，\n"
                 "　　落在對岸。\n"
                 "　　詩的作者是誰，已經沒有人能說得\n"
                 "清楚了。\n"),
            (Told{"body: 碼頭上的老人每天清晨都要來這裡坐一會兒，念一首沒有人記得的詩：",
                  "verse: 霧在水上睡著，", "+verse: 船在霧裡醒來，", "+verse: 槳聲比鳥還早，",
                  "+verse: 落在對岸。", "body: 詩的作者是誰，已經沒有人能說得清楚了。"}));
}

TEST(Roles, VerseThatIsSetInByTurns) {
  const Told all = told(
      "   A neighbour has written some lines for the day of the\n"
      "boat, which were read aloud on the pier and which we gladly\n"
      "print:\n"
      "   The morning came across the bay,\n"
      "   with barrel, rope and sail,\n"
      "   And took the smell of fish away,\n"
      "   and every broken pail;\n"
      "   Now morning comes by iron road,\n"
      "   it comes at half past eight.\n"
      "   He is the keeper of the toll and has been so for thirty\n"
      "years.\n");
  ASSERT_EQ(all.size(), 8U);
  EXPECT_EQ(all[0].substr(0, 5), "body:");
  EXPECT_EQ(all[1], "verse: The morning came across the bay,");
  EXPECT_EQ(all[6], "+verse: it comes at half past eight.");
  EXPECT_EQ(all[7].substr(0, 5), "body:");
}

TEST(Roles, ShortLinesThatAreNoVerse) {
  for (const std::string& text :
       {// points of a programme
        std::string("会议表决通过了下列任免事项，自公布之日起执行：\n任命王敏为市教育局局长；\n任命赵亮为市水"
                    "利局局长；\n"
                    "免去周立的市教育局局长职务。\n参加会议的有各区代表一百二十人，会议开了整整两天。\n"),
        // an address
        std::string(
            "Anmeldungen nimmt bis zum Ende des Monats entgegen\nFrau Alwine Petersen,\nLindenweg 7,\n"
            "Altwasser bei Neustadt.\n")})
    for (const std::string& paragraph : told(text))
      EXPECT_EQ(paragraph.find("verse"), std::string::npos) << paragraph;
}

TEST(Roles, DialogueOpensWithWhatIsSaid) {
  for (const char32_t* text :
       {U"\"When?\"", U"\"It will,\" said the boy.", U"“Not today,” said he.", U"„Nein“, sagte der Fährmann.",
        U"»Wann denn?« fragte sie.", U"「下雨了。」老人說。", U"“您这表，走得慢吧？”他说。",
        U"— Non, dit-il.", U"– Wann kommt sie?", U"“I shall not go on; it is late"})
    EXPECT_EQ(begins_with_speech(text),
              std::u32string_view(text).find(U"go on") == std::u32string_view::npos);
  for (const char32_t* text :
       {U"", U"“", U"“数字管家”走进山村", U"“三农”，是老话题。", U"„Macbeth“ wurde gestern gegeben.",
        U"\"Macbeth\" was given at the theatre.", U"He said, “Not today.”", U"-5 Grad wurden gemessen.",
        U"— Reuters", U"——记一位老船工", U"'Tis late."})
    EXPECT_FALSE(begins_with_speech(text));
}

TEST(Roles, DashesOfPeopleTalkingAreNoList) {
  EXPECT_EQ(told("— Vous partez déjà ?\n— Oui, dit le passeur.\n— Et quand revenez-vous ?\n"),
            (Told{"dialogue: — Vous partez déjà ?", "dialogue: — Oui, dit le passeur.",
                  "dialogue: — Et quand revenez-vous ?"}));
}

TEST(Roles, BylinesAndDatelinesOnTheirOwnStandApart) {
  EXPECT_EQ(told("FERRY OPENS ON THE NORTH SHORE\n"
                 "By John Carter\n"
                 "MARLOW, March 3.\n"
                 "The new ferry landing was opened in the\n"
                 "morning before a crowd of several hun-\n"
                 "dred people.\n")
                .size(),
            4U);
  EXPECT_EQ(told("　　渡轮每天增加四班，夜班工人下班\n"
                 "以后也能坐船回家了，十分方便。\n"
                 "\n"
                 "新码头新航线\n"
                 "本报记者 王敏 赵亮\n"
                 "　　新的时刻表贴在码头的告示牌上，\n"
                 "票价不变。\n"
                 "　　周末另有加班船。\n"),
            (Told{"body: 渡轮每天增加四班，夜班工人下班以后也能坐船回家了，十分方便。",
                  "heading: 新码头新航线", "byline: 本报记者 王敏 赵亮",
                  "body: 新的时刻表贴在码头的告示牌上，票价不变。", "body: 周末另有加班船。"}));
  EXPECT_EQ(told("Die Fähre am Nordufer fährt seit gestern wieder\n"
                 "zu jeder vollen Stunde.\n"
                 "Altwasser, den 3. März 1871.\n"
                 "Der Magistrat hat es so beschlossen und läßt es\n"
                 "hiermit bekannt machen.\n")[1],
            "dateline: Altwasser, den 3. März 1871.");
}

TEST(Roles, ASentenceThatBeginsWithByRunsOn) {
  EXPECT_EQ(told("The fox sat down and waited for them.\nBy Monday Evening Mr. Goose had come to\nsee what "
                 "it was.\n")
                .size(),
            1U);
}

}  // namespace
}  // namespace broadsheet::reflow
