#include "batch/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../write/temporary_folder.h"
#include "batch/journal.h"
#include "some_records.h"

namespace broadsheet::batch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

PageRecord sure(const std::string& name, double confidence, double time = 1010) {
  PageRecord page = some_page(name, State::read, time);
  page.confidence = confidence;
  return page;
}

PageRecord failed_for(const std::string& name, const std::string& cause) {
  PageRecord page = some_page(name, State::failed);
  page.error->cause = cause;
  return page;
}

std::vector<std::string> names_of(const std::vector<ReadPage>& pages) {
  std::vector<std::string> names;
  for (const ReadPage& each : pages) names.push_back(each.page.planned.page);
  return names;
}

struct ReportOf : testing::Test {
  void tell(const RunRecord& run, std::vector<Record> records) const {
    auto journal = Journal::begin(folder.path(), run);
    ASSERT_TRUE(journal) << to_line(journal.error());
    ASSERT_TRUE(journal->append(records));
  }
  Report report(const ReportOptions& options = {}) const {
    const Result<Index> index = Index::open(folder.path(), {});
    EXPECT_TRUE(index);
    return report_of(*index, status_of(*index, false, 2000), options);
  }
  TemporaryFolder folder;
};

TEST_F(ReportOf, AnEmptyFolderHasNothing) {
  const Report empty = report();
  EXPECT_EQ(empty.status.counts.total(), 0U);
  EXPECT_THAT(empty.runs, IsEmpty());
  EXPECT_TRUE(empty.confidence.empty());
  EXPECT_EQ(empty.confidence.mean(), 0);
  EXPECT_EQ(empty.seconds.quantile(0.5), 0);
  EXPECT_EQ(empty.last, 0);
}

TEST_F(ReportOf, StagesAreSummedOverPagesThatWereReadTheLongestFirst) {
  tell(some_run(), {sure("a", 0.9), sure("b", 0.8), failed_for("c", "is cut off")});
  const Report all = report();
  ASSERT_EQ(all.stages.size(), 2U);
  EXPECT_EQ(all.stages[0].name, "recognize");
  EXPECT_DOUBLE_EQ(all.stages[0].wall, 8);
  EXPECT_DOUBLE_EQ(all.stages[0].cpu, 16);
  EXPECT_EQ(all.stages[1].name, "load");
  EXPECT_EQ(all.seconds.size(), 2U);
  EXPECT_DOUBLE_EQ(all.seconds.mean(), 4.25);
}

TEST_F(ReportOf, TheLeastSureComeFirstAndNoMoreThanAskedFor) {
  tell(some_run(), {sure("a", 0.9), sure("b", 0.5), sure("c", 0.99), sure("d", 0.7), sure("e", 0.5)});
  EXPECT_THAT(names_of(report({3, 50, 500}).worst), ElementsAre("b", "e", "d"));
  EXPECT_THAT(names_of(report().worst), ElementsAre("b", "e", "d", "a", "c"));
  EXPECT_THAT(report({0, 50, 500}).worst, IsEmpty());
}

TEST_F(ReportOf, AHighPredictedErrorGoesBeforeLittleConfidence) {
  PageRecord a = sure("a", 0.9), b = sure("b", 0.5);
  a.predicted_error = 0.2;
  b.predicted_error = 0.1;
  tell(some_run(), {a, b, sure("c", 0.3), sure("d", 0.2)});
  EXPECT_THAT(names_of(report().worst), ElementsAre("a", "b", "d", "c"));
  EXPECT_THAT(names_of(report({3, 50, 500}).worst), ElementsAre("a", "b", "d"));
}

TEST_F(ReportOf, APageWithoutTextHasNoConfidence) {
  PageRecord blank = some_page("blank");
  blank.confidence.reset();
  tell(some_run(), {blank, sure("a", 0.9)});
  const Report all = report();
  EXPECT_EQ(all.without_text, 1U);
  EXPECT_EQ(all.confidence.size(), 1U);
  EXPECT_THAT(names_of(all.worst), ElementsAre("a"));
}

TEST_F(ReportOf, ReasonsAreCountedTheMostFrequentFirst) {
  tell(some_run(),
       {failed_for("a", "is damaged"), failed_for("b", "is cut off"), failed_for("c", "is cut off")});
  const Report all = report({10, 2, 500});
  ASSERT_EQ(all.reasons.size(), 2U);
  EXPECT_EQ(all.reasons[0].cause, "is cut off");
  EXPECT_EQ(all.reasons[0].pages, 2U);
  EXPECT_EQ(all.reasons[0].stage, "load");
  EXPECT_EQ(all.failures.size(), 2U);
}

TEST_F(ReportOf, ReasonsThatNeverEndAreOne) {
  std::vector<Record> records;
  for (int i = 0; i < 30; ++i)
    records.emplace_back(failed_for("p" + std::to_string(i), "byte " + std::to_string(i)));
  tell(some_run(), records);
  const Report all = report({10, 50, 5});
  ASSERT_EQ(all.reasons.size(), 6U);
  EXPECT_EQ(all.reasons[0].pages, 25U);
}

TEST_F(ReportOf, RunsSideBySideAreBusyOnce) {
  RunRecord first = some_run("a"), second = some_run("b");
  first.time = 1000;
  second.time = 1100;
  RunRecord end = first;
  end.ended = 1200;
  tell(first, {sure("a", 0.9, 1150), end});
  tell(second, {sure("b", 0.9, 1300), sure("c", 0.9, 1250)});
  const Report all = report();
  ASSERT_EQ(all.runs.size(), 2U);
  EXPECT_EQ(all.runs[0].pages, 1U);
  EXPECT_EQ(all.runs[1].pages, 2U);
  EXPECT_DOUBLE_EQ(all.runs[0].until, 1200);
  EXPECT_DOUBLE_EQ(all.runs[1].until, 1300);
  EXPECT_DOUBLE_EQ(all.busy, 300);
  EXPECT_DOUBLE_EQ(all.last, 1300);
}

TEST_F(ReportOf, TellsWithWhatPagesWereReadTheMostFirst) {
  RunRecord other = some_run("b", 2);
  other.version = "2.0.0";
  tell(some_run("a"), {sure("a", 0.9)});
  tell(other, {sure("b", 0.9), sure("c", 0.9)});
  const Report all = report();
  ASSERT_EQ(all.read_with.size(), 2U);
  EXPECT_EQ(all.read_with[0].version, "2.0.0");
  EXPECT_EQ(all.read_with[0].pages, 2U);
}

TEST(Distribution, EachValueIsInOneBin) {
  Distribution values;
  for (const double value : {0.0, 0.49, 0.5, 0.9, 1.0, 1.0}) values.add(value);
  EXPECT_THAT(values.counts({0, 0.5, 0.95, 1}), ElementsAre(2, 2, 2));
  EXPECT_THAT(values.counts({0}), IsEmpty());
}

TEST(Distribution, WhatLiesOutsideIsInTheOuterBins) {
  Distribution values;
  values.add(-1);
  values.add(7);
  EXPECT_THAT(values.counts({0, 0.5, 1}), ElementsAre(1, 1));
}

TEST(Distribution, Quantiles) {
  Distribution values;
  for (const double value : {5.0, 1.0, 3.0, 2.0, 4.0}) values.add(value);
  EXPECT_DOUBLE_EQ(values.quantile(0), 1);
  EXPECT_DOUBLE_EQ(values.quantile(0.5), 3);
  EXPECT_DOUBLE_EQ(values.quantile(1), 5);
  EXPECT_DOUBLE_EQ(values.mean(), 3);
}

}  // namespace
}  // namespace broadsheet::batch
