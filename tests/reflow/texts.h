// News of towns that do not exist, written for these tests.
#pragma once

#include <vector>

#include "typesetter.h"

// NOLINTBEGIN(bugprone-suspicious-missing-comma): a paragraph is longer than a line of code
namespace broadsheet::reflow::testing {

inline std::vector<Article> chinese_articles() {
  return {
      {{"清河口新码头昨日启用", "往返两岸只需12分钟"},
       {"□本报记者 王敏 赵亮",
        "昨日上午9时，清河口新码头正式启用。首班渡轮载着86名乘客离岸，12分钟后便停靠在对岸的柳林渡口，比原来"
        "的航线缩短了近"
        "一半时间。",
        "“过去赶集要等大半个钟头，如今船一到就走。”家住柳林的陈桂香一边整理菜篮一边说，“冬天也不怕风大了，候"
        "船室里有暖气"
        "，孩子们还能写作业。”",
        "据码头管理处介绍，新码头总投资2680万元，建有泊位4个、候船室一座，日均可接送旅客5000人次。施工从去年3"
        "月开始，其间"
        "经历了两次汛期，工人们把原定15个月的工期缩短到13个月。",
        "不过，也有居民提出，停车场只有60个车位，周末恐怕不够用；从码头到公交站还要走一段石子路，下雨天并不好"
        "走。",
        "对此，管理处负责人周立群回应：", "“停车场二期已经列入明年计划，石子路下个月就会铺好。”",
        "他同时表示，将根据客流情况增加早晚班次，“让住在北岸、工作在南岸的人，能够从容地吃完早饭再上船”。",
        "夕阳西下，最后一班渡轮缓缓靠岸。"}},
      {{"老粮仓变身图书馆"},
       {"闲置了二十多年的城西粮仓，如今飘出了书香。上周六，由旧粮仓改建的城西图书馆向市民开放，藏书4."
        "2万册，其中一半以上是"
        "孩子们爱看的画册和故事书。",
        "设计师保留了粮仓的圆形外墙和木制房梁。走进大厅，阳光从高处的小窗落下来，正好照在环形的书架上——这里原"
        "来是堆放稻谷"
        "的地方。",
        "“我小时候跟着父亲来这里交粮。”68岁的退休教师刘承业说……", "……",
        "开馆首日，一共借出图书1300多册（含少儿读物870册），办理借书证412张。图书馆每周二至周日开放，每天上午"
        "8：30开门，"
        "晚上9点闭馆。",
        "下月起，馆内还将举办《诗经》诵读、木工体验等活动。"}}};
}

inline std::vector<Article> english_articles() {
  return {{{"Ferry Landing Opens On The North Shore"},
           {"The new ferry landing at Marlow Point was opened yesterday morning before a crowd of several "
            "hundred people, "
            "and the first boat left for the south shore with eighty-six passengers aboard. The crossing "
            "takes twelve "
            "minutes, which is little more than half of what it took before.",
            "\"We used to wait the better part of an hour,\" said Mrs. Alice Thornbury, who sells vegetables "
            "in the "
            "market on the other side. \"Now the boat comes, and we go.\"",
            "\"And in the winter?\" somebody asked.", "\"In the winter there is a stove.\"",
            "The building of the landing was begun in March of last year. It was twice interrupted by high "
            "water, but the "
            "contractors, who had been promised a considerable reward, finished two months before the "
            "appointed time.",
            "Some inhabitants have complained that the parking ground is too small and that the well-known "
            "shortcut along "
            "the river has been closed. The superintendent replied that a second ground would be laid out "
            "next spring; the "
            "shortcut, he said, would be open again as soon as the workmen had removed their machinery.",
            "The last boat of the day arrived at a quarter past nine, with all her lamps burning."}},
          {{"An Old Granary Becomes A Library"},
           {"For more than twenty years the granary behind the station had been empty. Since Saturday it has "
            "been a public "
            "library of forty-two thousand volumes, more than half of them picture books and stories for "
            "children.",
            "The architect has kept the round walls and the wooden beams. The daylight falls through small "
            "windows high "
            "above the reading tables, where the farmers of the neighbourhood once emptied their waggons.",
            "On the first day thirteen hundred books were borrowed and four hundred and twelve cards given "
            "out."}}};
}

inline std::vector<Article> german_articles() {
  return {{{"Neue Anlegestelle am Nordufer"},
           {"Gestern morgen wurde die neue Anlegestelle am Nordufer eröffnet. Das erste Schiff nahm "
            "sechsundachtzig "
            "Fahrgäste an Bord und erreichte das gegenüberliegende Ufer nach zwölf Minuten, also in kaum "
            "mehr als der "
            "Hälfte der bisherigen Fahrzeit.",
            "„Früher haben wir beinahe eine Stunde gewartet“, erzählte die Gemüsehändlerin Alwine Petersen. "
            "„Jetzt kommt "
            "das Schiff, und wir fahren.“",
            "Die Bauarbeiten hatten im März des vergangenen Jahres begonnen und waren zweimal durch "
            "Hochwasser unterbrochen "
            "worden. Dennoch wurde die Anlage zwei Monate vor der vereinbarten Frist fertiggestellt.",
            "Einige Bewohner beklagen, daß der Platz für Fahrzeuge zu klein und der Zugang vom Marktplatz "
            "noch nicht "
            "gepflastert sei. Die Verwaltung verspricht, beides im kommenden Frühjahr zu ändern.",
            "Das letzte Schiff des Tages legte um ein Viertel nach neun Uhr an."}}};
}

}  // namespace broadsheet::reflow::testing
// NOLINTEND(bugprone-suspicious-missing-comma)
