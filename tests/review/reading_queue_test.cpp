#include "review/reading_queue.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <thread>

namespace broadsheet::review {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kSoon{5};
constexpr std::chrono::seconds kLongEnough{20};  // on a busy machine

std::shared_ptr<const Entry> entry_of(const std::string& page) {
  auto entry = std::make_shared<Entry>();
  entry->id = page;
  entry->record.planned.page = page;
  return entry;
}

bool becomes(const std::function<bool()>& true_now) {
  const auto end = std::chrono::steady_clock::now() + kLongEnough;
  while (!true_now() && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(kSoon);
  return true_now();
}

TEST(ReadingQueue, ReadsAPageOnceForManyEdits) {
  std::atomic<int> read = 0;
  ReadingQueue queue(
      [&](const Entry&, const std::atomic<bool>&) -> Result<void> {
        ++read;
        return {};
      },
      entry_of);
  const auto page = entry_of("a");
  for (int k = 0; k < 5; ++k) queue.add(*page, milliseconds(200));
  EXPECT_EQ(queue.of(*page).state, ReadingState::waiting);
  EXPECT_TRUE(becomes([&] { return read == 1 && queue.size() == 0; }));
  EXPECT_EQ(queue.of(*page).state, ReadingState::none);
}

TEST(ReadingQueue, ReadsAPageAgainThatWasChangedMeanwhile) {
  std::atomic<int> begun = 0;
  std::atomic<bool> go_on = false;
  ReadingQueue queue(
      [&](const Entry&, const std::atomic<bool>&) -> Result<void> {
        ++begun;
        becomes([&] { return go_on.load(); });
        return {};
      },
      entry_of);
  const auto page = entry_of("a");
  queue.add(*page, milliseconds(0));
  EXPECT_TRUE(becomes([&] { return begun == 1; }));
  EXPECT_EQ(queue.of(*page).state, ReadingState::reading);
  queue.add(*page, milliseconds(0));
  go_on = true;
  EXPECT_TRUE(becomes([&] { return begun == 2; }));
}

TEST(ReadingQueue, TellsWhyAPageWasNotRead) {
  ReadingQueue queue(
      [](const Entry&, const std::atomic<bool>&) -> Result<void> {
        return tl::unexpected(Error{ErrorCode::bad_input, "text", {}, "another run holds it", ""});
      },
      entry_of);
  const auto page = entry_of("a");
  queue.add(*page, milliseconds(0));
  EXPECT_TRUE(becomes([&] { return queue.of(*page).state == ReadingState::failed; }));
  EXPECT_EQ(queue.of(*page).trouble, "text: another run holds it");
}

TEST(ReadingQueue, StopsWhatIsReadWhenItEnds) {
  std::atomic<bool> begun = false, stopped = false;
  {
    ReadingQueue queue(
        [&](const Entry&, const std::atomic<bool>& stop) -> Result<void> {
          begun = true;
          stopped = becomes([&] { return stop.load(); });
          return {};
        },
        entry_of);
    queue.add(*entry_of("a"), milliseconds(0));
    queue.add(*entry_of("never"), std::chrono::hours(1));
    EXPECT_TRUE(becomes([&] { return begun.load(); }));
  }
  EXPECT_TRUE(stopped);
}

}  // namespace
}  // namespace broadsheet::review
