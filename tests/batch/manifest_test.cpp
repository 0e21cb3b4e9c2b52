#include "batch/manifest.h"

#include <gtest/gtest.h>

#include <sstream>

#include "../write/temporary_folder.h"
#include "batch/journal.h"
#include "some_records.h"

namespace broadsheet::batch {
namespace {

using nlohmann::json;

std::vector<json> lines_of(const std::filesystem::path& file) {
  std::vector<json> lines;
  std::istringstream stream(content(file));
  for (std::string line; std::getline(stream, line);) lines.push_back(json::parse(line));
  return lines;
}

TEST(Manifest, HasALineForEveryPage) {
  const TemporaryFolder folder;
  auto journal = Journal::begin(folder.path(), some_run());
  ASSERT_TRUE(journal);
  ASSERT_TRUE(journal->append({std::vector{some_plan("a"), some_plan("b\xff"), some_plan("c")},
                               some_page("a"), some_page("c", State::failed)}));
  const Result<Index> index = Index::open(folder.path(), {});
  ASSERT_TRUE(index);
  ASSERT_TRUE(write_manifest(*index, folder.path()));
  const auto lines = lines_of(folder / kManifest);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].at("input"), "scans/a.tif");
  EXPECT_EQ(lines[0].at("state"), "read");
  EXPECT_EQ(lines[0].at("sha256"), some_page("a").sha256);
  EXPECT_EQ(lines[0].at("outputs").at(0).at("path"), "a.txt");
  EXPECT_EQ(lines[0].at("seconds").at("recognize"), 4);
  EXPECT_EQ(lines[0].at("peak_memory"), 900'000'000);
  EXPECT_EQ(lines[0].at("confidence"), 0.97);
  EXPECT_EQ(lines[0].at("version"), "1.2.3");
  EXPECT_EQ(lines[0].at("models"), some_run().models);
  EXPECT_EQ(lines[0].at("options"), some_run().options);
  EXPECT_EQ(lines[1].at("page"), "b%FF");
  EXPECT_EQ(lines[1].at("state"), "pending");
  EXPECT_EQ(lines[2].at("state"), "failed");
  EXPECT_EQ(lines[2].at("error").at("code"), "damaged");
  EXPECT_EQ(lines[2].at("error").at("cause"), "the file is cut off");
}

TEST(Manifest, AFolderThatCannotBeWrittenIsAnError) {
  const TemporaryFolder folder;
  const Result<Index> index = Index::open(folder.path(), {});
  ASSERT_TRUE(index);
  std::filesystem::create_directory(folder / kManifest);
  const Result<void> written = write_manifest(*index, folder.path());
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::unwritable);
}

}  // namespace
}  // namespace broadsheet::batch
