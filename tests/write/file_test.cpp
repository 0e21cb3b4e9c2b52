#include "write/file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include "temporary_folder.h"

namespace broadsheet::write {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

/// A file system in memory of its own, where the process may mount one.
class SmallDisk {
 public:
  SmallDisk(const fs::path& at, const char* size) : at_(at) {
    fs::create_directories(at);
    mounted_ = ::mount("tmpfs", at.c_str(), "tmpfs", 0, size) == 0;
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(at_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  SmallDisk(SmallDisk&&) = delete;
  SmallDisk& operator=(SmallDisk&&) = delete;
  bool mounted() const { return mounted_; }
  bool make_read_only() const {
    return ::mount("tmpfs", at_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
  }

 private:
  fs::path at_;
  bool mounted_ = false;
};

void expect_unwritable(const Result<void>& result, const fs::path& path, const std::string& next_step,
                       ErrorCode code = ErrorCode::unwritable) {
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, code);
  EXPECT_EQ(result.error().file, path.string());
  EXPECT_THAT(result.error().cause, HasSubstr("cannot be written"));
  EXPECT_THAT(result.error().next_step, HasSubstr(next_step));
}

TEST(WriteFile, WritesWhatItWasGiven) {
  const TemporaryFolder folder;
  const std::string bytes("a\0b\n", 4);
  ASSERT_TRUE(write_file(folder / "x.txt", bytes));
  EXPECT_EQ(content(folder / "x.txt"), bytes);
  ASSERT_TRUE(write_file(folder / "x.txt", ""));
  EXPECT_EQ(content(folder / "x.txt"), "");
  EXPECT_EQ(files_in(folder.path()), 1);
}

TEST(WriteFile, NewFilesObeyTheUsersMask) {
  const TemporaryFolder folder;
  const mode_t before = ::umask(0027);
  const Result<void> written = write_file(folder / "x.txt", "a");
  ::umask(before);
  ASSERT_TRUE(written);
  struct stat status {};
  ASSERT_EQ(::stat((folder / "x.txt").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0640U);
}

TEST(WriteFile, AMissingFolderIsAnError) {
  const TemporaryFolder folder;
  expect_unwritable(write_file(folder / "no/x.txt", "a"), folder / "no/x.txt", "make the folder");
}

TEST(WriteFile, AFileInPlaceOfTheFolderIsAnError) {
  const TemporaryFolder folder;
  put(folder / "no", "");
  expect_unwritable(write_file(folder / "no/x.txt", "a"), folder / "no/x.txt", "make the folder");
}

TEST(WriteFile, AFolderInPlaceOfTheFileIsAnErrorAndStays) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "x.txt");
  EXPECT_FALSE(write_file(folder / "x.txt", "a"));
  EXPECT_TRUE(fs::is_directory(folder / "x.txt"));
  EXPECT_EQ(files_in(folder.path()), 1);
}

TEST(WriteFile, ATooLongNameIsAnError) {
  const TemporaryFolder folder;
  const fs::path path = folder / std::string(300, 'x');
  expect_unwritable(write_file(path, "a"), path, "shorten");
  EXPECT_EQ(files_in(folder.path()), 0);
}

TEST(WriteFile, ALongNameThatFitsIsWritten) {
  const TemporaryFolder folder;
  EXPECT_TRUE(write_file(folder / std::string(255, 'x'), "a"));
}

TEST(WriteFile, AFailureInTheMiddleLeavesTheOldFile) {
  const TemporaryFolder folder;
  put(folder / "x.txt", "old");
  // A limit on the size of files stands in for a full disk: it needs no rights.
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  auto* const old_handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{4096, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const Result<void> result = write_file(folder / "x.txt", std::string(100000, 'n'));
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, old_handler);
  expect_unwritable(result, folder / "x.txt", "");
  EXPECT_EQ(content(folder / "x.txt"), "old");
  EXPECT_EQ(files_in(folder.path()), 1);
}

TEST(WriteFile, AFullDiskLeavesTheOldFile) {
  const TemporaryFolder folder;
  const SmallDisk disk(folder / "disk", "size=64k");
  if (!disk.mounted()) GTEST_SKIP() << "needs the right to mount";
  put(folder / "disk/x.txt", "old");
  expect_unwritable(write_file(folder / "disk/x.txt", std::string(1000000, 'n')), folder / "disk/x.txt",
                    "make room", ErrorCode::disk_full);
  EXPECT_EQ(content(folder / "disk/x.txt"), "old");
  EXPECT_EQ(files_in(folder / "disk"), 1);
}

TEST(WriteFile, AFullDiskIsToldApart) {
  expect_unwritable(write_file("/dev/full", "a"), "/dev/full", "make room", ErrorCode::disk_full);
}

TEST(WriteFile, AReadOnlyFolderLeavesTheOldFile) {
  const TemporaryFolder folder;
  const SmallDisk disk(folder / "disk", "size=64k");
  put(folder / "disk/x.txt", "old");
  if (disk.mounted()) {
    ASSERT_TRUE(disk.make_read_only());
  } else if (::geteuid() != 0) {
    fs::permissions(folder / "disk", fs::perms::owner_read | fs::perms::owner_exec);
  } else {
    GTEST_SKIP() << "root without the right to mount may write anywhere";
  }
  expect_unwritable(write_file(folder / "disk/x.txt", "new"), folder / "disk/x.txt", "may write");
  EXPECT_EQ(content(folder / "disk/x.txt"), "old");
  if (!disk.mounted()) fs::permissions(folder / "disk", fs::perms::owner_all);
}

TEST(WriteFile, LeftoversOfACrashAreNoHindrance) {
  const TemporaryFolder folder;
  const std::string leftover = ".broadsheet-" + std::to_string(::getpid()) + "-0.tmp";
  put(folder / leftover, "half");
  ASSERT_TRUE(write_file(folder / "x.txt", "a"));
  EXPECT_EQ(content(folder / "x.txt"), "a");
  EXPECT_EQ(content(folder / leftover), "half");
}

TEST(WriteFile, ASymbolicLinkStaysAndItsFileIsReplaced) {
  const TemporaryFolder folder;
  put(folder / "real/x.txt", "old");
  fs::create_symlink("real/x.txt", folder / "link.txt");
  ASSERT_TRUE(write_file(folder / "link.txt", "new"));
  EXPECT_TRUE(fs::is_symlink(folder / "link.txt"));
  EXPECT_EQ(content(folder / "real/x.txt"), "new");
}

TEST(WriteFile, ADeviceIsWrittenAndNotReplaced) {
  ASSERT_TRUE(write_file("/dev/null", "a"));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST(StaysInside, WhatLiesBelowTheFolder) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "out/jan");
  put(folder / "out/a.txt", "a");
  for (const char* name :
       {"a.txt", "new.txt", "jan/1.txt", "feb/new/1.txt", "jan/../b.txt", "..a", "\xff\xfe"})
    EXPECT_TRUE(stays_inside(folder / "out", folder / "out" / name)) << name;
  EXPECT_TRUE(stays_inside(folder / "out/", folder / "out/a.txt"));
  EXPECT_TRUE(stays_inside(folder / "none", folder / "none/a.txt"));
  EXPECT_TRUE(stays_inside("here", "here/a.txt"));
  EXPECT_TRUE(stays_inside(".", "a.txt"));
  EXPECT_TRUE(stays_inside("/", "/a.txt"));
}

TEST(StaysInside, NoNameThatLeadsOut) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "out");
  for (const char* name : {"../a.txt", "../outside/a.txt", "jan/../../a.txt", ".", ""})
    EXPECT_FALSE(stays_inside(folder / "out", folder / "out" / name)) << name;
  EXPECT_FALSE(stays_inside(folder / "none", folder / "none/../a.txt"));
}

TEST(StaysInside, NoLinkThatLeadsOut) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "out/real");
  put(folder / "elsewhere/a.txt", "theirs");
  fs::create_directory_symlink("../elsewhere", folder / "out/jan");
  fs::create_symlink("../elsewhere/a.txt", folder / "out/a.txt");
  fs::create_directory_symlink("jan", folder / "out/link_to_link");
  for (const char* name : {"a.txt", "jan/a.txt", "jan/new.txt", "link_to_link/new/a.txt"}) {
    const Result<void> result = stays_inside(folder / "out", folder / "out" / name);
    ASSERT_FALSE(result) << name;
    EXPECT_EQ(result.error().code, ErrorCode::unwritable);
    EXPECT_EQ(result.error().file, (folder / "out" / name).string());
    EXPECT_THAT(result.error().cause, HasSubstr((folder / "elsewhere").string()));
  }
  fs::create_directory_symlink("real", folder / "out/inner");
  EXPECT_TRUE(stays_inside(folder / "out", folder / "out/inner/a.txt")) << "a link may lead about inside";
  fs::create_directory_symlink("out", folder / "named");
  EXPECT_TRUE(stays_inside(folder / "named", folder / "named/b.txt")) << "the folder itself may be one";
}

TEST(StaysInside, ALinkToNothingIsReplacedWhereItLies) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "out");
  fs::create_symlink("../none/a.txt", folder / "out/a.txt");
  ASSERT_TRUE(stays_inside(folder / "out", folder / "out/a.txt"));
  ASSERT_TRUE(write_file(folder / "out/a.txt", "ours"));
  EXPECT_FALSE(fs::is_symlink(folder / "out/a.txt"));
  EXPECT_EQ(content(folder / "out/a.txt"), "ours");
}

TEST(MakeFolder, MakesThoseAboveToo) {
  const TemporaryFolder folder;
  ASSERT_TRUE(make_folder(folder / "a/b/c"));
  ASSERT_TRUE(make_folder(folder / "a/b/c"));
  EXPECT_TRUE(fs::is_directory(folder / "a/b/c"));
}

TEST(MakeFolder, TheFolderWeAreInIsThere) {
  EXPECT_TRUE(make_folder(std::filesystem::path("x.txt").parent_path()));
}

TEST(MakeFolder, AFileInTheWayIsAnError) {
  const TemporaryFolder folder;
  put(folder / "a", "");
  expect_unwritable(make_folder(folder / "a"), folder / "a", "");
  expect_unwritable(make_folder(folder / "a/b"), folder / "a/b", "");
  EXPECT_TRUE(fs::is_regular_file(folder / "a"));
}

}  // namespace
}  // namespace broadsheet::write
