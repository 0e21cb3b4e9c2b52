// A page that crashes, hangs or eats memory takes nothing down but itself.
#include "../batch/sanitized.h"
#include "faulty_run.h"

namespace broadsheet {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST_F(FaultyRun, ACrashFailsItsPageAlone) {
  scan({"a.pgm", "crash.pgm", "z.pgm"});
  const Ran ran = read({"-j2"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(outputs(), ElementsAre("a.txt", "z.txt"));
  EXPECT_THAT(ran.err, HasSubstr("crash.pgm, in stage load: the worker process was ended by signal 11"));
  EXPECT_THAT(ran.err, HasSubstr("2 pages read, 1 failed"));
}

TEST_F(FaultyRun, APageThatHangsIsGivenUp) {
  scan({"a.pgm", "hang.pgm", "z.pgm"});
  const Ran ran = read({"-j1", "--page-timeout", "2"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(outputs(), ElementsAre("a.txt", "z.txt"));
  EXPECT_THAT(ran.err, AllOf(HasSubstr("hang.pgm, in stage layout: was not done after 2 s"),
                             HasSubstr("--page-timeout")));
}

TEST_F(FaultyRun, APageThatEatsMemoryIsGivenUp) {
  if (batch::kSanitized) GTEST_SKIP() << "a sanitizer has an allocator of its own";
  scan({"a.pgm", "hungry.pgm", "z.pgm"});
  const Ran ran = read({"-j2", "--page-memory", "300"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(outputs(), ElementsAre("a.txt", "z.txt"));
  EXPECT_THAT(ran.err,
              AllOf(HasSubstr("hungry.pgm, in stage recognize: memory ran out at the limit of 300 MB"),
                    HasSubstr("--page-memory")));
}

TEST_F(FaultyRun, APageThatFailsOnceIsRead) {
  scan({"a.pgm", "once.pgm", "z.pgm"});
  const Ran ran = read();
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(outputs(), ElementsAre("a.txt", "once.txt", "z.txt"));
}

TEST_F(FaultyRun, AHopelessRunIsStopped) {
  std::vector<std::string> names;
  for (int i = 10; i < 60; ++i) names.push_back("fail" + std::to_string(i) + ".pgm");
  names.emplace_back("z.pgm");
  scan(names);
  const Ran ran = read({"-j2", "--max-failures", "5"});
  EXPECT_EQ(ran.exit_code, 3) << "nothing was read";
  EXPECT_THAT(ran.err, HasSubstr("6 failed"));
  EXPECT_THAT(ran.err, HasSubstr("--max-failures"));
  EXPECT_TRUE(outputs().empty());
}

TEST_F(FaultyRun, FailuresThatAreAllowedStopNothing) {
  scan({"a.pgm", "fail1.pgm", "fail2.pgm", "z.pgm"});
  const Ran ran = read({"--max-failures", "2"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, Not(HasSubstr("--max-failures")));
  EXPECT_THAT(outputs(), ElementsAre("a.txt", "z.txt"));
}

TEST_F(FaultyRun, AScanThatVanishesMeanwhileFailsAlone) {
  scan({"slow1.pgm", "slow2.pgm", "z.pgm"});
  Started program(BROADSHEET_FAKE, command({"-j1"}));
  ASSERT_TRUE(program.says("1/3")) << program.err();
  std::filesystem::remove(scans() / "z.pgm");  // while slow2 is read
  const Ran ran = program.wait();
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("z.pgm, in stage load: "));
  EXPECT_THAT(outputs(), ElementsAre("slow1.txt", "slow2.txt"));
}

}  // namespace
}  // namespace broadsheet
