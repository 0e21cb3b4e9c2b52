#include "review/pages.h"

#include <gmock/gmock.h>

#include "made_batch.h"

namespace broadsheet::review {
namespace {

using testing::ElementsAre;

std::vector<std::string> names(const Entries& entries) {
  std::vector<std::string> all;
  for (const auto& entry : entries) all.push_back(entry->name);
  return all;
}

TEST(Pages, ComeTheWorstFirst) {
  MadeBatch batch;
  batch.add_read("fine", 0.999);
  batch.add_read("poor", 0.91);
  batch.add_failed("broken", "the file ends early");
  batch.finish();
  auto pages = Pages::open(batch.outputs(), "");
  ASSERT_TRUE(pages);
  const Entries all = pages->all();
  EXPECT_THAT(names(selected(all, {})), ElementsAre("broken", "poor", "fine"));
  EXPECT_THAT(names(selected(all, {Sort::name, Show::all, ""})), ElementsAre("broken", "fine", "poor"));
  EXPECT_THAT(names(selected(all, {Sort::worst, Show::failed, ""})), ElementsAre("broken"));
  EXPECT_THAT(names(selected(all, {Sort::worst, Show::all, "OO"})), ElementsAre("poor"));
}

TEST(Pages, AreFoundByTheirIdsAlone) {
  MadeBatch batch;
  batch.add_read("a", 0.99);
  batch.finish();
  auto pages = Pages::open(batch.outputs(), "");
  const auto entry = pages->all().at(0);
  EXPECT_EQ(entry->id.size(), 16U);
  EXPECT_EQ(pages->find(entry->id)->name, "a");
  for (const char* id : {"a", "", "../a", "0000000000000000"}) EXPECT_EQ(pages->find(id), nullptr) << id;
}

TEST(Pages, HaveNoOutputOutsideTheirFolder) {
  MadeBatch batch;
  write_text(batch.outside() / "secret.json", "{}");
  std::filesystem::create_symlink(batch.outside() / "secret.json", batch.outputs() / "link.json");
  batch.add_read("up", 0.99, made_page(), "../outside/secret.json");
  batch.add_read("link", 0.99, made_page(), "link.json");
  batch.add_read("absolute", 0.99, made_page(), (batch.outside() / "secret.json").string());
  batch.finish();
  auto pages = Pages::open(batch.outputs(), "");
  ASSERT_EQ(pages->all().size(), 3U);
  for (const auto& entry : pages->all()) {
    EXPECT_EQ(entry->json, "") << entry->name;
    EXPECT_NE(entry->bad_output, "") << entry->name;
  }
}

TEST(Pages, AreStillThereWhileTheyAreReadAgain) {
  MadeBatch batch;
  batch.add_read("a", 0.99);
  batch.finish();
  batch.add_plan("a");
  batch.finish();
  auto pages = Pages::open(batch.outputs(), "");
  const auto entry = pages->all().at(0);
  EXPECT_EQ(entry->record.state, batch::State::read);
  EXPECT_NE(entry->json, "");
}

TEST(Pages, SeeWhatARunAddsMeanwhile) {
  MadeBatch batch;
  batch.add_read("a", 0.99);
  batch.finish();
  auto pages = Pages::open(batch.outputs(), "");
  EXPECT_EQ(pages->all().size(), 1U);
  batch.add_read("b", 0.99);
  batch.finish();
  EXPECT_EQ(pages->all().size(), 2U);
}

}  // namespace
}  // namespace broadsheet::review
