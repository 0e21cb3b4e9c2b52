#include "load/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace broadsheet::load {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using Names = std::vector<std::string>;

Inputs inputs_of(const Names& relative) {
  Inputs inputs;
  for (const std::string& name : relative) inputs.files.push_back({name, name});
  return inputs;
}

Names names_of(const Inputs& inputs) {
  Names names;
  for (const fs::path& name : output_names(inputs)) names.push_back(name.string());
  return names;
}

TEST(OutputNames, AScanAloneLosesItsExtension) {
  EXPECT_THAT(names_of(inputs_of({"1.tif", "dir/2.JPG", "a.b.png"})), ElementsAre("1", "dir/2", "a.b"));
}

TEST(OutputNames, NamesWithoutAKnownExtensionStayWhole) {
  EXPECT_THAT(names_of(inputs_of({"scan", "1915.10", ".tif"})), ElementsAre("scan", "1915.10", ".tif"));
}

TEST(OutputNames, NoNameIsThatOfAFolder) {
  EXPECT_THAT(names_of(inputs_of({"dir/..tif", "dir/...tif", "...a.tif"})),
              ElementsAre("dir/..tif", "dir/...tif", "...a"));
}

TEST(OutputNames, ScansThatDifferInExtensionOnlyKeepIt) {
  EXPECT_THAT(names_of(inputs_of({"1.jpg", "1.tif", "2.tif", "dir/1.tif"})),
              ElementsAre("1.jpg", "1.tif", "2", "dir/1"));
}

TEST(OutputNames, AScanReadAloneIsNamedAsWithItsFolder) {
  Inputs alone = inputs_of({"1.tif"});
  alone.beside = {"1.jpg"};
  EXPECT_THAT(names_of(alone), ElementsAre("1.tif"));
}

TEST(OutputNames, AScanThatLooksLikeAFrameOfAnotherKeepsItsExtension) {
  EXPECT_THAT(names_of(inputs_of({"a-0002.png", "a.tif"})), ElementsAre("a-0002.png", "a.tif"));
  EXPECT_THAT(names_of(inputs_of({"a-00002.png", "a.tif"})), ElementsAre("a-00002.png", "a.tif"));
}

TEST(OutputNames, AScanThatLooksLikeAFacingPageOfAnotherKeepsItsExtension) {
  EXPECT_THAT(names_of(inputs_of({"a-2.png", "a.tif"})), ElementsAre("a-2.png", "a.tif"));
  EXPECT_THAT(names_of(inputs_of({"a-0003-1.png", "a.tif"})), ElementsAre("a-0003-1.png", "a.tif"));
  EXPECT_THAT(names_of(inputs_of({"a-3.png", "a.tif"})), ElementsAre("a-3", "a"));
  EXPECT_THAT(names_of(inputs_of({"a-1.png", "a-2.png"})), ElementsAre("a-1", "a-2"));
}

TEST(SpreadPath, NumbersTheFacingPages) {
  EXPECT_EQ(spread_path("d/a.txt", ".txt", 0), "d/a.txt");
  EXPECT_EQ(spread_path("d/a.txt", ".txt", 1), "d/a-1.txt");
  EXPECT_EQ(spread_path("d/a-0002.json", ".json", 2), "d/a-0002-2.json");
  EXPECT_EQ(spread_path("", ".json", 2), "");
}

TEST(OutputNames, NumberedPagesWithoutTheirWholeStayShort) {
  EXPECT_THAT(names_of(inputs_of({"a-0001.png", "a-0002.png"})), ElementsAre("a-0001", "a-0002"));
}

TEST(OutputNames, AShortNameThatIsAnothersFullNameGivesWay) {
  EXPECT_THAT(names_of(inputs_of({"a.png", "a.png.tif", "a.tif"})),
              ElementsAre("a.png", "a.png.tif", "a.tif"));
}

TEST(OutputNames, DoNotDependOnTheOrder) {
  Names files{"a.png", "a.png.tif", "a.tif", "a-0001.jpg", "b.tif", "a.tif-0001"};
  std::ranges::sort(files);
  std::map<std::string, std::string> expected;
  do {
    const Names names = names_of(inputs_of(files));
    for (std::size_t i = 0; i < files.size(); ++i) {
      EXPECT_EQ(expected.try_emplace(files[i], names[i]).first->second, names[i]);
    }
  } while (std::ranges::next_permutation(files).found);
}

TEST(OutputStem, NumbersTheFramesOfAFileWithSeveral) {
  EXPECT_EQ(output_stem("d/a", 0, 1), "d/a");
  EXPECT_EQ(output_stem("d/a", 0, 2), "d/a-0001");
  EXPECT_EQ(output_stem("d/a", 9998, 9999), "d/a-9999");
  EXPECT_EQ(output_stem("d/a", 0, 10000), "d/a-00001");
}

/// Every file of every made-up folder, with one frame or several, gets stems of its own.
TEST(OutputStem, IsNeverSharedByTwoFrames) {
  const Names parts{"a", "a", "-0001", "-0002", "-2", ".tif", ".png", ".tif", "~", "-00001", ".x"};
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same folders in every run
  for (int round = 0; round < 3000; ++round) {
    std::set<std::string> folder;
    while (folder.size() < 8) {
      std::string name = "a";
      const auto length = random() % 5;
      for (unsigned i = 0; i < length; ++i) name += parts[random() % parts.size()];
      folder.insert(name);
    }
    const Names files(folder.begin(), folder.end());
    const std::vector<fs::path> names = output_names(inputs_of(files));
    std::map<std::string, std::string> owner;
    for (std::size_t i = 0; i < files.size(); ++i) {
      // Whatever its number of frames: names must not depend on it.
      for (const int frames : {1, 3, 10000}) {
        for (const int frame : {0, 1}) {
          if (frame >= frames) continue;
          for (const int spread_page : {0, 1, 2}) {
            const std::string stem = spread_path(output_stem(names[i], frame, frames), "", spread_page);
            const auto [known, is_new] = owner.try_emplace(stem, files[i]);
            ASSERT_TRUE(is_new || known->second == files[i])
                << stem << ": " << known->second << " and " << files[i];
          }
        }
      }
    }
  }
}

TEST(OutputNames, TenThousandScansOfAFolderTakeNoTime) {
  Names files;
  for (int i = 0; i < 10000; ++i) files.push_back("page-" + std::to_string(10000 + i) + ".tif");
  EXPECT_EQ(names_of(inputs_of(files)).back(), "page-19999");
}

}  // namespace
}  // namespace broadsheet::load
