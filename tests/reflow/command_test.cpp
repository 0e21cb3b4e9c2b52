#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/exit_codes.h"
#include "cli/reflow.h"
#include "page/page.h"
#include "write/format.h"
#include "write/json.h"

namespace broadsheet::cli {
namespace {

namespace fs = std::filesystem;

struct Outcome {
  int exit_code = -1;
  std::string out, err;
};

class ReflowCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(::testing::TempDir()) /
              ("reflow_" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path file(const std::string& name, const std::string& bytes) {
    fs::path path = folder_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  static std::string contents(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  static Outcome run(std::vector<std::string> arguments) {
    Outcome outcome;
    CLI::App app("", "broadsheet");
    outcome.exit_code = kOk;
    add_reflow_command(app, outcome.exit_code);
    std::vector<std::string> all{"reflow"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    std::reverse(all.begin(), all.end());  // CLI11 takes them last first
    ::testing::internal::CaptureStdout();
    ::testing::internal::CaptureStderr();
    try {
      app.parse(all);
    } catch (const CLI::ParseError&) {
      outcome.exit_code = kUsage;
    }
    outcome.out = ::testing::internal::GetCapturedStdout();
    outcome.err = ::testing::internal::GetCapturedStderr();
    return outcome;
  }

  fs::path folder_;
};

const char* const kText =
    "\uFEFF　　河口镇的居民上周收到一份通知，\r\n从下月起，渡轮增加四班。\r\n　　票价不变。\r\n";
const char* const kRepaired = "河口镇的居民上周收到一份通知，从下月起，渡轮增加四班。\n\n票价不变。\n";

TEST_F(ReflowCommand, WritesParagraphsToStandardOutput) {
  const Outcome outcome = run({file("page.txt", kText).string()});
  EXPECT_EQ(outcome.exit_code, kOk);
  EXPECT_EQ(outcome.out, kRepaired);
  EXPECT_EQ(outcome.err, "");
}

TEST_F(ReflowCommand, WritesAFileWhole) {
  const fs::path out = file("out.txt", "what stood there before");
  EXPECT_EQ(run({file("page.txt", kText).string(), "-o", out.string()}).exit_code, kOk);
  EXPECT_EQ(contents(out), kRepaired);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 2);  // no temporary file is left
}

TEST_F(ReflowCommand, KeepsLinesWhenAsked) {
  EXPECT_EQ(run({file("page.txt", kText).string(), "--keep-lines"}).out,
            "河口镇的居民上周收到一份通知，\n从下月起，渡轮增加四班。\n\n票价不变。\n");
}

TEST_F(ReflowCommand, AnEmptyFileGivesNothing) {
  const Outcome outcome = run({file("page.txt", "").string()});
  EXPECT_EQ(outcome.exit_code, kOk);
  EXPECT_EQ(outcome.out, "");
}

TEST_F(ReflowCommand, WhatIsNotUtf8IsNamedWithItsLine) {
  const fs::path out = file("out.txt", "what stood there before");
  const fs::path gbk = file("page.txt", "abc\n\xD0\xC2\xC7\xF8\n");
  const Outcome outcome = run({gbk.string(), "-o", out.string(), "--encoding", "UTF-8"});
  EXPECT_EQ(outcome.exit_code, kNothingRead);
  EXPECT_NE(outcome.err.find(gbk.string() + ": line 2 is not UTF-8"), std::string::npos) << outcome.err;
  EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1);
  EXPECT_EQ(contents(out), "what stood there before");
}

TEST_F(ReflowCommand, OtherEncodingsAreRecognizedOrNamed) {
  std::string gb;  // 报纸早上 and 出版了。
  for (int i = 0; i < 40; ++i) gb += "\xB1\xA8\xD6\xBD\xD4\xE7\xC9\xCF\n\xB3\xF6\xB0\xE6\xC1\xCB\xA1\xA3\n";
  const Outcome known = run({file("page.txt", gb).string()});
  EXPECT_EQ(known.exit_code, kOk) << known.err;
  EXPECT_NE(known.out.find("报纸早上出版了。"), std::string::npos) << known.out;
  const Outcome named = run({file("short.txt", "Z\xFCrich\n").string(), "--encoding", "latin1"});
  EXPECT_EQ(named.out, "Zürich\n");
  const Outcome none = run({file("short.txt", "Z\n").string(), "--encoding", "klingon"});
  EXPECT_EQ(none.exit_code, kNothingRead);
  EXPECT_NE(none.err.find("klingon: there is no encoding of this name"), std::string::npos) << none.err;
}

TEST_F(ReflowCommand, JsonTellsWhereEachLineCameFrom) {
  const Outcome outcome =
      run({file("page.txt", "The ferry was late by an hour and no-\nbody complained.\n").string(), "--format",
           "json"});
  EXPECT_EQ(outcome.exit_code, kOk);
  const auto json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json["schema"], "broadsheet-reflow/1");
  ASSERT_EQ(json["paragraphs"].size(), 1U);
  const auto& paragraph = json["paragraphs"][0];
  EXPECT_EQ(paragraph["text"], "The ferry was late by an hour and nobody complained.");
  ASSERT_EQ(paragraph["lines"].size(), 2U);
  EXPECT_EQ(paragraph["lines"][0]["line"], 1);
  EXPECT_EQ(paragraph["lines"][0]["join"], "hyphen_gone");
  EXPECT_EQ(paragraph["lines"][1]["line"], 2);
  EXPECT_EQ(paragraph["lines"][1]["offset"], 36);
}

TEST_F(ReflowCommand, PagesOfAnOcrEngineComeWithTheirPlaces) {
  const std::string hocr = R"(<html><body><div class="ocr_page" title="bbox 0 0 900 300">
<div class="ocr_carea" title="bbox 10 10 400 80">
<span class="ocr_line" title="bbox 10 10 400 40"><span class="ocrx_word" title="bbox 10 10 400 40">The ferry was no-</span></span>
<span class="ocr_line" title="bbox 10 50 300 80"><span class="ocrx_word" title="bbox 10 50 300 80">where to be seen.</span></span>
</div></div></body></html>)";
  const fs::path page = file("page.txt", hocr);  // whatever it is called
  EXPECT_EQ(run({page.string()}).out, "The ferry was nowhere to be seen.\n");
  const auto json = nlohmann::json::parse(run({page.string(), "--format", "json"}).out);
  ASSERT_EQ(json["paragraphs"].size(), 1U);
  EXPECT_EQ(json["paragraphs"][0]["page"], 1);
  EXPECT_EQ(json["paragraphs"][0]["lines"][1]["outline"][0], nlohmann::json::array({10.0, 50.0}));
}

TEST_F(ReflowCommand, APageThatIsDamagedIsNamed) {
  const fs::path out = file("out.txt", "what stood there before");
  const fs::path page =
      file("page.xml", "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\"><Layout><Page");
  const Outcome outcome = run({page.string(), "-o", out.string()});
  EXPECT_EQ(outcome.exit_code, kNothingRead);
  EXPECT_NE(outcome.err.find(page.string()), std::string::npos) << outcome.err;
  EXPECT_EQ(contents(out), "what stood there before");
}

TEST_F(ReflowCommand, AnEmptyFileIsJsonWithoutParagraphs) {
  const auto json = nlohmann::json::parse(run({file("page.txt", "").string(), "--format", "json"}).out);
  EXPECT_TRUE(json["paragraphs"].empty());
}

TEST_F(ReflowCommand, MarkdownKeepsTheTextFromBeingTakenForSigns) {
  const Outcome outcome = run({file("page.txt", "1. The *old* bridge\n").string(), "--format", "markdown"});
  EXPECT_EQ(outcome.out, "1\\. The \\*old\\* bridge\n");
  EXPECT_EQ(run({"--format", "docx"}).exit_code, kUsage);
}

TEST_F(ReflowCommand, ALongLineTakesNoMoreThanItsLength) {
  std::string line;  // ten megabytes without a line end
  while (line.size() < 10'000'000) line += "another word ";
  const Outcome outcome = run({file("page.txt", line).string(), "-o", (folder_ / "out.txt").string()});
  EXPECT_EQ(outcome.exit_code, kOk);
  EXPECT_NEAR(static_cast<double>(fs::file_size(folder_ / "out.txt")), static_cast<double>(line.size()), 16);
}

TEST_F(ReflowCommand, MissingFilesAndFoldersAreNamed) {
  const Outcome missing = run({(folder_ / "none.txt").string()});
  EXPECT_EQ(missing.exit_code, kNothingRead);
  EXPECT_NE(missing.err.find("none.txt"), std::string::npos);
  EXPECT_EQ(run({folder_.string()}).exit_code, kNothingRead);
}

TEST_F(ReflowCommand, AnOutputThatCannotBeWrittenIsNamed) {
  const Outcome outcome =
      run({file("page.txt", kText).string(), "-o", (folder_ / "none" / "out.txt").string()});
  EXPECT_EQ(outcome.exit_code, kNotReady);
  EXPECT_NE(outcome.err.find("out.txt"), std::string::npos);
}

// Two pages of hOCR, the second of which goes on with the first.
std::string page_of(const std::string& head, const std::string& first, const std::string& second) {
  const auto line = [](const std::string& text, int top) {
    const std::string place =
        " title=\"bbox 10 " + std::to_string(top) + " 400 " + std::to_string(top + 30) + "\"";
    return "<span class=\"ocr_line\"" + place + "><span class=\"ocrx_word\"" + place + ">" + text +
           "</span></span>\n";
  };
  return "<div class=\"ocr_page\" title=\"bbox 0 0 900 300\"><div class=\"ocr_carea\" title=\"bbox 10 10 400 "
         "120\">" +
         line(head, 10) + line(first, 50) + line(second, 90) + "</div></div>\n";
}
const std::string kFirstPage =
    page_of("The ferry was late by an hour on", "Monday, and the people of the", "(Continued on page 2)");
const std::string kSecondPage =
    page_of("(Continued from page 1)", "town had to wait in the rain until", "it came.");
std::string hocr(const std::string& pages) { return "<html><body>" + pages + "</body></html>"; }
const char* const kJoined =
    "The ferry was late by an hour on Monday, and the people of the town had to wait in the rain until it "
    "came.\n";

TEST_F(ReflowCommand, PagesOfOneIssueAreJoined) {
  const fs::path one = file("one.hocr", hocr(kFirstPage)), two = file("two.hocr", hocr(kSecondPage));
  const Outcome outcome = run({"--issue", one.string(), two.string()});
  EXPECT_EQ(outcome.exit_code, kOk) << outcome.err;
  EXPECT_EQ(outcome.out, kJoined);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(run({"--issue", file("all.hocr", hocr(kFirstPage + kSecondPage)).string()}).out, kJoined);
}

TEST_F(ReflowCommand, AFolderIsAnIssueInTheOrderOfItsNames) {
  const fs::path issue = folder_ / "issue";
  fs::create_directories(issue / "another");
  file("issue/page2.hocr", hocr(kFirstPage));
  file("issue/page10.hocr", hocr(kSecondPage));
  file("issue/notes.txt", "no page");
  file("issue/another/page3.hocr", "no page either");
  EXPECT_EQ(run({"--issue", issue.string()}).out, kJoined);
  const fs::path out = folder_ / "issue.json";
  EXPECT_EQ(run({"--issue", issue.string(), "--format", "json", "-o", out.string()}).exit_code, kOk);
  const auto json = nlohmann::json::parse(contents(out));
  EXPECT_EQ(json["schema"], "broadsheet-issue/1");
  EXPECT_EQ(json["pages"].size(), 2U);
  EXPECT_EQ(json["joins"].size(), 1U);
}

TEST_F(ReflowCommand, PagesInAFolderThatReadWroteAreItsJson) {
  Page page;
  page.regions.push_back({});
  page.regions[0].lines = {0};
  page.lines.push_back({});
  page.lines[0].text = "The ferry came.";
  page.articles = {{0, {0}}};
  page.paragraphs.resize(1);
  page.paragraphs.front().article = 0;
  page.paragraphs.front().text = "The ferry came in.";
  page.paragraphs.front().lines = {{0, 0, Join::none, ""}};
  file("page.json", write::to_json(page));
  file("page.txt", "The ferry came in.");
  file("page.xml", "no page");
  file("page.edits.json", R"({"schema": "broadsheet-edits/1", "sha256": "", "edits": []})");
  // Paragraphs are taken as they were read.
  EXPECT_EQ(run({"--issue", folder_.string()}).out, "The ferry came in.\n");
  EXPECT_EQ(run({"--issue", folder_.string(), "-o", (folder_ / "issue.json").string(), "--format", "json"})
                .exit_code,
            kOk);
  EXPECT_EQ(run({"--issue", folder_.string()}).out, "The ferry came in.\n");  // beside its own output
}

TEST_F(ReflowCommand, FilesOfThisProgramKeepWhatWasDecided) {
  Page page;
  page.regions.resize(2);
  page.lines.resize(2);
  page.paragraphs.resize(2);
  for (int i = 0; i < 2; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const Quad outline = quad_of({0, 100.0 * i, 500, 100.0 * i + 40});
    page.regions[at].id = page.lines[at].id = page.paragraphs[at].id = i;
    page.regions[at].outline = page.lines[at].outline = outline;
    page.regions[at].kind = page.paragraphs[at].kind = i == 0 ? Kind::folio : Kind::body;
    page.regions[at].lines = {i};
    page.lines[at].region = i;
    page.lines[at].text = i == 0 ? "Page 3" : "The ferry came.";
    page.paragraphs[at].article = 0;
    page.paragraphs[at].text = i == 0 ? "Page 3" : "The ferry came in.";
    page.paragraphs[at].lines = {{i, 0, Join::none, ""}};
  }
  page.articles = {{0, {0, 1}}};
  const std::string json = file("page.json", write::to_json(page)).string();
  EXPECT_EQ(run({json}).out, "The ferry came in.\n");
  EXPECT_EQ(run({json, "--furniture", "place"}).out, "Page 3\n\nThe ferry came in.\n");
  EXPECT_EQ(run({json, "--furniture", "last"}).out, "The ferry came in.\n\nPage 3\n");
  EXPECT_EQ(run({json, "--anew"}).out, "The ferry came.\n");
  EXPECT_EQ(run({json, "--furniture", "nowhere"}).exit_code, kUsage);
  // ALTO says the same; of other programs' files nothing is left out.
  const std::string alto = file("page.alto.xml", write::format_named("alto")->write(page, {})).string();
  EXPECT_EQ(run({alto}).out, run({json}).out);
  const std::string other =
      file("other.xml", R"(<alto><Layout><Page><TopMargin><TextBlock><TextLine>)"
                        R"(<String CONTENT="Page 3"/></TextLine></TextBlock></TopMargin>)"
                        R"(</Page></Layout></alto>)")
          .string();
  EXPECT_EQ(run({other}).out, "Page 3\n");
  EXPECT_EQ(run({other, "--furniture", "omit"}).out, "");
}

TEST_F(ReflowCommand, OfAPageInSeveralFormatsAFolderGivesOne) {
  Page page;
  page.regions.resize(1);
  page.lines.resize(1);
  page.regions[0].outline = page.lines[0].outline = quad_of({0, 0, 500, 40});
  page.regions[0].lines = {0};
  page.lines[0].text = "The ferry came.";
  page.articles = {{0, {0}}};
  for (const char* name : {"alto", "page", "hocr"}) {
    const write::Format* format = write::format_named(name);
    file(std::string("a") + format->extension, format->write(page, {}));
  }
  EXPECT_EQ(run({"--issue", folder_.string()}).out, "The ferry came.\n");
}

TEST_F(ReflowCommand, AJumpThatLeadsNowhereIsTold) {
  const fs::path one = file("one.hocr", hocr(kFirstPage)),
                 two = file("two.hocr",
                            hocr(page_of("Eggs were dearer at the market", "than in many years.", "Why?")));
  const Outcome outcome = run({"--issue", one.string(), two.string()});
  EXPECT_EQ(outcome.exit_code, kOk);
  EXPECT_NE(outcome.err.find("page 1: \"(Continued on page 2)\" is not followed: "), std::string::npos)
      << outcome.err;
  EXPECT_NE(outcome.out.find("(Continued on page 2)"), std::string::npos);
}

TEST_F(ReflowCommand, WhatIsNoPageOfAnIssueIsNamed) {
  const fs::path page = file("page.hocr", hocr(kFirstPage));
  const auto refused = [&](const std::vector<std::string>& inputs, const std::string& said) {
    std::vector<std::string> arguments{"--issue", "-o", (folder_ / "out.txt").string()};
    arguments.insert(arguments.end(), inputs.begin(), inputs.end());
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.exit_code, kNothingRead);
    EXPECT_NE(outcome.err.find(said), std::string::npos) << outcome.err;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_FALSE(fs::exists(folder_ / "out.txt"));
  };
  refused({page.string(), file("list.json", "[1, 2]").string()}, "list.json: no text of an OCR engine");
  refused({file("cut.json", R"({"schema":"broadsheet-page/1","source")").string()},
          "cut.json: this is not JSON, or it is cut short");
  refused({folder_.string()}, "cut.json");
  refused({(folder_ / "none").string()}, "none: there is no such file or folder");
  refused({page.string(), page.string()}, "page.hocr: this file is given twice");
  fs::create_directories(folder_ / "empty");
  refused({(folder_ / "empty").string()}, "empty: there is no page in this folder");
}

TEST_F(ReflowCommand, SeveralFilesWithoutIssueAreAUsageError) {
  const std::string page = file("page.txt", kText).string();
  EXPECT_EQ(run({page, page}).exit_code, kUsage);
}

TEST_F(ReflowCommand, UnknownOptionsAreUsageErrors) { EXPECT_EQ(run({"--columns"}).exit_code, kUsage); }

}  // namespace
}  // namespace broadsheet::cli
