// broadsheet layout around the page, with the pipeline of fake_pipeline.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../write/temporary_folder.h"
#include "program.h"
#include "write/json.h"

namespace broadsheet::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

struct LayoutCommand : testing::Test {
  LayoutCommand() { scan("a.pgm"); }
  void scan(const std::string& name) const { put(folder / name, "P5 8 8 255\n" + std::string(64, '\x80')); }
  static Ran layout(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "layout");
    return run_program(BROADSHEET_FAKE, arguments);
  }
  std::string path(const std::string& name) const { return (folder / name).string(); }

  TemporaryFolder folder;
};

TEST_F(LayoutCommand, WritesAPictureAndTheJson) {
  const Ran ran = layout({path("a.pgm"), "-o", path("a.png"), "--json", path("deep/a.json")});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(content(folder / "a.png"), StartsWith("\x89PNG"));
  const Result<Page> page = write::page_from_json(content(folder / "deep/a.json"));
  ASSERT_TRUE(page);
  EXPECT_FALSE(page->paragraphs.empty());
}

TEST_F(LayoutCommand, LeavesTheTextUnreadWhenAsked) {
  EXPECT_EQ(layout({path("a.pgm"), "--no-text", "--json", path("a.json")}).exit_code, 0);
  const Result<Page> page = write::page_from_json(content(folder / "a.json"));
  ASSERT_TRUE(page);
  EXPECT_FALSE(page->regions.empty());
  EXPECT_TRUE(page->paragraphs.empty());
}

TEST_F(LayoutCommand, NeedsAScanAndSomethingToWrite) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {}, {path("a.pgm")}, {"-o", path("a.png")}, {path("a.pgm"), "-o", path("a.png"), "--page", "0"}}) {
    EXPECT_EQ(layout(arguments).exit_code, 2) << testing::PrintToString(arguments);
  }
  EXPECT_FALSE(fs::exists(folder / "a.png"));
}

TEST_F(LayoutCommand, APageThatFailsIsNamedInOneLine) {
  scan("crash.pgm");
  put(folder / "zero.jpg", "");
  for (const std::string name : {"crash.pgm", "zero.jpg", "missing.tif"}) {
    const Ran ran = layout({path(name), "-o", path("a.png")});
    EXPECT_EQ(ran.exit_code, 3) << name;
    EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr(name));
  }
  EXPECT_FALSE(fs::exists(folder / "a.png"));
}

TEST_F(LayoutCommand, APageTheFileDoesNotHaveIsAnError) {
  const Ran ran = layout({path("a.pgm"), "-o", path("a.png"), "--page", "2"});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(ran.err, HasSubstr("a.pgm, page 2, in stage load: "));
}

TEST_F(LayoutCommand, AnOutputThatCannotBeWrittenIsNamed) {
  const Ran ran = layout({path("a.pgm"), "-o", path("no/such/a.png")});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, HasSubstr("no/such/a.png: cannot be written"));
}

TEST_F(LayoutCommand, AMissingLanguageIsNamed) {
  const Ran ran = layout({path("a.pgm"), "-o", path("a.png"), "-l", "xyz"});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, HasSubstr("tesseract-ocr-xyz"));
}

}  // namespace
}  // namespace broadsheet::cli
