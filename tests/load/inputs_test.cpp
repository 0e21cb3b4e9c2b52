#include "load/inputs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>

#include "temp_folder.h"

namespace broadsheet::load {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Names = std::vector<std::string>;

Names relatives(const Inputs& inputs) {
  Names names;
  for (const Input& input : inputs.files) names.push_back(input.relative.string());
  return names;
}

TEST(Expand, WalksAFolderToTheBottomInNaturalOrder) {
  const TempFolder folder;
  for (const char* name : {"page10.tif", "page2.tif", "b/1.jpg", "b/c/2.png", "a/1.pdf"}) folder.write(name);
  const Inputs inputs = expand({folder.path()});
  EXPECT_THAT(relatives(inputs), ElementsAre("a/1.pdf", "b/1.jpg", "b/c/2.png", "page2.tif", "page10.tif"));
  EXPECT_THAT(inputs.errors, IsEmpty());
  EXPECT_EQ(inputs.files[0].path, folder.at("a/1.pdf"));
}

TEST(Expand, PassesOverHiddenAndForeignFilesAndCountsTheLatter) {
  const TempFolder folder;
  for (const char* name : {"1.tif", "notes.txt", "1.gt.txt", "README", ".2.tif", ".cache/3.tif", "4.TIFF"}) {
    folder.write(name);
  }
  const Inputs inputs = expand({folder.path()});
  EXPECT_THAT(relatives(inputs), ElementsAre("1.tif", "4.TIFF"));
  EXPECT_EQ(inputs.skipped, 3);
}

TEST(Expand, AFileNamedByItselfIsAlwaysTaken) {
  const TempFolder folder;
  const std::string odd = folder.write("scan.dat");
  const std::string hidden = folder.write(".hidden");
  const Inputs inputs = expand({odd, hidden});
  EXPECT_THAT(relatives(inputs), ElementsAre(".hidden", "scan.dat"));
  EXPECT_EQ(inputs.skipped, 0);
}

TEST(Expand, MissingPathsAreErrorsBesideTheGoodOnes) {
  const TempFolder folder;
  folder.write("1.tif");
  fs::create_symlink("nowhere", folder.path() / "dangling");
  const Inputs inputs =
      expand({folder.at("1.tif"), folder.at("2.tif"), "", folder.at("1.tif/"), folder.at("dangling")});
  EXPECT_THAT(relatives(inputs), ElementsAre("1.tif"));
  ASSERT_THAT(inputs.errors, SizeIs(4));
  for (const Error& error : inputs.errors) EXPECT_EQ(error.code, ErrorCode::not_found) << to_line(error);
  EXPECT_EQ(inputs.errors[2].file, folder.at("2.tif"));
}

TEST(Expand, ALinkToNowhereInsideAFolderIsNotLostSilently) {
  const TempFolder folder;
  fs::create_symlink("nowhere.tif", folder.path() / "dangling.tif");
  EXPECT_THAT(relatives(expand({folder.path()})), ElementsAre("dangling.tif"));
}

TEST(Expand, AFolderThatCannotBeListedIsAnError) {
  const TempFolder folder;
  folder.write("good/1.tif");
  folder.write("locked/2.tif");
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(folder.path() / "locked", fs::perms::none);
  constexpr uid_t kNobody = 65534;  // root may list everything
  const bool was_root = ::geteuid() == 0 && ::seteuid(kNobody) == 0;
  const Inputs inputs = expand({folder.path()});
  if (was_root) {
    ASSERT_EQ(::seteuid(0), 0);
  }
  fs::permissions(folder.path() / "locked", fs::perms::all);
  EXPECT_THAT(relatives(inputs), ElementsAre("good/1.tif"));
  ASSERT_THAT(inputs.errors, SizeIs(1));
  EXPECT_EQ(inputs.errors[0].code, ErrorCode::unreadable);
  EXPECT_EQ(inputs.errors[0].file, folder.at("locked"));
}

TEST(Expand, DoesNotDependOnTheOrderOfArguments) {
  const TempFolder folder;
  for (const char* name : {"jan/1.tif", "jan/2.tif", "feb/1.tif", "x.png", "jan/sub/9.tif", "feb/y.txt"}) {
    folder.write(name);
  }
  Names arguments{folder.at("jan"),       folder.at("feb"),     folder.at("x.png"),
                  folder.at("jan/1.tif"), folder.at("jan/sub"), folder.at("missing")};
  std::ranges::sort(arguments);
  const Inputs expected = expand(arguments);
  do {
    const Inputs inputs = expand(arguments);
    ASSERT_EQ(inputs.files, expected.files);
    ASSERT_EQ(inputs.skipped, expected.skipped);
    ASSERT_EQ(inputs.errors.size(), 1U);
  } while (std::ranges::next_permutation(arguments).found);
}

TEST(Expand, SeveralFoldersKeepTheirOwnNames) {
  const TempFolder folder;
  for (const char* name : {"jan/1.tif", "feb/1.tif", "feb/b/2.tif"}) folder.write(name);
  EXPECT_THAT(relatives(expand({folder.at("jan"), folder.at("feb/")})),
              ElementsAre("feb/1.tif", "feb/b/2.tif", "jan/1.tif"));
  EXPECT_THAT(relatives(expand({folder.at("jan"), folder.at("jan/"), folder.at("feb/../jan")})),
              ElementsAre("1.tif"));
}

TEST(Expand, FoldersOfTheSameNameAreToldApartByTheirParents) {
  const TempFolder folder;
  for (const char* name : {"1915/jan/1.tif", "1916/jan/1.tif", "1916/jan/2.tif"}) folder.write(name);
  EXPECT_THAT(relatives(expand({folder.at("1915/jan"), folder.at("1916/jan")})),
              ElementsAre("1915/jan/1.tif", "1916/jan/1.tif", "jan/2.tif"));
}

TEST(Expand, FilesOfTheSameNameAreToldApartByTheirParents) {
  const TempFolder folder;
  const std::string a = folder.write("x/a/1.tif");
  const std::string b = folder.write("x/b/1.tif");
  const std::string c = folder.write("y/b/1.tif");
  EXPECT_THAT(relatives(expand({c, a, b})), ElementsAre("a/1.tif", "x/b/1.tif", "y/b/1.tif"));
  EXPECT_THAT(relatives(expand({a})), ElementsAre("1.tif"));
}

TEST(Expand, AFileReachedTwiceStandsInTheListOnce) {
  const TempFolder folder;
  const std::string file = folder.write("in/1.tif");
  EXPECT_THAT(relatives(expand({folder.at("in"), file, folder.at("in/../in/1.tif"), file})),
              ElementsAre("1.tif"));
}

TEST(Expand, LoopsOfLinksEnd) {
  const TempFolder folder;
  folder.write("a/1.tif");
  folder.write("b/2.tif");
  fs::create_directory_symlink("..", folder.path() / "a/up");
  fs::create_directory_symlink(".", folder.path() / "self");
  fs::create_directory_symlink("../b", folder.path() / "a/to_b");
  fs::create_directory_symlink("../a", folder.path() / "b/to_a");
  EXPECT_THAT(relatives(expand({folder.path()})), ElementsAre("a/1.tif", "b/2.tif"));
}

TEST(Expand, LinkedFoldersElsewhereAreFollowedOnce) {
  const TempFolder folder;
  folder.write("archive/1.tif");
  fs::create_directory(folder.path() / "in");
  fs::create_directory_symlink("../archive", folder.path() / "in/a");
  fs::create_directory_symlink("../archive", folder.path() / "in/b");
  EXPECT_THAT(relatives(expand({folder.at("in")})), ElementsAre("a/1.tif"));
}

TEST(Expand, NamesInAnyBytesSurvive) {
  const TempFolder folder;
  const Names names{"\xff\xfe.tif", "a\nb.tif", "报纸 1.tif", "-x.tif", " .tif", "a\\b.tif"};
  for (const std::string& name : names) folder.write(name);
  const Inputs inputs = expand({folder.path()});
  EXPECT_THAT(relatives(inputs), testing::UnorderedElementsAreArray(names));
  for (const Input& input : inputs.files) EXPECT_TRUE(fs::exists(input.path));
}

TEST(Expand, AnEmptyFolderGivesNothingAndIsNoError) {
  const TempFolder folder;
  const Inputs inputs = expand({folder.path()});
  EXPECT_THAT(inputs.files, IsEmpty());
  EXPECT_THAT(inputs.errors, IsEmpty());
}

TEST(Expand, TellsWhichScansLieBesideAFileNamedByItself) {
  const TempFolder folder;
  for (const char* name : {"1.tif", "1.jpg", "2.tif", "1.txt", ".3.tif", "sub/4.tif"}) folder.write(name);
  const Inputs inputs = expand({folder.at("1.tif")});
  EXPECT_THAT(inputs.beside, testing::UnorderedElementsAre(fs::path("1.jpg"), fs::path("2.tif")));
  EXPECT_THAT(expand({folder.path()}).beside, IsEmpty());
}

TEST(NamesIn, TakesALineAName) {
  std::istringstream list("a.tif\n\nb c.tif\r\n/x/报.tif\nlast");
  EXPECT_THAT(names_in(list), ElementsAre("a.tif", "b c.tif", "/x/报.tif", "last"));
}

TEST(NamesIn, SplitsAtNulBytesWhereThereAreAny) {
  std::istringstream list(std::string("a\nb.tif\0c\r\0\0d", 13));
  EXPECT_THAT(names_in(list), ElementsAre("a\nb.tif", "c\r", "d"));
}

TEST(NamesIn, AnEmptyListIsNoNames) {
  std::istringstream list("");
  EXPECT_THAT(names_in(list), IsEmpty());
}

TEST(NamesFrom, ReadsAFile) {
  const TempFolder folder;
  const auto names = names_from(folder.write("list", "1.tif\n2.tif\n"));
  ASSERT_TRUE(names);
  EXPECT_THAT(*names, ElementsAre("1.tif", "2.tif"));
}

TEST(NamesFrom, MissingListsAndFoldersAreErrors) {
  const TempFolder folder;
  EXPECT_EQ(names_from(folder.at("none")).error().code, ErrorCode::not_found);
  EXPECT_EQ(names_from(folder.path()).error().code, ErrorCode::unreadable);
  EXPECT_EQ(names_from(folder.path()).error().file, folder.path());
}

}  // namespace
}  // namespace broadsheet::load
