// Several runs that share one work by --shard: every page once, whoever dies.
#include <signal.h>

#include <filesystem>

#include "faulty_run.h"

namespace broadsheet {
namespace {

using testing::HasSubstr;

struct Shards : FaultyRun {
  void brief(int pages) const {
    std::vector<std::string> names;
    for (int i = 0; i < pages; ++i) names.push_back("brief" + std::to_string(i) + ".pgm");
    scan(names);
  }
  void expect_each_once(std::size_t pages) const {
    EXPECT_EQ(times_read().size(), pages);
    for (const auto& [page, times] : times_read()) EXPECT_EQ(times, 1) << page;
  }
};

TEST_F(Shards, SideBySideReadEveryPageOnce) {
  constexpr int kPages = 60;
  brief(kPages);
  Started one(BROADSHEET_FAKE, command({"-j1", "--shard", "1/3"}));
  Started two(BROADSHEET_FAKE, command({"-j1", "--shard", "2/3"}));
  EXPECT_EQ(two.wait().exit_code, 0);
  EXPECT_EQ(one.wait().exit_code, 0);
  expect_each_once(kPages);
  EXPECT_EQ(outputs().size(), static_cast<std::size_t>(kPages))
      << "the part of the third, that never came, too";
  const Ran third = read({"--shard", "3/3"});
  EXPECT_EQ(third.exit_code, 0);
  EXPECT_THAT(third.err, HasSubstr("0 pages read, 60 finished before"));
}

TEST_F(Shards, OneThatWasKilledGoesOnWhenItIsStartedAgain) {
  brief(10);
  scan({"hang.pgm"});
  Started one(BROADSHEET_FAKE, command({"-j1", "--shard", "1/2"}));
  Started two(BROADSHEET_FAKE, command({"-j1", "--shard", "2/2"}));
  ASSERT_TRUE(in_hand("hang.pgm"));
  // Whoever has it hangs; both are killed, as when a machine is lost.
  ::kill(one.pid(), SIGKILL);
  ::kill(two.pid(), SIGKILL);
  one.wait();
  two.wait();
  put(scans() / "go on", "");
  Started again_one(BROADSHEET_FAKE, command({"-j1", "--shard", "1/2"}));
  Started again_two(BROADSHEET_FAKE, command({"-j1", "--shard", "2/2"}));
  EXPECT_EQ(again_one.wait().exit_code, 0);
  EXPECT_EQ(again_two.wait().exit_code, 0);
  expect_each_once(11);
}

TEST_F(Shards, DoNotMeetARunThatIsNone) {
  scan({"hang.pgm"});
  const Started alone(BROADSHEET_FAKE, command({}));
  ASSERT_TRUE(in_hand("hang.pgm"));
  const Ran ran = read({"--shard", "1/2"});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, HasSubstr("another run writes to this folder"));
}

TEST_F(Shards, APageThatFailedIsTriedByALaterRun) {
  scan({"a.pgm", "fail.pgm"});
  EXPECT_EQ(read({"--shard", "1/1"}).exit_code, 1);
  EXPECT_EQ(read({"--shard", "1/1"}).exit_code, 1) << "it is another attempt";
  std::filesystem::rename(scans() / "fail.pgm", scans() / "good.pgm");
  EXPECT_EQ(read({"--shard", "1/1"}).exit_code, 0);
}

TEST_F(Shards, NeedAPlaceInAWhole) {
  for (const char* shard : {"0/2", "3/2", "1", "a/b", "-1/2", "1/2/3", "1/0", "1/1000000"}) {
    const Ran ran = read({"--shard", shard});
    EXPECT_EQ(ran.exit_code, 2) << shard;
  }
}

}  // namespace
}  // namespace broadsheet
