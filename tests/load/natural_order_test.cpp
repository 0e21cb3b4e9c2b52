#include "load/natural_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace broadsheet::load {
namespace {

using Names = std::vector<std::string>;

Names sorted(Names names) {
  std::ranges::sort(names, [](const auto& a, const auto& b) { return natural_less(a, b); });
  return names;
}

TEST(NaturalOrder, NumbersCompareByValue) {
  EXPECT_EQ(sorted({"page10.tif", "page2.tif", "page1.tif"}),
            (Names{"page1.tif", "page2.tif", "page10.tif"}));
  EXPECT_EQ(sorted({"1915-10-2", "1915-9-30", "1915-10-11"}),
            (Names{"1915-9-30", "1915-10-2", "1915-10-11"}));
}

TEST(NaturalOrder, NumbersMayHaveAnyLength) {
  const std::string large(60, '9');
  EXPECT_TRUE(natural_less("p" + large, "p1" + std::string(60, '0')));
  EXPECT_TRUE(natural_less("p0000000000000000000000000000002", "p10"));
}

TEST(NaturalOrder, CaseComesSecondToTheLetters) {
  EXPECT_EQ(sorted({"b", "A", "B", "a"}), (Names{"A", "a", "B", "b"}));
}

TEST(NaturalOrder, FilesOfAFolderStayTogether) {
  EXPECT_EQ(sorted({"a/2", "a-1/1", "a/10", "a", "a.tif"}), (Names{"a", "a/2", "a/10", "a-1/1", "a.tif"}));
}

TEST(NaturalOrder, DiffersForAnyTwoNames) {
  const Names names{"",   "0",   "00",   "000", "1",    "01",   "a1",   "a01",
                    "A1", "a1b", "a01a", "报2", "报10", "\xff", "\x80z"};
  for (const auto& a : names) {
    for (const auto& b : names) {
      EXPECT_EQ(natural_less(a, b) != natural_less(b, a), a != b) << a << " " << b;
    }
  }
}

TEST(NaturalOrder, IsTheSameFromEveryStartingOrder) {
  Names names{"0", "00", "1", "01", "a1b", "a01a", "a1a", "报2", "报10", "\xff"};
  const Names expected = sorted(names);
  std::ranges::sort(names);
  do EXPECT_EQ(sorted(names), expected);
  while (std::next_permutation(names.begin() + 5, names.end()));
}

}  // namespace
}  // namespace broadsheet::load
