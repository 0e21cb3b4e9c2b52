#include "batch/interrupt.h"

#include <gtest/gtest.h>

#include <csignal>

namespace broadsheet::batch {
namespace {

TEST(Interrupt, CountsTheSignalsAndKeepsTheFirst) {
  std::signal(SIGINT, SIG_DFL);
  {
    const Interrupt interrupt;
    EXPECT_EQ(Interrupt::count(), 0);
    EXPECT_EQ(Interrupt::signal(), 0);
    std::raise(SIGTERM);
    std::raise(SIGINT);
    EXPECT_EQ(Interrupt::count(), 2);
    EXPECT_EQ(Interrupt::signal(), SIGTERM);
  }
  const Interrupt next;
  EXPECT_EQ(Interrupt::count(), 0) << "of another";
}

TEST(Interrupt, LeavesTheSignalsAsTheyWere) {
  std::signal(SIGINT, SIG_IGN);
  {
    const Interrupt interrupt;
    std::raise(SIGINT);
    EXPECT_EQ(Interrupt::count(), 0) << "ignored from outside";
  }
  EXPECT_EQ(std::signal(SIGINT, SIG_DFL), SIG_IGN);
  { const Interrupt interrupt; }
  EXPECT_EQ(std::signal(SIGINT, SIG_DFL), SIG_DFL);
}

}  // namespace
}  // namespace broadsheet::batch
