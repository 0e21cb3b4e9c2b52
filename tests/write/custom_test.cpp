#include "write/custom.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace broadsheet::write {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

TEST(Custom, IsWrittenAsTranskribusHasIt) {
  EXPECT_EQ(to_custom("readingOrder", {{"index", "3"}}), "readingOrder {index:3;}");
  EXPECT_EQ(to_custom("a", {{"b", "c d"}, {"e", "{;:}\\\""}}),
            R"(a {b:c\u0020d; e:\u007b\u003b\u003a\u007d\u005c\u0022;})");
  EXPECT_EQ(to_custom("a", {}), "a {}");
}

TEST(Custom, AnyTextComesBack) {
  for (const std::string& text : {std::string("灯塔 路"), std::string("a\tb\nc\x01"),
                                  std::string("\xEF\xBF\xBF\\u12"), std::string(), std::string("{a:b;}")}) {
    const auto groups = custom_groups("x {y:1;} " + to_custom("key", {{"name", text}}), "key");
    ASSERT_THAT(groups, SizeIs(1));
    EXPECT_EQ(custom_value(groups[0], "name"), text);
  }
}

TEST(Custom, GroupsOfAKeyAreFoundInTheirOrder) {
  const auto groups = custom_groups("a {x:1;} b {x:2;}  a{ x : 3 ; y:4 }", "a");
  ASSERT_THAT(groups, SizeIs(2));
  EXPECT_THAT(groups[0], ElementsAre(Pair("x", "1")));
  EXPECT_THAT(groups[1], ElementsAre(Pair("x", "3"), Pair("y", "4")));
  EXPECT_EQ(custom_value(groups[1], "z"), std::nullopt);
}

TEST(Custom, WhatIsNoSuchNotationIsPassedOver) {
  for (const char* text : {"", "a", "a {", "a {x:1;", "} a {", "{x:1;}", "{{{", "}}}", ";:"})
    EXPECT_THAT(custom_groups(text, "a"), IsEmpty()) << text;
  EXPECT_THAT(custom_groups("a {x} b", "a"), ElementsAre(IsEmpty()));
  EXPECT_EQ(custom_value(custom_groups("a {x:\\u12;}", "a")[0], "x"), "\\u12");
}

}  // namespace
}  // namespace broadsheet::write
