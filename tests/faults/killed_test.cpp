// kill -9 at any moment: the same command goes on, and in the end all is as if nothing had happened.
#include <signal.h>

#include <map>
#include <random>

#include "../batch/sanitized.h"
#include "faulty_run.h"

namespace broadsheet {
namespace {

using testing::HasSubstr;

using Killed = FaultyRun;

TEST_F(Killed, FiftyTimesAtRandomMomentsAndResumed) {
  constexpr int kPages = 150, kKills = 50;
  std::vector<std::string> names;
  for (int i = 0; i < kPages; ++i) names.push_back("brief" + std::to_string(i) + ".pgm");
  scan(names);
  EXPECT_EQ(read().exit_code, 0);
  const auto undisturbed = outputs_in(out());
  ASSERT_EQ(undisturbed.size(), std::size_t{kPages});
  std::filesystem::remove_all(out());

  std::mt19937 random(20261126);
  constexpr int kLatest =
      batch::kSanitized ? 2000 : 400;  // ms: the program starts slowly with AddressSanitizer
  std::uniform_int_distribution<int> moment(0, kLatest);
  std::size_t last = 0;
  for (int i = 0; i < kKills; ++i) {
    Started program(BROADSHEET_FAKE, command({"-j2"}));
    std::this_thread::sleep_for(std::chrono::milliseconds(moment(random)));
    ::kill(program.pid(), SIGKILL);
    program.wait();
    for (const auto& [name, bytes] : outputs_in(out())) {
      if (!name.starts_with('.')) {
        EXPECT_EQ(bytes, undisturbed.at(name)) << "an output is whole or not there";
      }
    }
    EXPECT_GE(times_read().size(), last) << "nothing is lost";
    last = times_read().size();
  }
  EXPECT_GT(last, 0U) << "kills hit the run, not only its start";
  EXPECT_EQ(read().exit_code, 0);
  EXPECT_TRUE(outputs_in(out()) == undisturbed) << "and nothing half made is left";
  for (const auto& [page, times] : times_read())
    EXPECT_EQ(times, 1) << page << ": finished pages are not read again";
}

TEST_F(Killed, ARunThatWasKilledIsToldAsCutOff) {
  scan({"hang.pgm", "a.pgm"});
  {
    const Started program(BROADSHEET_FAKE, command({"-j2"}));
    ASSERT_TRUE(in_hand("hang.pgm"));
    ASSERT_TRUE(program.says("1/2")) << program.err();
  }
  const Ran ran = run_program(BROADSHEET_FAKE, {"status", out().string()});
  EXPECT_THAT(ran.out, HasSubstr("read:      1 of 2 pages"));
  EXPECT_THAT(ran.out, HasSubstr("to do:     1"));
  EXPECT_THAT(ran.out, HasSubstr("1 cut off"));
}

}  // namespace
}  // namespace broadsheet
