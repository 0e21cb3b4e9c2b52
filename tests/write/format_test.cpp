#include "write/format.h"

#include <gtest/gtest.h>

#include <set>

#include "write/json.h"

namespace broadsheet::write {
namespace {

TEST(Formats, NamesAreDistinctAndFound) {
  std::set<std::string> names;
  for (const Format& format : formats()) {
    EXPECT_TRUE(names.insert(format.name).second);
    EXPECT_EQ(format_named(format.name), &format);
  }
  EXPECT_EQ(format_named("doc"), nullptr);
  EXPECT_EQ(format_named(""), nullptr);
}

TEST(Formats, TextAndJsonAreWrittenByDefault) {
  std::set<std::string> names;
  for (const Format& format : formats()) {
    if (format.by_default) names.insert(format.name);
  }
  EXPECT_EQ(names, (std::set<std::string>{"txt", "json"}));
}

TEST(Formats, EachWritesItsOwn) {
  Page page;
  Paragraph folio;
  folio.kind = Kind::folio;
  folio.text = "Page 3";
  page.paragraphs = {folio};
  EXPECT_EQ(format_named("txt")->write(page, {}), "");
  EXPECT_EQ(format_named("txt")->write(page, {{Furniture::place}}), "Page 3\n");
  EXPECT_EQ(format_named("json")->write(page, {}), to_json(page));
}

TEST(Formats, OnlyThoseThatShowTheScanAskForIt) {
  int asked = 0;
  const auto scan = [&]() -> Result<Scan> {
    ++asked;
    return tl::unexpected(Error{ErrorCode::not_found, "a.png", {}, "there is no such file", ""});
  };
  for (const Format& format : formats()) {
    EXPECT_NE(format.write == nullptr, format.write_over == nullptr) << format.name;
    const int before = asked;
    const Result<std::string> bytes = written(format, Page{}, {}, scan);
    EXPECT_EQ(asked - before, format.write == nullptr ? 1 : 0);
    EXPECT_EQ(bytes.has_value(), format.write != nullptr) << format.name;
    if (!bytes) {
      EXPECT_EQ(bytes.error().code, ErrorCode::not_found);
    }
  }
}

}  // namespace
}  // namespace broadsheet::write
