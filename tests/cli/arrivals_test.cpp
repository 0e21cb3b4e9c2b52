#include "cli/arrivals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../write/temporary_folder.h"

namespace broadsheet::cli {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct ArrivalsOf : testing::Test {
  std::vector<std::string> look() {
    std::vector<std::string> names;
    beside.clear();
    const load::Inputs arrived = arrivals.look(load::expand({folder.path().string()}));
    for (const load::Input& input : arrived.files) names.push_back(input.relative.string());
    for (const auto& name : arrived.beside) beside.push_back(name.string());
    return names;
  }
  TemporaryFolder folder;
  Arrivals arrivals;
  std::vector<std::string> beside;
};

TEST_F(ArrivalsOf, AFileIsReadWhenTwoLooksFindItTheSameAndNotAgain) {
  put(folder / "a.pgm", "x");
  EXPECT_THAT(look(), IsEmpty());
  EXPECT_THAT(look(), ElementsAre("a.pgm"));
  EXPECT_THAT(look(), IsEmpty());
}

TEST_F(ArrivalsOf, OneThatGrowsIsWaitedFor) {
  for (const char* bytes : {"x", "xx", "xxx"}) {
    put(folder / "a.pgm", bytes);
    EXPECT_THAT(look(), IsEmpty());
  }
  EXPECT_THAT(look(), ElementsAre("a.pgm"));
}

TEST_F(ArrivalsOf, OneThatChangesIsReadAgain) {
  put(folder / "a.pgm", "x");
  look();
  EXPECT_THAT(look(), ElementsAre("a.pgm"));
  put(folder / "a.pgm", "other");
  EXPECT_THAT(look(), IsEmpty());
  EXPECT_THAT(look(), ElementsAre("a.pgm"));
}

TEST_F(ArrivalsOf, TheOthersStillCountForNames) {
  put(folder / "a.pgm", "x");
  look();
  look();
  put(folder / "a.png", "y");
  look();
  EXPECT_THAT(look(), ElementsAre("a.png"));
  EXPECT_THAT(beside, ElementsAre("a.pgm"));
}

}  // namespace
}  // namespace broadsheet::cli
