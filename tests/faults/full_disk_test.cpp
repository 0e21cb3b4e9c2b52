// A disk that is full is nobody's failure but the disk's: one message, and the same command goes on later.
#include "faulty_run.h"

namespace broadsheet {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Runs a command of the shell in a world of its own, in which it may mount.
Ran run_apart(const std::string& script) {
  return run_program("/usr/bin/unshare", {"--map-root-user", "--mount", "sh", "-c", script});
}

TEST_F(FaultyRun, AFullDiskEndsTheRunWithOneMessage) {
  if (run_apart("mount -t tmpfs none /mnt").exit_code != 0) GTEST_SKIP() << "mounting is not permitted here";
  scan({"a.pgm", "b.pgm", "c.pgm", "d.pgm", "e.pgm", "f.pgm"});
  std::filesystem::create_directories(out());
  // Inodes for the folder, the journal and the lock with their folders, and some of the pages.
  std::string script = "mount -t tmpfs -o nr_inodes=8 none '" + out().string() + "' && '" BROADSHEET_FAKE "'";
  for (const std::string& word : command({"-j2"})) script += " '" + word + "'";
  const Ran ran = run_apart(script + "; code=$?; ls -A '" + out().string() + "'; exit $code");
  EXPECT_EQ(ran.exit_code, 4) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("No space left on device"));
  EXPECT_THAT(ran.err, HasSubstr("make room on the disk and run again"));
  EXPECT_EQ(ran.err.find("No space left"), ran.err.rfind("No space left")) << "said twice: " << ran.err;
  EXPECT_THAT(ran.err, Not(HasSubstr("failed")));
  EXPECT_THAT(ran.out, Not(HasSubstr(".tmp"))) << "something half written was left";
  EXPECT_THAT(ran.out, HasSubstr(".txt")) << "what there was room for is kept";
}

}  // namespace
}  // namespace broadsheet
