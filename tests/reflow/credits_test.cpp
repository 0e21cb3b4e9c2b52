#include "reflow/credits.h"

#include <gtest/gtest.h>

#include <string>

#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

std::string dateline(const std::string& text) {
  const std::u32string all = text::decode(text);
  return text::encode(all.substr(0, dateline_of(all)));
}

TEST(Credits, Bylines) {
  for (const char* line : {"By John Smith",
                           "BY JOHN SMITH.",
                           "By A. B. Carter and Mary O'Neill",
                           "By Our Municipal Correspondent",
                           "By our own Correspondent",
                           "By John Smith, Staff Writer",
                           "Von Hans Müller",
                           "VON HANS MÜLLER",
                           "Von Dr. Karl von der Heide",
                           "Von unserem Korrespondenten Hans Müller",
                           "Von unserer Mitarbeiterin Henrike Althaus",
                           "本报记者 李涛 陈蔚",
                           "□本报记者 王敏 赵亮",
                           "本报记者李涛",
                           "□ 文/本报记者 沈若兰",
                           "新华社记者 周立",
                           "本報記者 陳桂香",
                           "通讯员 吴晓、周小平",
                           "（本报记者 王敏）",
                           "本报记者 王敏 通讯员 阿不都·热合曼"})
    EXPECT_TRUE(is_byline(text::decode(line))) << line;
}

TEST(Credits, WhatIsNoByline) {
  for (const char* line : {"",
                           "By",
                           "By and by a goose came along.",
                           "By Monday Evening",
                           "By the time he came",
                           "By Land and Sea",
                           "By March the work",
                           "Von Menschen und Mäusen",
                           "Von der Versammlung der Aktionäre",
                           "Von Köln nach Berlin",
                           "By our side the river ran",
                           "By our correspondent the news came",
                           "By our",
                           "Von unserer Stadt aus",
                           "记者昨日从市政府获悉",
                           "本报讯",
                           "本报记者 王敏 报道，昨日上午",
                           "文章",
                           "图书馆",
                           "Baby John Smith"})
    EXPECT_FALSE(is_byline(text::decode(line))) << line;
}

TEST(Credits, DatelinesWithAPlaceAndADate) {
  EXPECT_EQ(dateline("LONDON, March 3.—The House met."), "LONDON, March 3.—");
  EXPECT_EQ(dateline("NEW YORK, Jan. 5 (AP) — Two ships"), "NEW YORK, Jan. 5 (AP) —");
  EXPECT_EQ(dateline("Portland, Maine, March 3, 1911. - Snow fell"), "Portland, Maine, March 3, 1911. -");
  EXPECT_EQ(dateline("London, 3rd March.—All is quiet."), "London, 3rd March.—");
  EXPECT_EQ(dateline("DUBLIN, Tuesday.—The strike"), "DUBLIN, Tuesday.—");
  EXPECT_EQ(dateline("Berlin, 3. März. Der Rat"), "Berlin, 3. März.");
  EXPECT_EQ(dateline("* Frankfurt a. M., 14. Okt. (Privattelegramm.) Heute"),
            "* Frankfurt a. M., 14. Okt. (Privattelegramm.)");
  EXPECT_EQ(dateline("Wien, den 5. Juni 1877."), "Wien, den 5. Juni 1877.");
  EXPECT_EQ(dateline("FRANKFURT (dpa) - Der Kurs"), "FRANKFURT (dpa) -");
  EXPECT_EQ(dateline("PARIS — The minister"), "PARIS —");
}

TEST(Credits, DatelinesOfChineseAgencies) {
  EXPECT_EQ(dateline("新华社北京3月3日电（记者 周立）昨日"), "新华社北京3月3日电");
  EXPECT_EQ(dateline("本报讯 昨日上午"), "本报讯");
  EXPECT_EQ(dateline("据新华社上海十月三日电 记者"), "据新华社上海十月三日电");
  EXPECT_EQ(dateline("【本報臺北訊】昨日"), "【本報臺北訊】");
  EXPECT_EQ(dateline("中央社台北三日電：本日"), "中央社台北三日電：");
}

TEST(Credits, WhatIsNoDateline) {
  for (const char* text : {"", "London is a town.", "London, where he lived", "In Berlin, 3. März.",
                           "Berlin, 3. März, eröffnete man", "March 3. The minister", "The minister—he spoke",
                           "Mr. Brown, March is over.", "Smith (Ohio) said so", "He — the minister", "USA",
                           "本报电话号码已经更改", "本报通讯员昨日", "本报记者昨日获悉，电力供应",
                           "新华社是通讯社", "LONDON CALLING", "Lindenweg 7, 12345 Neustadt."})
    EXPECT_EQ(dateline(text), "") << text;
}

}  // namespace
}  // namespace broadsheet::reflow
