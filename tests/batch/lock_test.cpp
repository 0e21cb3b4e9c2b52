#include "batch/lock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../write/temporary_folder.h"

namespace broadsheet::batch {
namespace {

using testing::HasSubstr;

struct Lock : testing::Test {
  Result<FolderLock> take(Sharing sharing) const { return FolderLock::take(folder.path(), sharing); }
  TemporaryFolder folder;
};

TEST_F(Lock, IsHeldUntilItsEnd) {
  EXPECT_FALSE(is_held(folder.path()));
  {
    const auto lock = take(Sharing::alone);
    ASSERT_TRUE(lock) << to_line(lock.error());
    EXPECT_TRUE(is_held(folder.path()));
  }
  EXPECT_FALSE(is_held(folder.path()));
}

TEST_F(Lock, TurnsAwayAnotherRunAndNamesTheFirst) {
  const auto first = take(Sharing::alone);
  ASSERT_TRUE(first);
  for (const Sharing sharing : {Sharing::alone, Sharing::together}) {
    const auto second = take(sharing);
    ASSERT_FALSE(second);
    EXPECT_THAT(second.error().cause, HasSubstr("another run writes to this folder (process "));
  }
}

TEST_F(Lock, IsSharedByThoseWhoSaySo) {
  const auto first = take(Sharing::together), second = take(Sharing::together);
  EXPECT_TRUE(first);
  EXPECT_TRUE(second);
  EXPECT_TRUE(is_held(folder.path()));
  EXPECT_FALSE(take(Sharing::alone));
}

TEST_F(Lock, NeedsAFolderThatCanBeWritten) {
  put(folder / "file", "");
  const auto lock = FolderLock::take(folder / "file", Sharing::alone);
  ASSERT_FALSE(lock);
  EXPECT_EQ(lock.error().code, ErrorCode::unwritable);
}

}  // namespace
}  // namespace broadsheet::batch
