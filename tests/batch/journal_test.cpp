#include "batch/journal.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "../write/temporary_folder.h"
#include "some_records.h"

namespace broadsheet::batch {
namespace {

struct JournalOf : testing::Test {
  std::vector<std::string> pages_behind(std::uint64_t& offset) const {
    std::vector<std::string> pages;
    const Result<std::uint64_t> end =
        read_journal(journal_files(folder.path()).at(0), offset, [&](const Record& record) {
          if (const auto* page = std::get_if<PageRecord>(&record)) pages.push_back(page->planned.page);
        });
    EXPECT_TRUE(end);
    offset = end.value_or(0);
    return pages;
  }
  TemporaryFolder folder;
};

using Pages = std::vector<std::string>;

TEST_F(JournalOf, IsReadFromWhereItWasLeft) {
  auto journal = Journal::begin(folder.path(), some_run());
  ASSERT_TRUE(journal) << to_line(journal.error());
  std::uint64_t offset = 0;
  EXPECT_EQ(pages_behind(offset), Pages{});
  EXPECT_TRUE(journal->append({some_page("a"), some_page("b")}));
  EXPECT_EQ(pages_behind(offset), (Pages{"a", "b"}));
  EXPECT_EQ(pages_behind(offset), Pages{});
  EXPECT_TRUE(journal->append({some_page("c")}));
  EXPECT_EQ(pages_behind(offset), Pages{"c"});
}

TEST_F(JournalOf, ALineThatIsCutOffIsNotReadUntilItIsWhole) {
  auto journal = Journal::begin(folder.path(), some_run());
  ASSERT_TRUE(journal);
  const auto file = journal_files(folder.path()).at(0);
  const std::string line = to_json(Record(some_page("a"))).dump();
  const std::string before = content(file);
  std::uint64_t offset = before.size();
  put(file, before + line.substr(0, 40));
  EXPECT_EQ(pages_behind(offset), Pages{});
  EXPECT_EQ(offset, before.size());
  put(file, before + line);
  EXPECT_EQ(pages_behind(offset), Pages{}) << "its end may be missing";
  put(file, before + line + "\n");
  EXPECT_EQ(pages_behind(offset), Pages{"a"});
}

TEST_F(JournalOf, LinesThatAreNoRecordsArePassedOver) {
  auto journal = Journal::begin(folder.path(), some_run());
  ASSERT_TRUE(journal);
  const auto file = journal_files(folder.path()).at(0);
  put(file, content(file) + std::string(100, '\0') + "\n{\"record\":\n\n" +
                to_json(Record(some_page("a"))).dump() + "\n");
  std::uint64_t offset = 0;
  EXPECT_EQ(pages_behind(offset), Pages{"a"});
}

TEST_F(JournalOf, NoTwoRunsShareAFile) {
  EXPECT_TRUE(Journal::begin(folder.path(), some_run()));
  const auto second = Journal::begin(folder.path(), some_run());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::unwritable);
}

TEST_F(JournalOf, AFullDiskIsAnError) {
  auto journal = Journal::begin(folder.path(), some_run());
  ASSERT_TRUE(journal);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{64, before.rlim_max};
  std::signal(SIGXFSZ, SIG_IGN);
  setrlimit(RLIMIT_FSIZE, &small);
  const Result<void> written = journal->append({some_page("a")});
  setrlimit(RLIMIT_FSIZE, &before);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::unwritable);
}

TEST_F(JournalOf, AFolderWithoutHasNoFiles) { EXPECT_TRUE(journal_files(folder / "nowhere").empty()); }

TEST(RunId, IsAPlainName) {
  const std::string id = new_run_id("host/../x", 7, "2of8");
  EXPECT_EQ(id.find('/'), std::string::npos);
  EXPECT_TRUE(id.ends_with("-7-2of8")) << id;
}

TEST(RunId, IsAnotherForALaterRunOfTheProcess) {
  const std::string id = new_run_id("host", 7, "");
  std::this_thread::sleep_for(std::chrono::milliseconds(2));
  EXPECT_LT(id, new_run_id("host", 7, "")) << "names are in the order of time";
}

}  // namespace
}  // namespace broadsheet::batch
