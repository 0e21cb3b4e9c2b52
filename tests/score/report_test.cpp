#include "score/report.h"

#include <gmock/gmock.h>

namespace broadsheet::score {
namespace {

using testing::HasSubstr;

TextScore some_score() {
  TextScore score;
  score.characters = 1234;
  score.articles = 2;
  score.article_error = 0.012345;
  score.article_wrong = 15;
  score.article_errors = {0, 0.25};
  score.overall = -0.5;
  return score;
}

TEST(TextReport, AsJsonIsOneLineWithFixedDecimals) {
  EXPECT_EQ(to_json(some_score()),
            "{\"chars\":1234,\"articles\":2,\"article_cer\":0.01235,\"page_cer\":0.00000,\"para_p\":1.0000,"
            "\"para_r\":1.0000,\"para_f1\":1.0000,\"space_err\":0.00000,\"out_ratio\":0.0000,"
            "\"per\":[0.0000,0.2500],\"strict_cer\":0.00000,\"strict_page_cer\":0.00000,\"overall\":-0.5000,"
            "\"cased\":1.0000,\"article_wrong\":15}\n");
}

TEST(TextReport, AsJsonMayHaveNoArticles) { EXPECT_THAT(to_json(TextScore{}), HasSubstr("\"per\":[],")); }

TEST(TextReport, AsTableIsAligned) {
  const std::string table = to_table(some_score());
  EXPECT_THAT(table, HasSubstr("\narticle_cer      0.01235  "));
  EXPECT_THAT(table, HasSubstr("\noverall          -0.5000  "));
  EXPECT_THAT(table, HasSubstr("\nper              [0.0000,0.2500]\n"));
}

TEST(LayoutReport, HasTheSameFiguresInBothForms) {
  LayoutScore score;
  score.truth_lines = 300;
  score.successor_f1 = 0.98765;
  EXPECT_THAT(to_json(score), HasSubstr("{\"truth_lines\":300,"));
  EXPECT_THAT(to_json(score), HasSubstr("\"successor_f1\":0.9877,"));
  EXPECT_THAT(to_table(score), HasSubstr("\nsuccessor_f1     0.9877  "));
}

TEST(LayoutReport, ListsWhatWasTakenForWhat) {
  LayoutScore score;
  EXPECT_THAT(to_json(score), HasSubstr("\"kind_mistakes\":{},"));
  score.mistakes = {{Kind::byline, Kind::body, 12}, {Kind::headline, std::nullopt, 3}};
  EXPECT_THAT(to_json(score),
              HasSubstr("\"kind_mistakes\":{\"byline as body\":12,\"headline as nothing\":3},"));
  EXPECT_THAT(to_table(score),
              HasSubstr("\nkind_mistakes    {\"byline as body\":12,\"headline as nothing\":3}\n"));
}

}  // namespace
}  // namespace broadsheet::score
