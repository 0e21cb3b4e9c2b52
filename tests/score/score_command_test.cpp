#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cli/exit_codes.h"
#include "cli/score.h"
#include "scratch_file.h"

namespace broadsheet::score {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

struct Ran {
  int exit_code = -1;
  std::string out;
  std::string err;
};

Ran ran(std::vector<std::string> arguments) {
  CLI::App app;
  Ran result;
  cli::add_score_command(app, result.exit_code);
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError&) {
    result.exit_code = 2;
  }
  result.out = testing::internal::GetCapturedStdout();
  result.err = testing::internal::GetCapturedStderr();
  return result;
}

TEST(ScoreCommand, PrintsATable) {
  const ScratchFile truth("truth.txt", "一二三四\n"), output("output.txt", "一二三五\n");
  const Ran result = ran({"score", truth.path(), output.path()});
  EXPECT_EQ(result.exit_code, cli::kOk);
  EXPECT_THAT(result.out, HasSubstr("article_cer      0.25000  "));
  EXPECT_THAT(result.err, IsEmpty());
}

TEST(ScoreCommand, PrintsJson) {
  const ScratchFile truth("truth.txt", "一二三四\n"), output("output.txt", "一二三五\n");
  const Ran result = ran({"score", "--json", truth.path(), output.path()});
  EXPECT_EQ(result.exit_code, cli::kOk);
  EXPECT_THAT(result.out, StartsWith("{\"chars\":4,\"articles\":1,\"article_cer\":0.25000,"));
}

TEST(ScoreCommand, ComparesLineByLineWhenAsked) {
  const ScratchFile truth("truth.txt", "ab\ncd\n"), output("output.txt", "ab\ncx\n");
  const Ran result = ran({"score", "--lines", "--json", truth.path(), output.path()});
  EXPECT_EQ(result.exit_code, cli::kOk);
  EXPECT_THAT(result.out, HasSubstr("\"wrong\":1"));
}

TEST(ScoreCommand, JudgesHowBrokenLinesWereMended) {
  const ScratchFile truth("truth.txt", "ab cd\n"), broken("broken.txt", "ab\ncd\n");
  const Ran result = ran({"score", "--reflow", truth.path(), broken.path(), truth.path()});
  EXPECT_EQ(result.exit_code, cli::kOk);
  EXPECT_THAT(result.out, HasSubstr("space                  1       1       1"));
}

TEST(ScoreCommand, ThreeFilesGoWithReflowOnly) {
  EXPECT_EQ(ran({"score", "--reflow", "truth.txt", "broken.txt"}).exit_code, 2);
  EXPECT_EQ(ran({"score", "truth.txt", "broken.txt", "output.txt"}).exit_code, 2);
  EXPECT_EQ(ran({"score", "--reflow", "--lines", "truth.txt", "broken.txt", "output.txt"}).exit_code, 2);
}

TEST(ScoreCommand, SaysInOneLineWhatIsWrong) {
  const Ran result = ran({"score", "missing.txt", "missing.txt"});
  EXPECT_EQ(result.exit_code, cli::kNothingRead);
  EXPECT_THAT(result.out, IsEmpty());
  EXPECT_EQ(result.err, "broadsheet: missing.txt: there is no such file\n");
}

TEST(ScoreCommand, NeedsTruthAndOutput) { EXPECT_EQ(ran({"score", "truth.txt"}).exit_code, 2); }

TEST(ScoreCommand, DoesNothingWhenNotGiven) { EXPECT_EQ(ran({}).exit_code, -1); }

}  // namespace
}  // namespace broadsheet::score
