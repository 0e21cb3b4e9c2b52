#include "write/html.h"

#include <gtest/gtest.h>

namespace broadsheet::write {
namespace {

TEST(HtmlText, NothingIsTakenForMarkup) {
  EXPECT_EQ(html_text(R"(<script>alert('a' & "b")</script>)"),
            "&lt;script&gt;alert(&#39;a&#39; &amp; &quot;b&quot;)&lt;/script&gt;");
  EXPECT_EQ(html_text("第一版 ü\tx\n"), "第一版 ü\tx\n");
}

TEST(HtmlText, WhatHtmlMayNotHoldIsReplaced) {
  EXPECT_EQ(html_text("a\xFF\x01\x7F\xC2\x85z"), "a\uFFFD\uFFFD\uFFFD\uFFFDz");
  EXPECT_EQ(html_text(std::string("\0", 1)), "\uFFFD");
}

TEST(HtmlLink, EveryByteThatMeansSomethingIsEncoded) {
  EXPECT_EQ(html_link("jan/page-1_a.b~.txt"), "./jan/page-1_a.b~.txt");
  EXPECT_EQ(html_link("javascript:alert(1)"), "./javascript%3Aalert%281%29");
  EXPECT_EQ(html_link("a b\"#?%版\xFF"), "./a%20b%22%23%3F%25%E7%89%88%FF");
}

}  // namespace
}  // namespace broadsheet::write
