#include "batch/record.h"

#include <gtest/gtest.h>

#include "some_records.h"

namespace broadsheet::batch {
namespace {

using nlohmann::json;

/// Through text, as a journal has it.
std::optional<Record> again(const Record& record) { return record_from(json::parse(to_json(record).dump())); }

TEST(Record, OfARunComesBack) {
  const auto record = again(some_run());
  ASSERT_TRUE(record);
  const auto& run = std::get<RunRecord>(*record);
  EXPECT_EQ(run.id, some_run().id);
  EXPECT_EQ(run.generation, 1U);
  EXPECT_EQ(run.models, some_run().models);
  EXPECT_EQ(run.options, some_run().options);
  EXPECT_FALSE(run.ended);
}

TEST(Record, OfTheEndOfARunComesBack) {
  RunRecord run = some_run();
  run.ended = 2000;
  run.interrupted = true;
  const auto record = again(run);
  ASSERT_TRUE(record);
  EXPECT_EQ(std::get<RunRecord>(*record).ended, 2000);
  EXPECT_TRUE(std::get<RunRecord>(*record).interrupted);
}

TEST(Record, OfAPlanComesBackWithNamesOfAnyBytes) {
  PlannedPage page = some_plan("a\xff\n%");
  page.frame = 3;
  const auto record = again(std::vector{page, some_plan("b")});
  ASSERT_TRUE(record);
  EXPECT_EQ(std::get<std::vector<PlannedPage>>(*record), (std::vector{page, some_plan("b")}));
}

TEST(Record, OfAPageComesBack) {
  const auto record = again(some_page("a"));
  ASSERT_TRUE(record);
  const auto& page = std::get<PageRecord>(*record);
  EXPECT_EQ(page.planned, some_plan("a"));
  EXPECT_EQ(page.state, State::read);
  EXPECT_EQ(page.stamp, some_page("a").stamp);
  EXPECT_EQ(page.sha256, some_page("a").sha256);
  EXPECT_EQ(page.outputs, some_page("a").outputs);
  EXPECT_EQ(page.stages, some_page("a").stages);
  EXPECT_EQ(page.peak_memory, 900'000'000U);
  EXPECT_EQ(page.confidence, 0.97);
  EXPECT_EQ(page.notes, some_page("a").notes);
  EXPECT_FALSE(page.error);
}

TEST(Record, OfAFailureHasItsReason) {
  const auto record = again(some_page("a", State::failed));
  ASSERT_TRUE(record);
  const auto& page = std::get<PageRecord>(*record);
  EXPECT_EQ(page.state, State::failed);
  ASSERT_TRUE(page.error);
  EXPECT_EQ(page.error->code, ErrorCode::damaged);
  EXPECT_EQ(to_line(*page.error), "scans/a.tif, in stage load: the file is cut off (scan it again)");
  EXPECT_FALSE(page.confidence);
}

TEST(Record, WhatIsNoneIsPassedOver) {
  for (const char* text : {"null", "[]", "{}", "7", R"({"record":"page"})", R"({"record":7})",
                           R"({"record":"plan","pages":[1]})", R"({"record":"of a later version"})",
                           R"({"record":"run","run":"x"})",
                           R"({"record":"plan","pages":[{"page":1,"input":"a","frame":null,"cost":1}]})"})
    EXPECT_FALSE(record_from(json::parse(text))) << text;
  EXPECT_FALSE(record_from(json::parse("{", nullptr, false)));
}

}  // namespace
}  // namespace broadsheet::batch
