#include "batch/report_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "some_records.h"

namespace broadsheet::batch {
namespace {

using testing::HasSubstr;
using testing::Not;

/// What a browser would load, run or be led to from a page that is to stand for itself.
void expect_self_contained(const std::string& html) {
  for (const char* words : {"<script", "<link", "<iframe", "http:", "https:", "url(", "@import"})
    EXPECT_THAT(html, Not(HasSubstr(words)));
}

Report some_report() {
  Report report;
  report.status.counts = {1, 2, 1, 2.5};
  report.runs = {{some_run(), RunState::ended, 3, 1100}};
  report.read_with = {{"1.2.3", some_run().models, some_run().options, 2}};
  report.stages = {{"load", 1, 0.5}, {"recognize", 16, 8}};
  report.seconds.add(4);
  report.seconds.add(4.5);
  report.confidence.add(0.97);
  report.confidence.add(0.99);
  report.busy = 100;
  report.last = 1010;
  report.reasons = {{"load", "the file is cut off", "scan it again", 1}};
  report.failures = {some_page("c", State::failed)};
  report.notes = {{"the text detector is switched off", 3}};
  return report;
}

TEST(ReportHtml, TellsCountsRatesStagesFailuresRunsAndModels) {
  const std::string html = report_html(some_report(), "out", {});
  for (const char* words :
       {"<b>2</b> pages read", "<b>1</b> failed", "<b>1</b> to do", "<b>98.00\u00a0%</b> mean confidence",
        "<b>1.80</b> pages a minute", "recognize", "4.00\u00a0s a page, 94\u00a0%", "the file is cut off",
        "scan it again", "scans/c.tif", "1970-01-01 00:16 UTC", "eng.traineddata", "1.2.3",
        "the text detector is switched off"})
    EXPECT_THAT(html, HasSubstr(words));
  expect_self_contained(html);
}

TEST(ReportHtml, OfAnEmptyFolderSaysSo) {
  const std::string html = report_html({}, "out", {});
  EXPECT_THAT(html, HasSubstr("No page has come to an end yet."));
  EXPECT_THAT(html, HasSubstr("<b>0</b> pages read"));
  EXPECT_THAT(html, Not(HasSubstr("<h2>")));
  EXPECT_THAT(html, Not(HasSubstr("nan")));
}

TEST(ReportHtml, OfFailuresOnlyHasNoCharts) {
  Report report;
  report.status.counts = {0, 0, 1, 0};
  report.reasons = {{"", "is no picture", "", 1}};
  report.failures = {some_page("a", State::failed)};
  const std::string html = report_html(report, "out", {});
  EXPECT_THAT(html, HasSubstr("is no picture"));
  EXPECT_THAT(html, Not(HasSubstr("<svg")));
}

TEST(ReportHtml, NamesAreNeitherMarkupNorAddresses) {
  Report report = some_report();
  report.reasons[0].cause = "<img src=x onerror=alert(1)>";
  report.read_with[0].options = {{"<b>", "</code><script>"}};
  WorstPage worst{
      some_page("<script>\xFF\n&\""), {{"", "the scan <b> is gone"}}, {{"<i>.txt", "javascript:x\".txt"}}};
  const std::string html = report_html(report, "out<script>", std::span(&worst, 1));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("<img")));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;%FF%0A&amp;&quot;"));
  EXPECT_THAT(html, HasSubstr("href=\"./javascript%3Ax%22.txt\">&lt;i&gt;.txt</a>"));
  EXPECT_THAT(html, HasSubstr("No picture: the scan &lt;b&gt; is gone."));
}

TEST(ReportHtml, WorstPagesHaveTheirFiguresAndPictures) {
  std::array worst{WorstPage{some_page("a"), {{"abc", ""}, {"abcd", ""}}, {}},
                   WorstPage{some_page("b"), {}, {}}};
  worst[0].page.predicted_error = 0.0312;
  const std::string html = report_html(some_report(), "out", worst);
  EXPECT_THAT(html,
              HasSubstr("3.12\u00a0% of its characters are likely wrong; mean confidence 97.00\u00a0%"));
  EXPECT_THAT(html, HasSubstr("src=\"data:image/jpeg;base64,YWJj\""));
  EXPECT_THAT(html, HasSubstr("src=\"data:image/jpeg;base64,YWJjZA==\""));
  EXPECT_THAT(html, HasSubstr("likely have the largest share of wrong characters"));
}

TEST(ReportHtml, ManyRunsAndReasonsAreCutShort) {
  Report report = some_report();
  report.runs.assign(1000, report.runs[0]);
  report.reasons.assign(400, report.reasons[0]);
  report.notes.assign(400, report.notes[0]);
  report.read_with.assign(50, report.read_with[0]);
  constexpr std::size_t kMost = 60'000;  // bytes
  const std::string html = report_html(report, "out", {});
  EXPECT_LT(html.size(), kMost);
  EXPECT_THAT(html, HasSubstr("and 980 more"));
}

TEST(ReportHtml, TheSameReportIsTheSamePage) {
  EXPECT_EQ(report_html(some_report(), "out", {}), report_html(some_report(), "out", {}));
}

}  // namespace
}  // namespace broadsheet::batch
