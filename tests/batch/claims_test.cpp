#include "batch/claims.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "../write/temporary_folder.h"
#include "batch/journal.h"

namespace broadsheet::batch {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

struct ClaimsOf : testing::Test {
  Claims open(const std::string& run, const std::string& shard = "") const {
    Result<Claims> claims = Claims::open(folder.path(), run, shard);
    EXPECT_TRUE(claims);
    return std::move(*claims);
  }
  /// As if nobody had touched any claim for so long.
  void age(std::chrono::seconds by) const {
    for (const auto& entry : fs::directory_iterator(own_folder(folder.path()) / "claims"))
      fs::last_write_time(entry, fs::last_write_time(entry) - by);
  }
  static Claim ask(Claims& claims, const std::string& page, const std::string& attempt = "1") {
    const Result<Claim> claim = claims.take(page, attempt);
    EXPECT_TRUE(claim);
    return claim.value_or(Claim::held);
  }
  static bool take(Claims& claims, const std::string& page, const std::string& attempt = "1") {
    return ask(claims, page, attempt) == Claim::taken;
  }

  TemporaryFolder folder;
};

TEST_F(ClaimsOf, OnlyOneRunHasAPage) {
  Claims a = open("a"), b = open("b");
  EXPECT_TRUE(take(a, "page"));
  EXPECT_EQ(ask(b, "page"), Claim::held);
  EXPECT_TRUE(take(b, "another page"));
}

TEST_F(ClaimsOf, AFinishedPageStaysTaken) {
  Claims a = open("a"), b = open("b");
  EXPECT_TRUE(take(a, "page"));
  EXPECT_TRUE(a.finish("page"));
  age(1h);
  EXPECT_EQ(ask(b, "page"), Claim::finished);
}

TEST_F(ClaimsOf, ThoseOfTheSameShardBeforeItWasStartedAgainAreFree) {
  Claims before = open("a", "1of2"), other = open("b", "2of2"), again = open("c", "1of2");
  EXPECT_TRUE(take(before, "page"));
  EXPECT_EQ(ask(other, "page"), Claim::held);
  EXPECT_EQ(ask(again, "page"), Claim::taken);
  EXPECT_EQ(ask(other, "page"), Claim::held);
  EXPECT_TRUE(again.finish("page"));
  EXPECT_EQ(ask(other, "page"), Claim::finished);
}

TEST_F(ClaimsOf, AnotherAttemptIsAnotherClaim) {
  Claims a = open("a");
  EXPECT_TRUE(take(a, "page", "1"));
  EXPECT_TRUE(a.finish("page"));
  EXPECT_TRUE(take(a, "page", "2"));
}

TEST_F(ClaimsOf, ALostOneIsFreeForOneRunOnly) {
  Claims a = open("a"), b = open("b"), c = open("c");
  EXPECT_TRUE(take(a, "page"));
  age(1h);
  EXPECT_TRUE(take(b, "page"));
  EXPECT_FALSE(take(c, "page"));
  EXPECT_FALSE(a.finish("page")) << "it came back to life too late";
  EXPECT_TRUE(b.finish("page"));
  age(1h);
  EXPECT_FALSE(take(c, "page"));
}

TEST_F(ClaimsOf, WhatIsKeptIsNotLost) {
  Claims a = open("a"), b = open("b");
  EXPECT_TRUE(take(a, "page"));
  age(1h);
  a.keep();
  EXPECT_FALSE(take(b, "page"));
}

TEST_F(ClaimsOf, OfManyAtOnceOneWins) {
  constexpr int kRuns = 8, kPages = 200;
  std::atomic<int> taken = 0;
  std::vector<std::thread> threads;
  for (int run = 0; run < kRuns; ++run)
    threads.emplace_back([&, run] {
      Claims claims = open(std::to_string(run));
      for (int page = 0; page < kPages; ++page)
        if (take(claims, std::to_string(page))) ++taken;
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(taken, kPages);
}

TEST_F(ClaimsOf, ManyAtOnceTakeALostOneOnce) {
  constexpr int kRuns = 8;
  Claims dead = open("dead");
  EXPECT_TRUE(take(dead, "page"));
  age(1h);
  std::atomic<int> taken = 0;
  std::vector<std::thread> threads;
  for (int run = 0; run < kRuns; ++run)
    threads.emplace_back([&, run] {
      Claims claims = open(std::to_string(run));
      if (take(claims, "page")) ++taken;
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(taken, 1);
}

TEST_F(ClaimsOf, AreClearedTogether) {
  Claims a = open("a");
  EXPECT_TRUE(take(a, "page"));
  clear_claims(folder.path());
  Claims b = open("b");
  EXPECT_TRUE(take(b, "page"));
}

}  // namespace
}  // namespace broadsheet::batch
