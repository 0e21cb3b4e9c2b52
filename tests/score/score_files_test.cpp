#include "score/score_files.h"

#include <gmock/gmock.h>

#include <ostream>
#include <string>

#include "scratch_file.h"

namespace broadsheet::score {
namespace {

using testing::HasSubstr;

constexpr const char* kLayoutTruth =
    R"({"schema": "broadsheet-truth/1", "image": {"width": 100, "height": 200},
 "regions": [{"id": 0, "kind": "body", "direction": "horizontal", "article": 0, "band": 0,
   "column": 0}],
 "lines": [{"region": 0, "outline": [[0, 0], [90, 0], [90, 9], [0, 9]]}]})";
constexpr const char* kPage = R"({"schema": "broadsheet-page/1", "source": {"width": 100, "height": 200},
 "regions": [{"id": 0, "kind": "body", "direction": "horizontal", "column": 0, "band": 0, "lines": [0]}],
 "lines": [{"id": 0, "region": 0, "outline": [[0, 0], [90, 0], [90, 9], [0, 9]]}],
 "articles": [{"id": 0, "regions": [0]}]})";

TEST(ScoreFiles, ComparesTexts) {
  const ScratchFile truth("truth.txt", "一二三四\n"), output("output.txt", "一二三五\n");
  const auto score = score_files(truth.path(), output.path());
  ASSERT_TRUE(score.has_value());
  EXPECT_DOUBLE_EQ(std::get<TextScore>(*score).article_error, 0.25);
}

TEST(ScoreFiles, ComparesLayouts) {
  const ScratchFile truth("truth.json", kLayoutTruth), output("output.json", kPage);
  const auto score = score_files(truth.path(), output.path());
  ASSERT_TRUE(score.has_value()) << to_line(score.error());
  EXPECT_EQ(std::get<LayoutScore>(*score).matched_lines, 1U);
}

TEST(ScoreFiles, ComparesLineByLine) {
  const ScratchFile truth("truth.txt", "abcd\n\nefgh\n"), output("output.txt", "efgh\nabcd\nefgx\n");
  const auto score = score_line_files(truth.path(), output.path());
  ASSERT_TRUE(score.has_value()) << to_line(score.error());
  EXPECT_EQ(std::get<LineScore>(*score).lines, 2U);
  EXPECT_EQ(std::get<LineScore>(*score).wrong, 5U);  // abcd by efgh, h by x
}

TEST(ScoreFiles, LinesThatAreNotTheSameNumberCannotBeCompared) {
  const ScratchFile truth("truth.txt", "abcd\nefgh\n"), output("output.txt", "abcd\n");
  const auto score = score_line_files(truth.path(), output.path());
  ASSERT_FALSE(score.has_value());
  EXPECT_EQ(score.error().file, output.path());
  EXPECT_THAT(score.error().cause, HasSubstr("the output has 1 lines, the truth 2"));
}

struct Bad {
  std::string what;
  std::string truth;
  std::string output;
  bool truth_blamed = false;
  std::string cause;

  /// In the names of the tests.
  friend void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.what; }
};

class BadFiles : public testing::TestWithParam<Bad> {};

TEST_P(BadFiles, AreNamedWithTheCause) {
  const ScratchFile truth("truth", GetParam().truth), output("output", GetParam().output);
  const auto score = score_files(truth.path(), output.path());
  ASSERT_FALSE(score.has_value());
  EXPECT_EQ(score.error().file, GetParam().truth_blamed ? truth.path() : output.path());
  EXPECT_THAT(score.error().cause, HasSubstr(GetParam().cause));
}

INSTANTIATE_TEST_SUITE_P(
    Content, BadFiles,
    testing::Values(Bad{"EmptyTruth", "", "text", true, "holds no text"},
                    Bad{"TruthOfPercentLines", "%%\n%%\n", "text", true, "holds no text"},
                    Bad{"BrokenLayoutTruth", "{\"schema\": \"broadsheet-truth/1\"", kPage, true, "no JSON"},
                    Bad{"EmptyLayoutTruth",
                        R"({"schema": "broadsheet-truth/1", "image": {"width": 100, "height": 200},
                            "regions": [], "lines": []})",
                        kPage, true, "holds no line"},
                    Bad{"PageAsTruth", kPage, kPage, true, "its schema is not broadsheet-truth/1"},
                    Bad{"TextForALayoutTruth", kLayoutTruth, "plain text", false, "no JSON"},
                    Bad{"TooLong", std::string(300000, 'a'), std::string(300000, 'a'), false,
                        "far longer than a page"},
                    Bad{"OtherPicture", kLayoutTruth,
                        R"({"schema": "broadsheet-page/1", "source": {"width": 50, "height": 100},
                            "regions": [], "lines": [], "articles": []})",
                        false, "the page is of a picture of 50x100 pixels"}),
    [](const auto& info) { return info.param.what; });

TEST(ScoreFiles, NamesAFileThatIsNotThere) {
  const ScratchFile truth("truth.txt", "text");
  const auto score = score_files(truth.path(), "no/such/file.txt");
  ASSERT_FALSE(score.has_value());
  EXPECT_EQ(score.error().code, ErrorCode::not_found);
  EXPECT_EQ(score.error().file, "no/such/file.txt");
}

TEST(ScoreFiles, NamesAFolder) {
  const auto score = score_files(testing::TempDir(), testing::TempDir());
  ASSERT_FALSE(score.has_value());
  EXPECT_EQ(score.error().code, ErrorCode::unreadable);
}

}  // namespace
}  // namespace broadsheet::score
