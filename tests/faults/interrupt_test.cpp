// Ctrl-C and SIGTERM: once ends the run in good order, twice at once.
#include <signal.h>

#include <chrono>
#include <thread>

#include "faulty_run.h"

namespace broadsheet {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// False when they still run after ten seconds.
bool are_gone(const std::vector<pid_t>& processes) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  for (const pid_t process : processes) {
    while (::kill(process, 0) == 0) {
      // Nobody may be there to bury it.
      if (content("/proc/" + std::to_string(process) + "/status").find("State:\tZ") != std::string::npos)
        break;
      if (std::chrono::steady_clock::now() > end) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  }
  return true;
}

TEST_F(FaultyRun, OneInterruptFinishesThePagesInHand) {
  scan({"slow1.pgm", "slow2.pgm", "slow3.pgm", "slow4.pgm", "slow5.pgm", "slow6.pgm"});
  Started program(BROADSHEET_FAKE, command({"-j2"}));
  ASSERT_TRUE(program.says("1/6")) << program.err();
  ::kill(program.pid(), SIGINT);
  const Ran ran = program.wait();
  EXPECT_EQ(ran.exit_code, 130);
  EXPECT_THAT(ran.err, HasSubstr("in hand; again to drop them"));
  EXPECT_THAT(ran.err, HasSubstr("the same command goes on"));
  const auto read_so_far = outputs();
  EXPECT_GE(read_so_far.size(), 2U);
  EXPECT_LT(read_so_far.size(), 6U);
  for (const std::string& name : read_so_far) EXPECT_EQ(content(out() / name).back(), '\n') << name;

  EXPECT_EQ(read().exit_code, 0);
  EXPECT_EQ(outputs().size(), 6U);
}

TEST_F(FaultyRun, ASecondInterruptDropsThem) {
  scan({"hang1.pgm", "hang2.pgm", "hang3.pgm"});
  Started program(BROADSHEET_FAKE, command({"-j2"}));
  ASSERT_TRUE(in_hand("hang1.pgm") && in_hand("hang2.pgm"));
  const std::vector<pid_t> workers = program.children();
  ::kill(program.pid(), SIGINT);
  ASSERT_TRUE(program.says("again to drop them")) << program.err();
  ::kill(program.pid(), SIGINT);
  const Ran ran = program.wait();
  EXPECT_EQ(ran.exit_code, 130);
  EXPECT_TRUE(are_gone(workers));
  EXPECT_THAT(outputs(), IsEmpty());
}

TEST_F(FaultyRun, SigtermIsTakenLikeAnInterrupt) {
  scan({"slow1.pgm", "slow2.pgm", "slow3.pgm"});
  Started program(BROADSHEET_FAKE, command({"-j1"}));
  ASSERT_TRUE(program.says("1/3")) << program.err();
  ::kill(program.pid(), SIGTERM);
  EXPECT_EQ(program.wait().exit_code, 143);
  EXPECT_EQ(outputs().size(), 2U);
}

TEST_F(FaultyRun, WorkersLeaveSignalsOfTheTerminalToTheProgram) {
  scan({"slow1.pgm", "slow2.pgm"});
  Started program(BROADSHEET_FAKE, command({"-j1"}));
  ASSERT_TRUE(program.says("1/2")) << program.err();
  for (const pid_t worker : program.children()) ::kill(worker, SIGINT);
  EXPECT_EQ(program.wait().exit_code, 0);
  EXPECT_EQ(outputs().size(), 2U);
}

TEST_F(FaultyRun, WorkersEndWithTheProgram) {
  scan({"hang1.pgm", "hang2.pgm"});
  std::vector<pid_t> workers;
  {
    const Started program(BROADSHEET_FAKE, command({"-j2"}));
    ASSERT_TRUE(in_hand("hang1.pgm") && in_hand("hang2.pgm"));
    workers = program.children();
    EXPECT_EQ(workers.size(), 2U);
  }
  EXPECT_TRUE(are_gone(workers));
}

}  // namespace
}  // namespace broadsheet
