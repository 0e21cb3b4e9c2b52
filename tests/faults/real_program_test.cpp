// The program with its engines, on a page that is good: what goes wrong is done to it from outside.
#include <signal.h>

#include <thread>

#include "../batch/sanitized.h"
#include "faulty_run.h"

namespace broadsheet {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

struct RealProgram : FaultyRun {
  std::vector<std::string> arguments(const std::vector<std::string>& more) const {
    std::vector<std::string> all{"read",        BROADSHEET_SOURCE_DIR "/samples/en-tabloid.scan.jpg",
                                 "-o",          out().string(),
                                 "--no-neural", "-l",
                                 "eng",         "-j1"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
};

TEST_F(RealProgram, APageOverItsTimeIsGivenUp) {
  const Ran ran = run_program(BROADSHEET_PROGRAM, arguments({"--page-timeout", "0.3"}));
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(ran.err, HasSubstr("en-tabloid.scan.jpg, in stage "));
  EXPECT_THAT(ran.err, HasSubstr("was not done after 0.3 s"));
  EXPECT_TRUE(outputs().empty());
}

TEST_F(RealProgram, APageOverItsMemoryIsGivenUp) {
  if (batch::kSanitized) GTEST_SKIP() << "a sanitizer has an allocator of its own";
  const Ran ran = run_program(BROADSHEET_PROGRAM, arguments({"--page-memory", "30"}));
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(ran.err, HasSubstr("en-tabloid.scan.jpg, in stage "));
  EXPECT_THAT(ran.err, HasSubstr("memory ran out at the limit of 30 MB"));
  EXPECT_TRUE(outputs().empty());
}

TEST_F(RealProgram, AWorkerThatIsKilledTwiceFailsItsPage) {
  Started program(BROADSHEET_PROGRAM, arguments({}));
  std::jthread killer([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      for (const pid_t worker : program.children()) ::kill(worker, SIGKILL);
      std::this_thread::sleep_for(std::chrono::seconds(1));
    }
  });
  const Ran ran = program.wait();
  EXPECT_THAT(ran.exit_code, AnyOf(3, 4)) << "while it read, or while it began";
  EXPECT_THAT(ran.err, HasSubstr("signal 9"));
  EXPECT_TRUE(outputs().empty());
}

}  // namespace
}  // namespace broadsheet
