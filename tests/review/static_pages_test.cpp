#include "review/static_pages.h"

#include <gmock/gmock.h>

#include "made_batch.h"

namespace broadsheet::review {
namespace {

using testing::HasSubstr;
using testing::Not;

Around around() {
  return {[](const Entry&, const std::atomic<bool>&) -> Result<void> { return {}; },
          [] { return std::make_unique<text::Lexicon>(std::vector<std::string>{}); },
          [](const Entry&) { return write::FormatOptions{}; }, "text", "0"};
}

TEST(ScriptsInOne, HaveNoModulesLeft) {
  const std::string script = scripts_in_one();
  EXPECT_THAT(script, Not(HasSubstr("\nimport ")));
  EXPECT_THAT(script, Not(HasSubstr("\nexport ")));
  EXPECT_LT(script.find("function make("), script.find("class ScanView"));
}

TEST(WriteStatic, WritesAllThatIsToBeSeenAndNoPathOfAScan) {
  MadeBatch batch;
  Page page = made_page();
  page.source.file = batch.scan("a");
  page.notes = {batch.edits("a").string() + " is passed over"};
  batch.add_read("a", 0.99, page);
  batch.add_failed("b", "the file ends early");
  batch.finish();
  auto pages = Pages::open(batch.outputs(), "");
  const std::string id = pages->all().at(0)->id;
  TemporaryFolder folder;
  const auto out = folder / "shared";
  std::vector<std::string> troubles;
  ASSERT_TRUE(write_static(*pages, around(), out,
                           [&](const Entry&, const std::string& trouble) { troubles.push_back(trouble); }));
  EXPECT_THAT(troubles, testing::ElementsAre("", HasSubstr("cannot be shown")));
  for (const std::string& file :
       {std::string("index.html"), std::string("style.css"), std::string("review.js"), "pages/" + id + ".js",
        "pages/" + id + ".txt", "scans/" + id + "/0/1_1.jpg", "scans/" + id + "/1/0_0.jpg",
        "scans/" + id + "/thumbnail.jpg"})
    EXPECT_TRUE(std::filesystem::exists(out / file)) << file;
  EXPECT_THAT(text_in(out / "index.html"), Not(HasSubstr("module")));
  for (const auto& file : std::filesystem::recursive_directory_iterator(out)) {
    if (file.is_regular_file()) {
      EXPECT_THAT(text_in(file.path()), Not(HasSubstr(batch.scans().string()))) << file.path();
    }
  }
  EXPECT_THAT(text_in(out / ("pages/" + id + ".js")), HasSubstr("\"a.edits.json is passed over\""));
}

TEST(WriteStatic, WritesOverNothing) {
  MadeBatch batch;
  batch.add_read("a", 0.99);
  batch.finish();
  auto pages = Pages::open(batch.outputs(), "");
  TemporaryFolder folder;
  write_text(folder / "mine.txt", "mine");
  const auto refused = write_static(*pages, around(), folder.path(), [](const Entry&, const std::string&) {});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().cause, HasSubstr("there already"));
  EXPECT_EQ(text_in(folder / "mine.txt"), "mine");
}

}  // namespace
}  // namespace broadsheet::review
