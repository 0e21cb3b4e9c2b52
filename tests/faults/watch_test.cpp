// --watch: scans that arrive while the program runs.
#include <signal.h>

#include <fstream>

#include "faulty_run.h"

namespace broadsheet {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST_F(FaultyRun, WatchReadsWhatArrivesAndEndsWithASignal) {
  std::filesystem::create_directories(scans());
  Started program(BROADSHEET_FAKE, command({"--watch"}));
  scan({"a.pgm"});
  ASSERT_TRUE(program.says("a.pgm")) << program.err();
  scan({"b.pgm"});
  ASSERT_TRUE(program.says("b.pgm")) << program.err();
  ::kill(program.pid(), SIGINT);
  const Ran ran = program.wait();
  EXPECT_EQ(ran.exit_code, 130);
  EXPECT_THAT(ran.err, HasSubstr("2 pages read"));
  EXPECT_EQ(outputs().size(), 2U);
  for (const auto& [page, times] : times_read()) EXPECT_EQ(times, 1) << page;
}

TEST_F(FaultyRun, WatchWaitsForAFileThatIsStillCopied) {
  std::filesystem::create_directories(scans());
  Started program(BROADSHEET_FAKE, command({"--watch"}));
  const std::string whole = "P5 8 8 255\n" + std::string(64, '\x80');
  std::ofstream file(scans() / "slowly.pgm", std::ios::binary);
  // In eight seconds, which is several looks.
  for (const char c : whole) {
    file << c << std::flush;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  file.close();
  ASSERT_TRUE(program.says("slowly.pgm")) << program.err();
  ::kill(program.pid(), SIGINT);
  const Ran ran = program.wait();
  EXPECT_THAT(ran.err, HasSubstr("1 page read"));
  EXPECT_THAT(ran.err, Not(HasSubstr("failed")));
}

}  // namespace
}  // namespace broadsheet
