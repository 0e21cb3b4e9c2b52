// What is written for other programs and read again: the same text, whatever the format.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "exchange_pages.h"
#include "write/decisions.h"
#include "write/format.h"
#include "write/json.h"
#include "write/ocr_read.h"
#include "write/text.h"

namespace broadsheet::write {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Exchange : public ::testing::TestWithParam<const char*> {
 protected:
  static std::string written(const Page& page) { return format_named(GetParam())->write(page, {}); }

  static Page read(const std::string& bytes) {
    const auto pages = read_ocr("a", bytes);
    EXPECT_TRUE(pages) << to_line(pages.error());
    return pages && pages->size() == 1 ? pages->front() : Page{};
  }

  static Page again(const Page& page) { return read(written(page)); }

  static void expect_same(const Page& page, const Page& back) {
    for (const Furniture furniture : {Furniture::omit, Furniture::last, Furniture::place})
      EXPECT_EQ(to_text(back, {furniture}), to_text(page, {furniture}));
    ASSERT_EQ(back.paragraphs.size(), page.paragraphs.size());
    for (std::size_t i = 0; i < page.paragraphs.size(); ++i) {
      const Paragraph &was = page.paragraphs[i], &is = back.paragraphs[i];
      EXPECT_EQ(is.text, was.text);
      EXPECT_EQ(is.kind, was.kind) << was.text;
      EXPECT_EQ(is.role, was.role) << was.text;
      EXPECT_EQ(is.article, was.article) << was.text;
      EXPECT_EQ(is.lead, was.lead) << was.text;
      EXPECT_EQ(is.continues, was.continues) << was.text;
      ASSERT_EQ(is.lines.size(), was.lines.size()) << was.text;
      for (std::size_t k = 0; k < was.lines.size(); ++k) {
        EXPECT_EQ(is.lines[k].offset, was.lines[k].offset) << was.text;
        EXPECT_EQ(is.lines[k].join, was.lines[k].join) << was.text;
        EXPECT_EQ(is.lines[k].reason, was.lines[k].reason) << was.text;
        EXPECT_EQ(is.lines[k].undecided, was.lines[k].undecided) << was.text;
      }
    }
  }

  /// The file with `from`, which stands in it, made `to`.
  static std::string edited(std::string bytes, const std::string& from, const std::string& to) {
    const std::size_t at = bytes.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? bytes : bytes.replace(at, from.size(), to);
  }

  /// Without the element that begins with `begin`.
  static std::string without(std::string bytes, const std::string& begin, const std::string& end) {
    const std::size_t from = bytes.find(begin), to = bytes.find(end, from);
    EXPECT_NE(to, std::string::npos) << begin;
    return to == std::string::npos ? bytes : bytes.erase(from, to + end.size() - from);
  }

  static std::string without_line(const std::string& bytes, int line) {
    const std::string id = std::to_string(line), format = GetParam();
    if (format == "alto") return without(bytes, "<TextLine ID=\"line_" + id + "\"", "</TextLine>");
    if (format == "page") return without(bytes, "<TextLine id=\"line_" + id + "\"", "</TextLine>");
    return without(bytes, "<span class=\"ocr_line\" id=\"line_" + id + "\"", "</span></span>");
  }

  static int line_of(const Page& page, const std::string& text) {
    const auto found = std::find_if(page.lines.begin(), page.lines.end(),
                                    [&](const Line& line) { return line.text == text; });
    return found == page.lines.end() ? -1 : found->id;
  }
};

TEST_P(Exchange, ANewspaperComesBack) {
  const Page page = newspaper();
  const Page back = again(page);
  expect_same(page, back);
  ASSERT_EQ(back.articles.size(), page.articles.size());
  EXPECT_EQ(back.source.width, 2000);
  EXPECT_EQ(back.source.height, 3000);
  EXPECT_EQ(back.rules.size(), page.rules.size());
  EXPECT_EQ(back.regions.size(), page.regions.size());
  for (const Region& region : back.regions) {
    const bool there = std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& was) {
      return was.kind == region.kind && was.direction == region.direction &&
             was.language == region.language && was.lines.size() == region.lines.size();
    });
    EXPECT_TRUE(there) << to_string(region.kind);
  }
}

TEST_P(Exchange, WrittenAgainItIsTheSameText) {
  const Page page = newspaper();
  const Page back = again(page);
  expect_same(page, again(back));
}

TEST_P(Exchange, KeptLinesComeBack) {
  PageMaker maker;
  maker.article({maker.add(Kind::body, {100, 100, 700, 200}, {"The mill was dam-", "aged in spring."})});
  const Page page = maker.done({.keep_lines = true});
  EXPECT_THAT(page.paragraphs.front().text, HasSubstr("dam-\naged"));
  expect_same(page, again(page));
}

// No page without an article is one, and what stands in none is in no paragraph.
TEST_P(Exchange, APageWithoutArticlesComesBack) {
  PageMaker maker;
  maker.add(Kind::body, {100, 100, 700, 200}, {"The mill was", "sold in spring."});
  const Page page = maker.done();
  EXPECT_EQ(to_text(again(page), {}), to_text(page, {}));
}

TEST_P(Exchange, AnEmptyPageComesBackEmpty) {
  Page page;
  page.source = {"a.tif", 0, 1, 100, 200, 0, false, 0, ""};
  const Page back = again(page);
  EXPECT_TRUE(back.paragraphs.empty());
  EXPECT_TRUE(back.regions.empty());
  EXPECT_EQ(back.source.width, 100);
}

TEST_P(Exchange, TextThatXmlCannotHoldOrTakesForItsOwn) {
  PageMaker maker;
  maker.article(
      {maker.add(Kind::body, {100, 100, 900, 200},
                 {"a < b & c > d \"e\" 'f' &amp; ]]>", "x\x01y \xEF\xBF\xBE {a:b;} \\u0020 z  w"})});
  const Page page = maker.done();
  EXPECT_EQ(to_text(again(page), {}), to_text(page, {}));
}

TEST_P(Exchange, AMendedLineComesOutMendedAndJoinedAsBefore) {
  const Page page = newspaper();
  // In PAGE XML the text of a line stands behind its words, and is what counts.
  const std::string rest = GetParam() == std::string("page") ? " which" : "";
  const Page back = read(edited(written(page), "north," + rest, "south," + rest));
  EXPECT_EQ(to_text(back, {}), edited(to_text(page, {}), "north,", "south,"));
}

TEST_P(Exchange, WhereALineIsGoneTheArticleIsMadeAnew) {
  const Page page = newspaper();
  Page back = read(without_line(written(page), line_of(page, "on Friday to a company from the")));
  const auto of_article = [&](int article) {
    return std::count_if(back.paragraphs.begin(), back.paragraphs.end(),
                         [&](const Paragraph& paragraph) { return paragraph.article == article; });
  };
  EXPECT_EQ(of_article(1), 0);
  EXPECT_GT(of_article(2), 0);
  reflow::complete(back);
  EXPECT_GT(of_article(1), 0);
  const std::string text = to_text(back, {});
  EXPECT_THAT(text, Not(HasSubstr("on Friday")));
  EXPECT_THAT(text, HasSubstr("The old mill by the river was sold"));
  EXPECT_THAT(text, HasSubstr("must mend it first."));
  EXPECT_LT(text.find("must mend it first."), text.find("灯塔路"));
}

TEST_P(Exchange, WhereAHyphenIsGoneTheArticleIsMadeAnew) {
  const Page page = newspaper();
  const std::string format = GetParam();
  std::string bytes = written(page);
  const int line = line_of(page, "known dam. It was badly dam-");
  if (format == "alto") {
    bytes = without(bytes, "<HYP CONTENT=\"-\"", "/>");  // of well-known
    bytes = without(bytes, "<HYP CONTENT=\"-\"", "/>");
  } else {
    bytes = edited(bytes, format == "page" ? "badly dam-</Unicode>" : "dam-</span>",
                   format == "page" ? "badly dam</Unicode>" : "dam</span>");
  }
  ASSERT_GE(line, 0);
  Page back = read(bytes);
  reflow::complete(back);
  EXPECT_THAT(to_text(back, {}), HasSubstr("was badly dam"));
  EXPECT_THAT(to_text(back, {}), HasSubstr("of last spring"));
}

TEST_P(Exchange, ATableThatWasMendedIsMadeAnew) {
  const Page page = newspaper();
  ASSERT_THAT(to_text(page, {}), HasSubstr("1.20"));
  Page back = read(edited(written(page), GetParam() == std::string("page") ? "  1.20</Unicode>" : "1.20",
                          GetParam() == std::string("page") ? "  1.25</Unicode>" : "1.25"));
  reflow::complete(back);
  EXPECT_THAT(to_text(back, {}), HasSubstr("1.25"));
  EXPECT_THAT(to_text(back, {}), Not(HasSubstr("1.20")));
}

TEST_P(Exchange, WhatWasDecidedMayBeNonsense) {
  const std::string bytes = written(newspaper());
  for (const char* nonsense : {"part:9/3;", "part:0/99999999999;", "part:-1/2;", "part:0;", "join:glue;",
                               "as:x;", "paragraph:-4;", "lead:999;"}) {
    std::string bent = bytes;
    const std::string from = std::string(nonsense).substr(0, 5) == "parag" ? "paragraph:2;" : "part:0/1;";
    const std::size_t at = bent.find(from);
    ASSERT_NE(at, std::string::npos);
    bent.replace(at, from.size(), nonsense);
    Page back = read(bent);
    reflow::complete(back);
    EXPECT_THAT(to_text(back, {}), HasSubstr("must mend it first.")) << nonsense;
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, Exchange, ::testing::Values("alto", "page", "hocr"),
                         [](const auto& format) { return std::string(format.param); });

// A paragraph without a line of its own has nowhere to be carried.
TEST(Decisions, AParagraphWithoutLinesIsNotCarried) {
  Page page = newspaper();
  page.paragraphs.front().lines.clear();
  EXPECT_EQ(line_decisions(page).front(), "");
}

TEST(Decisions, NothingIsTouchedWhereNothingIsCarried) {
  Page page = newspaper();
  const std::string before = to_json(page);
  Decisions().settle(page);
  EXPECT_EQ(to_json(page), before);
}

}  // namespace
}  // namespace broadsheet::write
