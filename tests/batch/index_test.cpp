#include "batch/index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../write/temporary_folder.h"
#include "batch/journal.h"
#include "some_records.h"

namespace broadsheet::batch {
namespace {

using testing::ElementsAre;
namespace fs = std::filesystem;

struct IndexOf : testing::Test {
  void tell(const RunRecord& run, std::vector<Record> records) const {
    auto journal = Journal::begin(folder.path(), run);
    ASSERT_TRUE(journal) << to_line(journal.error());
    ASSERT_TRUE(journal->append(records));
  }
  Index open() const {
    Result<Index> index = Index::open(folder.path(), cache.path(), 0);
    EXPECT_TRUE(index);
    return std::move(*index);
  }
  static std::vector<std::string> states(const Index& index) {
    std::vector<std::string> states;
    index.each_page([&](const PageRecord& page, const RunRecord& /*run*/) {
      states.push_back(page.planned.page + " " + to_string(page.state));
    });
    return states;
  }
  fs::path index_file() const { return fs::directory_iterator(cache.path())->path(); }
  static Record plan(const std::vector<std::string>& pages) {
    std::vector<PlannedPage> planned;
    for (const std::string& page : pages) planned.push_back(some_plan(page));
    return planned;
  }

  TemporaryFolder folder, cache;
};

TEST_F(IndexOf, AnEmptyFolderIsEmpty) {
  const Index index = open();
  EXPECT_EQ(index.counts().total(), 0U);
  EXPECT_TRUE(index.runs().empty());
  EXPECT_FALSE(index.find("a").last);
}

TEST_F(IndexOf, EveryPageIsInOneState) {
  tell(some_run(), {plan({"a", "b", "c"}), some_page("a"), some_page("c", State::failed)});
  const Index index = open();
  EXPECT_THAT(states(index), ElementsAre("a read", "b pending", "c failed"));
  EXPECT_EQ(index.counts().read, 1U);
  EXPECT_EQ(index.counts().failed, 1U);
  EXPECT_EQ(index.counts().pending, 1U);
  EXPECT_DOUBLE_EQ(index.counts().pending_cost, 2.5);
  EXPECT_EQ(index.find("a").last->sha256, some_page("a").sha256);
  EXPECT_EQ(index.find("b").state, State::pending);
  EXPECT_FALSE(index.find("b").last);
}

TEST_F(IndexOf, TheLaterRunHoldsWhateverItsClockSays) {
  tell(some_run("b", 1), {plan({"a", "b"}), some_page("a", State::failed, 5000), some_page("b")});
  tell(some_run("a", 2), {plan({"a"}), some_page("a", State::read, 1000)});
  const Index index = open();
  EXPECT_THAT(states(index), ElementsAre("a read", "b read"));
  std::vector<std::string> runs;
  for (const RunRecord& run : index.runs()) runs.push_back(run.id);
  EXPECT_THAT(runs, ElementsAre("b", "a"));
}

TEST_F(IndexOf, APageThatALaterRunSetOutToReadIsPendingButKnown) {
  tell(some_run("a", 1), {plan({"a"}), some_page("a")});
  tell(some_run("b", 2), {plan({"a"})});
  const Index index = open();
  EXPECT_EQ(index.find("a").state, State::pending);
  ASSERT_TRUE(index.find("a").last);
  EXPECT_EQ(index.find("a").last->outputs.size(), 2U);
}

TEST_F(IndexOf, RunsBesideOneAnotherDoNotUndoWhatTheOtherHasRead) {
  tell(some_run("a", 1), {plan({"a", "b"}), some_page("a")});
  tell(some_run("b", 1), {plan({"a", "b"}), some_page("b")});
  EXPECT_THAT(states(open()), ElementsAre("a read", "b read"));
}

TEST_F(IndexOf, GonePagesAreGone) {
  tell(some_run("a", 1), {some_page("a", State::failed)});
  tell(some_run("b", 2), {GonePage{"a"}, plan({"a-0001", "a-0002"})});
  EXPECT_THAT(states(open()), ElementsAre("a-0001 pending", "a-0002 pending"));
}

TEST_F(IndexOf, TakesInWhatWasAddedOnly) {
  auto journal = Journal::begin(folder.path(), some_run());
  ASSERT_TRUE(journal);
  EXPECT_TRUE(journal->append({plan({"a", "b"})}));
  Index index = open();
  EXPECT_EQ(index.counts().read, 0U);
  EXPECT_TRUE(journal->append({some_page("a")}));
  EXPECT_TRUE(index.refresh());
  EXPECT_EQ(index.counts().read, 1U);
  EXPECT_TRUE(journal->append({some_page("b")}));
  EXPECT_EQ(open().counts().read, 2U) << "from the file in the cache";
}

TEST_F(IndexOf, TheEndOfARunIsKnown) {
  RunRecord end = some_run();
  end.ended = 2000;
  end.interrupted = true;
  tell(some_run(), {plan({"a"}), end});
  const Index index = open();
  ASSERT_EQ(index.runs().size(), 1U);
  EXPECT_EQ(index.runs()[0].ended, 2000);
  EXPECT_TRUE(index.runs()[0].interrupted);
  EXPECT_EQ(index.runs()[0].version, "1.2.3");
}

TEST_F(IndexOf, ADamagedFileIsMadeAnew) {
  tell(some_run(), {plan({"a"}), some_page("a")});
  open();
  put(index_file(), "no database");
  EXPECT_EQ(open().counts().read, 1U);
  fs::resize_file(index_file(), fs::file_size(index_file()) / 2);
  EXPECT_EQ(open().counts().read, 1U);
}

TEST_F(IndexOf, AFolderThatWasMadeAnewIsReadAnew) {
  tell(some_run("a"), {plan({"a"}), some_page("a")});
  EXPECT_EQ(open().counts().read, 1U);
  fs::remove_all(own_folder(folder.path()));
  tell(some_run("b"), {plan({"b", "c"})});
  EXPECT_THAT(states(open()), ElementsAre("b pending", "c pending"));
}

TEST_F(IndexOf, AJournalThatBecameShorterIsReadAnew) {
  tell(some_run(), {plan({"a", "b"}), some_page("a"), some_page("b")});
  EXPECT_EQ(open().counts().read, 2U);
  const fs::path file = journal_files(folder.path()).at(0);
  const std::string text = content(file);
  put(file, text.substr(0, text.rfind('\n', text.size() - 2) + 1));
  EXPECT_EQ(open().counts().read, 1U);
}

TEST_F(IndexOf, WorksWithoutACache) {
  tell(some_run(), {plan({"a"}), some_page("a")});
  put(cache / "file", "");
  for (const fs::path& nowhere : {fs::path(), cache / "file"}) {
    const Result<Index> index = Index::open(folder.path(), nowhere, 0);
    ASSERT_TRUE(index);
    EXPECT_EQ(index->counts().read, 1U);
  }
}

TEST_F(IndexOf, OfFewPagesIsNoFile) {
  tell(some_run(), {plan({"a"}), some_page("a")});
  const Result<Index> index = Index::open(folder.path(), cache.path());
  ASSERT_TRUE(index);
  EXPECT_EQ(index->counts().read, 1U);
  EXPECT_EQ(files_in(cache.path()), 0);
}

TEST_F(IndexOf, KnowsWhatWasDoneLately) {
  tell(some_run(),
       {plan({"a", "b", "c"}), some_page("a", State::read, 100), some_page("b", State::failed, 200)});
  const Index index = open();
  EXPECT_EQ(index.done_since(150).pages, 1U);
  EXPECT_DOUBLE_EQ(index.done_since(150).cost, 2.5);
  EXPECT_EQ(index.done_since(0).pages, 2U);
}

TEST_F(IndexOf, NamesMayHoldAnyBytes) {
  const std::string name = "a\xff\n'%\";--";
  tell(some_run(), {Record(std::vector{some_plan(name)}), some_page(name)});
  const Index index = open();
  ASSERT_TRUE(index.find(name).last);
  EXPECT_EQ(index.find(name).last->planned.page, name);
}

}  // namespace
}  // namespace broadsheet::batch
