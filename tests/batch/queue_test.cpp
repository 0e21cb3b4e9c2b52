#include "batch/queue.h"

#include <gtest/gtest.h>

namespace broadsheet::batch {
namespace {

TEST(Queue, HandsOutInOrderUntilAllIsAnswered) {
  Queue queue(2);
  EXPECT_EQ(queue.width(4), 2U);
  EXPECT_EQ(queue.next(), 0U);
  EXPECT_EQ(queue.next(), 1U);
  EXPECT_FALSE(queue.next());
  EXPECT_FALSE(queue.done());
  queue.answered();
  queue.answered();
  EXPECT_TRUE(queue.done());
  EXPECT_TRUE(Queue(0).done());
}

TEST(Queue, WhatFailedIsTriedAgainAloneWhenAllOthersAreAnswered) {
  Queue queue(3);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(queue.next(), i);
  EXPECT_TRUE(queue.postpone(0));
  EXPECT_TRUE(queue.postpone(2));
  EXPECT_FALSE(queue.next()) << "1 is still in hand";
  EXPECT_FALSE(queue.alone());
  queue.answered();
  EXPECT_EQ(queue.width(4), 1U);
  EXPECT_TRUE(queue.alone());
  EXPECT_EQ(queue.next(), 0U);
  EXPECT_FALSE(queue.next()) << "alone means one at a time";
  EXPECT_FALSE(queue.postpone(0)) << "the second failure counts";
  EXPECT_EQ(queue.next(), 2U);
  EXPECT_FALSE(queue.done());
  queue.answered();
  EXPECT_TRUE(queue.done());
}

TEST(Queue, WhatFailedMayBeTriedAgainBeforeTheRest) {
  Queue queue(3);
  EXPECT_EQ(queue.next(), 0U);
  EXPECT_EQ(queue.next(), 1U);
  EXPECT_TRUE(queue.postpone(0));
  queue.try_again_now();
  EXPECT_FALSE(queue.next()) << "1 is still in hand";
  queue.answered();
  EXPECT_EQ(queue.next(), 0U);
  EXPECT_TRUE(queue.alone());
  queue.answered();
  EXPECT_EQ(queue.next(), 2U);
  EXPECT_FALSE(queue.alone());
  queue.answered();
  EXPECT_TRUE(queue.done());
}

TEST(Queue, NothingIsHandedOutOnceItIsToFinish) {
  Queue queue(3);
  EXPECT_EQ(queue.next(), 0U);
  EXPECT_EQ(queue.next(), 1U);
  EXPECT_TRUE(queue.postpone(0));
  queue.finish();
  EXPECT_FALSE(queue.next());
  EXPECT_FALSE(queue.done()) << "1 is still in hand";
  queue.answered();
  EXPECT_FALSE(queue.next());
  EXPECT_TRUE(queue.done());
}

}  // namespace
}  // namespace broadsheet::batch
