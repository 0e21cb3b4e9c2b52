// broadsheet report, on what the Pipeline of fake_pipeline.cpp "reads".
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../write/temporary_folder.h"
#include "batch/journal.h"
#include "program.h"

namespace broadsheet::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

/// What the journal of a run says of a page; the fake Pipeline is not sure of anything, so this is written
/// here.
struct Told {
  std::string page;
  double confidence;
};

struct ReportCommand : testing::Test {
  static Ran broadsheet(const std::vector<std::string>& arguments) {
    return run_program(BROADSHEET_FAKE, arguments);
  }
  fs::path scans() const { return folder / "scans"; }
  fs::path out() const { return folder / "out"; }
  static std::string pixels() { return "P5 8 8 255\n" + std::string(64, '\x80'); }
  void read(const std::vector<std::string>& names) const {
    for (const std::string& name : names) put(scans() / name, pixels());
    broadsheet({"read", scans().string(), "-o", out().string(), "--quiet"});
  }
  /// A later run whose journal knows how sure it was: what is reported of, without an engine.
  void tell(const std::vector<Told>& told) const {
    batch::RunRecord run;
    run.id = "99990101T000000Z-test-1";
    run.generation = 99;
    run.time = batch::seconds_since_1970();
    auto journal = batch::Journal::begin(out(), run);
    ASSERT_TRUE(journal) << to_line(journal.error());
    for (const Told& each : told) {
      const fs::path scan = scans() / (each.page + ".pgm");
      batch::PageRecord page;
      page.planned = {each.page, scan.string(), {}, 1};
      page.stamp = batch::stamp_of(scan.string());
      page.sha256 = std::string(64, '0');
      page.outputs = {{each.page + ".txt", "txt", "0"}, {each.page + ".json", "json", "0"}};
      page.confidence = each.confidence;
      ASSERT_TRUE(journal->append({page}));
    }
  }
  std::string report(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"report", out().string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = broadsheet(arguments);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_TRUE(ran.out.ends_with(".html\n")) << ran.out;
    return content(ran.out.substr(0, ran.out.size() - 1));
  }
  static std::size_t count(const std::string& text, const std::string& words) {
    std::size_t found = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
    return found;
  }

  TemporaryFolder folder;
};

TEST_F(ReportCommand, ShowsTheLeastSurePagesOverTheirScans) {
  read({"a.pgm", "b.pgm"});
  tell({{"a", 0.9}, {"b", 0.5}});
  const std::string html = report();
  EXPECT_TRUE(fs::exists(out() / "report.html"));
  EXPECT_EQ(count(html, "src=\"data:image/jpeg;base64,"), 2U);
  EXPECT_LT(html.find("1. <code>b</code>"), html.find("2. <code>a</code>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"./b.txt\">b.txt</a>"));
  EXPECT_EQ(count(report({"--pages", "1"}), "<article>"), 1U);
  EXPECT_EQ(count(report({"--pages", "0"}), "<article>"), 0U);
}

TEST_F(ReportCommand, WhatIsGoneOrDamagedIsSaidInItsPlace) {
  read({"gone.pgm", "broken.pgm", "nojson.pgm", "other.pgm", "size.pgm"});
  tell({{"gone", 0.1}, {"broken", 0.2}, {"nojson", 0.3}, {"other", 0.4}, {"size", 0.5}});
  fs::remove(scans() / "gone.pgm");
  put(out() / "broken.json", "{\"schema\": ");
  fs::remove(out() / "nojson.json");
  put(scans() / "other.pgm", pixels() + "\n");
  auto json = nlohmann::json::parse(content(out() / "size.json"));
  json["source"]["width"] = 9;
  put(out() / "size.json", json.dump());
  const std::string html = report();
  EXPECT_EQ(count(html, "No picture: "), 5U);
  EXPECT_EQ(count(html, "data:image"), 0U);
  for (const char* words :
       {"gone.pgm is not there", "No picture: broken.json ", "No picture: nojson.json is gone",
        "other.pgm is another one now", "size.pgm has another size"})
    EXPECT_THAT(html, HasSubstr(words));
}

TEST_F(ReportCommand, LinksLeadFromWhereverItIsWritten) {
  read({"a.pgm"});
  tell({{"a", 0.9}});
  const fs::path elsewhere = folder / "some reports/today.html";
  fs::create_directories(elsewhere.parent_path());
  EXPECT_THAT(report({"-o", elsewhere.string()}), HasSubstr("href=\"./../out/a.txt\""));
  EXPECT_FALSE(fs::exists(out() / "report.html"));
}

TEST_F(ReportCommand, FailuresOnly) {
  read({"fail.pgm"});
  const std::string html = report();
  EXPECT_THAT(html, HasSubstr("the engine failed"));
  EXPECT_THAT(html, HasSubstr("<b>0</b> pages read"));
}

TEST_F(ReportCommand, NamesOfFilesAreNoMarkup) {
  read({"<script>alert(1)<&.pgm", "fail \xFF\"'.pgm"});
  tell({{"<script>alert(1)<&", 0.5}});
  const std::string html = report();
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, HasSubstr("fail %FF&quot;&#39;.pgm"));
  EXPECT_EQ(count(html, "data:image"), 1U);
}

TEST_F(ReportCommand, AFolderWithoutAJournalIsAnError) {
  fs::create_directories(out());
  for (const fs::path& folder : {out(), folder / "nowhere"}) {
    const Ran ran = broadsheet({"report", folder.string()});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_THAT(ran.err, HasSubstr("there is no journal of broadsheet in this folder"));
    EXPECT_EQ(lines_of(ran.err).size(), 1U);
  }
}

TEST_F(ReportCommand, WhatCannotBeWrittenIsAnError) {
  read({"a.pgm"});
  const Ran ran = broadsheet({"report", out().string(), "-o", (folder / "none/report.html").string()});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, HasSubstr("none/report.html"));
}

}  // namespace
}  // namespace broadsheet::cli
