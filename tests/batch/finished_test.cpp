#include "batch/finished.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../write/temporary_folder.h"
#include "some_records.h"

namespace broadsheet::batch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
namespace fs = std::filesystem;

struct Finished : testing::Test {
  Finished() {
    for (const char* name : {"a.txt", "a.json"}) put(folder / name, "x");
  }
  std::vector<std::string> unfinished() const { return unfinished_formats(last, wanted, folder.path()); }

  TemporaryFolder folder;
  PageRecord last = some_page("a");
  std::vector<Wanted> wanted{{"txt", "0011"}, {"json", "2233"}};
};

TEST_F(Finished, WhenAllOutputsAreThereAndMadeWithTheSame) { EXPECT_THAT(unfinished(), IsEmpty()); }

TEST_F(Finished, NotThatWhichIsMissing) {
  fs::remove(folder / "a.json");
  EXPECT_THAT(unfinished(), ElementsAre("json"));
}

TEST_F(Finished, NotThatWhichWasMadeWithSomethingElse) {
  wanted[0].made_with = "4455";
  EXPECT_THAT(unfinished(), ElementsAre("txt"));
}

TEST_F(Finished, NotAFormatThatWasNotAskedForBefore) {
  wanted.push_back({"md", "6677"});
  EXPECT_THAT(unfinished(), ElementsAre("md"));
}

TEST_F(Finished, NotAFailedPage) {
  last.state = State::failed;
  EXPECT_THAT(unfinished(), ElementsAre("txt", "json"));
}

TEST_F(Finished, NotWhenAFolderHasTheNameOfAnOutput) {
  fs::remove(folder / "a.json");
  fs::create_directory(folder / "a.json");
  EXPECT_THAT(unfinished(), ElementsAre("json"));
}

TEST_F(Finished, OfTwoFacingPagesBothMustBeThere) {
  last.outputs = {{"a-1.txt", "txt", "0011"}, {"a-2.txt", "txt", "0011"}};
  wanted = {{"txt", "0011"}};
  put(folder / "a-1.txt", "x");
  EXPECT_THAT(unfinished(), ElementsAre("txt"));
  put(folder / "a-2.txt", "x");
  EXPECT_THAT(unfinished(), IsEmpty());
}

TEST_F(Finished, WhateverTheOutputsHold) {
  put(folder / "a.txt", "");
  EXPECT_THAT(unfinished(), IsEmpty()) << "a page may be without text, and a text mended by hand";
}

struct SameScan : testing::Test {
  bool same(const Stamp& now, const std::string& hash) {
    return is_same_scan(some_page("a"), now, [&] {
      ++asked;
      return hash;
    });
  }
  const Stamp stamp = some_page("a").stamp;
  const std::string hash = some_page("a").sha256;
  int asked = 0;
};

TEST_F(SameScan, ByItsStampAlone) {
  EXPECT_TRUE(same(stamp, ""));
  EXPECT_EQ(asked, 0);
}

TEST_F(SameScan, ByItsHashWhereItWasTouched) {
  EXPECT_TRUE(same({stamp.size, stamp.changed + 1}, hash));
  EXPECT_FALSE(same({stamp.size, stamp.changed + 1}, std::string(64, 'b')));
  EXPECT_EQ(asked, 2);
}

TEST_F(SameScan, NotOfAnotherSize) {
  EXPECT_FALSE(same({stamp.size + 1, stamp.changed}, hash));
  EXPECT_EQ(asked, 0);
}

TEST_F(SameScan, NotOneThatIsNotThere) { EXPECT_FALSE(same(stamp_of("/nowhere"), hash)); }

}  // namespace
}  // namespace broadsheet::batch
