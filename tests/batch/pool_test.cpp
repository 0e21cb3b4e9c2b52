#include "batch/pool.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

#include "../write/temporary_folder.h"
#include "sanitized.h"

namespace broadsheet::batch {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using Answers = std::map<std::size_t, Result<json>>;

constexpr std::int64_t kMegabyte = 1'000'000;

PoolOptions options(int jobs) { return {jobs, {BROADSHEET_FAKE_WORKER, {}, {}}, {{"language", "eng"}}}; }

std::vector<Request> requests(const std::vector<std::string>& names, const Limits& limits = {}) {
  std::vector<Request> out;
  out.reserve(names.size());
  for (const std::string& name : names) out.push_back({name, 2, {{"name", name}}, limits});
  return out;
}

Answers run(Pool& pool, const std::vector<std::string>& names, const Limits& limits = {}) {
  Answers answers;
  const std::vector<Request> all = requests(names, limits);
  const Result<void> result = pool.run(all, [&](std::size_t index, Result<json> answer) {
    EXPECT_TRUE(answers.emplace(index, std::move(answer)).second) << "answered twice: " << index;
    return Next::go_on;
  });
  EXPECT_TRUE(result) << to_line(result.error());
  EXPECT_EQ(answers.size(), names.size());
  return answers;
}

Answers run(int jobs, const std::vector<std::string>& names, const Limits& limits = {}) {
  Pool pool(options(jobs));
  return run(pool, names, limits);
}

class PoolOf : public testing::TestWithParam<int> {};

TEST_P(PoolOf, WorkersAnswerEveryRequest) {
  std::vector<std::string> names;
  names.reserve(40);
  for (int i = 0; i < 40; ++i) names.push_back("page " + std::to_string(i));
  const Answers answers = run(GetParam(), names);
  for (std::size_t i = 0; i < names.size(); ++i) {
    ASSERT_TRUE(answers.at(i));
    EXPECT_EQ(*answers.at(i), (json{{"name", names[i]}, {"settings", {{"language", "eng"}}}}));
  }
}

TEST_P(PoolOf, ACrashFailsThatPageOnly) {
  const Answers answers = run(GetParam(), {"a", "crash", "b", "crash", "c", "killed", "exit", "d"});
  for (const std::size_t i : {0U, 2U, 4U, 7U}) EXPECT_TRUE(answers.at(i));
  const Error& crash = answers.at(1).error();
  EXPECT_EQ(crash.code, ErrorCode::worker_died);
  EXPECT_EQ(crash.file, "crash");
  EXPECT_EQ(crash.frame, 2);
  EXPECT_THAT(crash.cause, HasSubstr("signal 11"));
  EXPECT_THAT(crash.cause, HasSubstr("assertion failed: x > 0"));
  EXPECT_THAT(answers.at(3).error().cause, HasSubstr("signal 11"));
  EXPECT_THAT(answers.at(5).error().cause, HasSubstr("signal 9"));
  EXPECT_THAT(answers.at(5).error().cause, testing::Not(HasSubstr("assertion"))) << "words of another page";
  EXPECT_THAT(answers.at(5).error().next_step, HasSubstr("memory"));
  EXPECT_THAT(answers.at(6).error().cause, HasSubstr("status 3"));
}

TEST_P(PoolOf, ACrashOfTheLastPageEndsTheRun) {
  EXPECT_FALSE(run(GetParam(), {"a", "crash"}).at(1));
  EXPECT_FALSE(run(GetParam(), {"crash"}).at(0));
}

TEST_P(PoolOf, AFailureTellsItsStage) {
  const Answers answers = run(GetParam(), {"staged crash", "crash", "staged error", "staged", "error"});
  EXPECT_EQ(answers.at(0).error().stage, "layout");
  EXPECT_EQ(answers.at(1).error().stage, "") << "of another page";
  EXPECT_EQ(answers.at(2).error().stage, "layout");
  EXPECT_TRUE(answers.at(3));
  EXPECT_EQ(answers.at(4).error().stage, "");
}

TEST_P(PoolOf, APageOverItsTimeIsGivenUpAndTheOthersGoOn) {
  const Answers answers = run(GetParam(), {"a", "staged hang", "b", "slow", "c"}, {.seconds = 1.5});
  for (const std::size_t i : {0U, 2U, 3U, 4U}) EXPECT_TRUE(answers.at(i));
  const Error& error = answers.at(1).error();
  EXPECT_EQ(error.code, ErrorCode::timed_out);
  EXPECT_EQ(error.file, "staged hang");
  EXPECT_EQ(error.stage, "layout");
  EXPECT_THAT(error.next_step, HasSubstr("--page-timeout"));
}

TEST_P(PoolOf, AWorkerThatHangsInTheMiddleOfAMessageIsGivenUp) {
  const Answers answers = run(GetParam(), {"a", "half an answer", "b"}, {.seconds = 1});
  EXPECT_TRUE(answers.at(0));
  EXPECT_EQ(answers.at(1).error().code, ErrorCode::timed_out);
  EXPECT_TRUE(answers.at(2));
}

TEST_P(PoolOf, APageOverItsMemoryFailsAloneAndNamesTheLimit) {
  if (kSanitized) GTEST_SKIP() << "a sanitizer has an allocator of its own";
  const Answers answers = run(GetParam(), {"a", "hungry", "b"}, {.memory = 300 * kMegabyte});
  EXPECT_TRUE(answers.at(0));
  EXPECT_TRUE(answers.at(2));
  const Error& error = answers.at(1).error();
  EXPECT_EQ(error.code, ErrorCode::out_of_memory);
  EXPECT_THAT(error.cause, HasSubstr("memory ran out at the limit of 300 MB"));
  EXPECT_THAT(error.next_step, HasSubstr("--page-memory"));
}

TEST_P(PoolOf, AWorkerThatDiesOfItsMemoryLimitSaysSo) {
  if (kSanitized) GTEST_SKIP() << "a sanitizer has an allocator of its own";
  const Answers answers = run(GetParam(), {"hungry to death"}, {.memory = 300 * kMegabyte});
  const Error& error = answers.at(0).error();
  EXPECT_EQ(error.code, ErrorCode::worker_died);
  EXPECT_THAT(error.cause, HasSubstr("signal 6"));
  EXPECT_THAT(error.cause, HasSubstr("memory ran out at the limit of 300 MB"));
}

TEST_P(PoolOf, WhatFailedPassesTheSecondTime) {
  const TemporaryFolder folder;
  const std::string page = "crash once " + (folder / "mark").string();
  const Answers answers = run(GetParam(), {"a", page, "b"});
  for (const auto& [index, answer] : answers) EXPECT_TRUE(answer) << to_line(answer.error());
}

TEST_P(PoolOf, TheSecondTryComesLastAndAlone) {
  const TemporaryFolder folder;
  const std::string page = "crash once " + (folder / "mark").string();
  const std::vector<Request> all = requests({page, "slow", "slow", "slow"});
  std::vector<std::size_t> order;
  std::vector<std::size_t> postponed;
  Pool pool(options(GetParam()));
  EXPECT_TRUE(pool.run(
      all,
      [&](std::size_t index, const Result<json>& answer) {
        EXPECT_TRUE(answer);
        order.push_back(index);
        return Next::go_on;
      },
      {},
      [&](std::size_t index, const Error& error) {
        EXPECT_EQ(error.code, ErrorCode::worker_died);
        postponed.push_back(index);
        return Next::go_on;
      }));
  ASSERT_EQ(order.size(), 4U);
  EXPECT_EQ(order.back(), 0U);
  EXPECT_THAT(postponed, testing::ElementsAre(0U));
}

TEST_P(PoolOf, WhatCannotPassIsNotTriedAgain) {
  const TemporaryFolder folder;
  run(GetParam(), {"error count " + (folder / "tries").string()});
  EXPECT_EQ(content(folder / "tries"), "x");
}

TEST_P(PoolOf, FinishWaitsForWhatIsInHand) {
  Pool pool(options(GetParam()));
  std::size_t answers = 0;
  const std::vector<Request> all = requests(std::vector<std::string>(20, "slow"));
  EXPECT_TRUE(pool.run(all, [&](std::size_t, const Result<json>&) {
    ++answers;
    return Next::finish;
  }));
  EXPECT_GE(answers, 1U);
  EXPECT_LE(answers, static_cast<std::size_t>(GetParam()));
}

TEST_P(PoolOf, AnErrorFailsThatPageOnly) {
  const Answers answers = run(GetParam(), {"a", "error", "b"});
  EXPECT_TRUE(answers.at(0));
  EXPECT_TRUE(answers.at(2));
  const Error& error = answers.at(1).error();
  EXPECT_EQ(error.code, ErrorCode::damaged);
  EXPECT_EQ(to_line(error), "error, page 5: is damaged (scan it again)");
}

TEST_P(PoolOf, WhatWorkersPrintDisturbsNothing) {
  const Answers answers = run(GetParam(), {"loud", "loud", "b"});
  for (const auto& [index, answer] : answers) EXPECT_TRUE(answer);
}

TEST_P(PoolOf, NoRequestsNeedNoWorkers) {
  PoolOptions missing = options(GetParam());
  missing.command.program = "/nowhere";
  Pool pool(missing);
  EXPECT_TRUE(pool.run({}, [](std::size_t, const Result<json>&) { return Next::go_on; }));
}

TEST_P(PoolOf, StopEndsTheRunAtOnceAndThePoolGoesOn) {
  Pool pool(options(GetParam()));
  int answers = 0;
  const std::vector<Request> all = requests({"a", "slow", "slow", "slow", "slow", "slow", "slow", "slow"});
  EXPECT_TRUE(pool.run(all, [&](std::size_t, const Result<json>&) {
    ++answers;
    return Next::stop;
  }));
  EXPECT_EQ(answers, 1);
  EXPECT_TRUE(run(pool, {"b"}).at(0));
}

INSTANTIATE_TEST_SUITE_P(Jobs, PoolOf, testing::Values(1, 2, 4));

TEST(Pool, WorkersStayForTheNextRun) {
  Pool pool(options(1));
  EXPECT_EQ(*run(pool, {"process"}).at(0), *run(pool, {"process"}).at(0));
}

TEST(Pool, AWorkerIsReplacedAfterACrash) {
  Pool pool(options(1));
  const Answers answers = run(pool, {"process", "crash", "process"});
  EXPECT_NE(*answers.at(0), *answers.at(2));
}

TEST(Pool, ManyWorkersShareTheRequests) {
  std::set<json> processes;
  for (const auto& [index, answer] : run(3, std::vector<std::string>(9, "slow process")))
    processes.insert(*answer);
  EXPECT_EQ(processes.size(), 3U);
}

TEST(Pool, EnvironmentOfTheWorkerIsSet) {
  PoolOptions with = options(1);
  with.command.environment = {"BROADSHEET_TEST=1"};
  Pool pool(with);
  EXPECT_EQ(*run(pool, {"environment"}).at(0), "1");
}

TEST(Pool, NamesMayHoldAnyBytes) {
  const std::string name = "a\xff\xfe\n\"b.tif";
  const Answers answers = run(1, {name, "error" + name});
  EXPECT_EQ(answers.at(0)->at("name"), name);
  EXPECT_EQ(answers.at(1).error().file, "error" + name);
}

TEST(Pool, LongMessagesPass) {
  const std::string name(5'000'000, 'x');
  EXPECT_EQ(run(1, {name}).at(0)->at("name"), name);
}

TEST(Pool, ACommandThatIsNotThereIsAnError) {
  PoolOptions missing = options(2);
  missing.command.program = "/nowhere/at all";
  Pool pool(missing);
  const std::vector<Request> all = requests({"a", "b"});
  const Result<void> result = pool.run(all, [](std::size_t, const Result<json>&) { return Next::go_on; });
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::worker_died);
  EXPECT_THAT(result.error().cause, HasSubstr("could not be started"));
}

TEST(Pool, AWorkerThatEndsBeforeItIsReadyIsAnError) {
  PoolOptions dying = options(1);
  dying.settings = "die";
  Pool pool(dying);
  const std::vector<Request> all = requests({"a"});
  const Result<void> result = pool.run(all, [](std::size_t, const Result<json>&) { return Next::go_on; });
  ASSERT_FALSE(result);
  EXPECT_THAT(result.error().cause, HasSubstr("status 1"));
}

TEST(Pool, TicksWhileWorkersWork) {
  Pool pool(options(1));
  int ticks = 0;
  const std::vector<Request> all = requests({"slow slow"});
  EXPECT_TRUE(pool.run(
      all, [](std::size_t, const Result<json>&) { return Next::go_on; },
      [&] {
        ++ticks;
        return Next::go_on;
      }));
  EXPECT_GE(ticks, 1);
}

TEST(Pool, LeavesNoDescriptorsOpen) {
  const auto count = [] {
    int open = 0;
    for (int fd = 0; fd < 256; ++fd) open += ::fcntl(fd, F_GETFD) >= 0 ? 1 : 0;
    return open;
  };
  const int before = count();
  run(2, {"a", "crash", "b", "crash", "crash", "c"});
  EXPECT_EQ(count(), before);
}

}  // namespace
}  // namespace broadsheet::batch
