// The formats beside text and JSON, and what is chosen of a page, as a user of `broadsheet read` meets them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "program.h"

namespace broadsheet {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

struct ReadFormats : testing::Test {
  Ran read(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"read", scans().string(), "-o", out().string()});
    return run_program(BROADSHEET_FAKE, more);
  }
  Ran text(std::vector<std::string> more) const {
    more.insert(more.begin(), {"read", scans().string(), "-o", "-"});
    return run_program(BROADSHEET_FAKE, more);
  }
  fs::path scans() const { return folder / "scans"; }
  fs::path out() const { return folder / "out"; }
  void scan(const std::string& name) const { put(scans() / name, "P5 8 8 255\n" + std::string(64, '\x80')); }
  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& [name, bytes] : outputs_in(out())) all.push_back(name);
    return all;
  }

  TemporaryFolder folder;
};

TEST_F(ReadFormats, SeveralAreWrittenAtOnce) {
  scan("a.pgm");
  EXPECT_EQ(read({"--format", "md,jsonl,pdf"}).exit_code, 0);
  EXPECT_THAT(names(), ElementsAre("a.jsonl", "a.md", "a.pdf"));
  auto outputs = outputs_in(out());
  EXPECT_THAT(outputs["a.md"], HasSubstr("---\n\n## a.pgm\n\nframe 0"));
  EXPECT_THAT(outputs["a.jsonl"], HasSubstr("\"text\":\"a.pgm\""));
  EXPECT_THAT(outputs["a.pdf"], StartsWith("%PDF-1.7"));
}

TEST_F(ReadFormats, EachOfTwoFacingPagesHasItsPdf) {
  scan("spread.pgm");
  EXPECT_EQ(read({"--format", "pdf"}).exit_code, 0);
  EXPECT_THAT(names(), ElementsAre("spread-1.pdf", "spread-2.pdf"));
}

TEST_F(ReadFormats, APdfGoesIntoAFolder) {
  scan("a.pgm");
  const Ran ran = text({"--format", "pdf"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("name a folder for pdf"));
  EXPECT_THAT(ran.out, IsEmpty());
}

TEST_F(ReadFormats, NoOutputTakesThePlaceOfItsScan) {
  scan("a.pdf");  // its content decides what it is
  const std::string scan = content(scans() / "a.pdf");
  const Ran ran =
      run_program(BROADSHEET_FAKE, {"read", scans().string(), "-o", scans().string(), "--format", "pdf"});
  EXPECT_EQ(ran.exit_code, 3) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("this is the scan itself"));
  EXPECT_EQ(content(scans() / "a.pdf"), scan);
}

TEST_F(ReadFormats, OnlyTheKindsThatAreNamedAreWritten) {
  scan("a.pgm");
  EXPECT_EQ(text({"--kinds", "headline"}).out, "a.pgm\n");
  EXPECT_EQ(text({"--kinds", "body,headline"}).out, "a.pgm\n\nframe 0 chi_sim\n");
  EXPECT_EQ(text({"--kinds", "folio"}).out, "folio\n");
  EXPECT_EQ(text({"--kinds", "caption"}).out, "");
  EXPECT_EQ(text({"--min-confidence", "0.9"}).out, "a.pgm\n\nframe 0 chi_sim\n") << "the fake tells none";
}

TEST_F(ReadFormats, AChoiceThatIsNoneIsRefused) {
  scan("a.pgm");
  for (const auto& [option, value] : {std::pair{"--kinds", "poem"},
                                      {"--kinds", ","},
                                      {"--kinds", ""},
                                      {"--min-confidence", "1.5"},
                                      {"--min-confidence", "nan"},
                                      {"--min-confidence", "-1"},
                                      {"--min-confidence", "much"}})
    EXPECT_EQ(text({option, value}).exit_code, 2) << option << " " << value;
}

TEST_F(ReadFormats, AnotherChoiceMakesOnlyTheTextsAnew) {
  scan("a.pgm");
  EXPECT_EQ(read({"--format", "txt,json,jsonl"}).exit_code, 0);
  put(out() / "a.json", "mended by hand");
  EXPECT_THAT(read({"--format", "txt,json,jsonl", "--kinds", "headline"}).err, HasSubstr("1 page read"));
  auto outputs = outputs_in(out());
  EXPECT_EQ(outputs["a.txt"], "a.pgm\n");
  EXPECT_THAT(outputs["a.jsonl"], Not(HasSubstr("frame 0")));
  EXPECT_EQ(outputs["a.json"], "mended by hand");
  EXPECT_THAT(read({"--format", "txt,json,jsonl", "--kinds", "headline,headline"}).err,
              HasSubstr("0 pages read"));
  EXPECT_THAT(read({"--format", "txt,json,jsonl", "--kinds", "headline", "--min-confidence", "0.5"}).err,
              HasSubstr("1 page read"));
}

}  // namespace
}  // namespace broadsheet
