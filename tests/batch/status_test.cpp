#include "batch/status.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "../write/temporary_folder.h"
#include "batch/journal.h"
#include "batch/lock.h"
#include "some_records.h"

namespace broadsheet::batch {
namespace {

struct StatusOf : testing::Test {
  static RunRecord here(const std::string& id, double time, int pid = ::getpid()) {
    RunRecord run = some_run(id);
    run.time = time;
    run.host = host_name();
    run.pid = pid;
    return run;
  }
  void tell(const RunRecord& run, std::vector<Record> records) const {
    auto journal = Journal::begin(folder.path(), run);
    ASSERT_TRUE(journal) << to_line(journal.error());
    ASSERT_TRUE(journal->append(records));
  }
  Status status(bool held, double now) const {
    const Result<Index> index = Index::open(folder.path(), {});
    EXPECT_TRUE(index);
    return status_of(*index, held, now);
  }
  static Record plan() { return std::vector{some_plan("a"), some_plan("b"), some_plan("c"), some_plan("d")}; }
  TemporaryFolder folder;
};

TEST_F(StatusOf, ARunThatGoesOnHasARateAndTimeLeft) {
  tell(here("a", 1000), {plan(), some_page("a", State::read, 1030), some_page("b", State::failed, 1060)});
  const Status now = status(true, 1060);
  EXPECT_TRUE(now.going_on);
  EXPECT_EQ(now.runs.at(0).second, RunState::going_on);
  EXPECT_DOUBLE_EQ(now.pages_a_minute.value(), 2.0);
  EXPECT_DOUBLE_EQ(now.seconds_left.value(), 60.0);
}

TEST_F(StatusOf, TheRateIsThatOfTheLastMinutes) {
  tell(here("a", 0), {plan(), some_page("a", State::read, 10), some_page("b", State::read, 9900)});
  EXPECT_DOUBLE_EQ(status(true, 10000).pages_a_minute.value(), 0.1);
}

TEST_F(StatusOf, WithoutARunThereIsNoRate) {
  tell(here("a", 1000), {plan(), some_page("a", State::read, 1030)});
  const Status now = status(false, 1060);
  EXPECT_FALSE(now.going_on);
  EXPECT_FALSE(now.pages_a_minute);
  EXPECT_FALSE(now.seconds_left);
  EXPECT_EQ(now.counts.pending, 3U);
}

TEST_F(StatusOf, HowRunsEnded) {
  RunRecord end = here("a", 1000);
  end.ended = 1100;
  tell(here("a", 1000), {end});
  end.interrupted = true;
  tell(here("b", 1001), {end});
  constexpr int kNoSuchProcess = 99'999'999;
  tell(here("c", 1002, kNoSuchProcess), {plan()});
  tell(here("d", 1003), {plan()});
  const Status now = status(true, 1200);
  ASSERT_EQ(now.runs.size(), 4U);
  EXPECT_EQ(now.runs[0].second, RunState::ended);
  EXPECT_EQ(now.runs[1].second, RunState::interrupted);
  EXPECT_EQ(now.runs[2].second, RunState::cut_off);
  EXPECT_EQ(now.runs[3].second, RunState::going_on);
  EXPECT_EQ(status(false, 1200).runs[3].second, RunState::cut_off);
}

}  // namespace
}  // namespace broadsheet::batch
