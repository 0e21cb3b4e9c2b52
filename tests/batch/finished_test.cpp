#include "batch/finished.h"

#include <gtest/gtest.h>

#include "../write/temporary_folder.h"

namespace broadsheet::batch {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

struct Finished : testing::Test {
  Finished() {
    for (const char* name : {"a.tif", "a.txt", "a.json"}) put(folder / name, "x");
    age(folder / "a.tif", 1h);
  }
  static void age(const fs::path& path, std::chrono::seconds by) {
    fs::last_write_time(path, fs::last_write_time(path) - by);
  }
  bool finished() const { return is_finished({folder / "a.tif"}, {folder / "a.txt", folder / "a.json"}); }

  TemporaryFolder folder;
};

TEST_F(Finished, WhenAllOutputsAreThereAndNewer) { EXPECT_TRUE(finished()); }

TEST_F(Finished, WhenOutputsAreAsOldAsTheScan) {
  for (const char* name : {"a.txt", "a.json"})
    fs::last_write_time(folder / name, fs::last_write_time(folder / "a.tif"));
  EXPECT_TRUE(finished());
}

TEST_F(Finished, NotWhenAnOutputIsMissing) {
  fs::remove(folder / "a.json");
  EXPECT_FALSE(finished());
}

TEST_F(Finished, NotWhenTheScanIsNewerThanAnOutput) {
  age(folder / "a.json", 2h);
  EXPECT_FALSE(finished());
}

TEST_F(Finished, NotWhenAFolderHasTheNameOfAnOutput) {
  fs::remove(folder / "a.json");
  fs::create_directory(folder / "a.json");
  EXPECT_FALSE(finished());
}

TEST_F(Finished, NotWhenTheScanIsGone) {
  fs::remove(folder / "a.tif");
  EXPECT_FALSE(finished());
}

TEST_F(Finished, NotWhenAnotherSourceIsNewer) {
  put(folder / "a.edits.json", "x");
  const std::vector<fs::path> sources{folder / "a.tif", folder / "a.edits.json"};
  age(folder / "a.edits.json", 1h);
  EXPECT_TRUE(is_finished(sources, {folder / "a.txt"}));
  age(folder / "a.txt", 2h);
  age(folder / "a.tif", 2h);
  EXPECT_FALSE(is_finished(sources, {folder / "a.txt"}));
}

TEST_F(Finished, NotWhenNoOutputIsAskedFor) { EXPECT_FALSE(is_finished({folder / "a.tif"}, {})); }

TEST_F(Finished, EmptyOutputsCount) {
  put(folder / "a.txt", "");
  EXPECT_TRUE(finished()) << "a page without text is read, too";
}

}  // namespace
}  // namespace broadsheet::batch
