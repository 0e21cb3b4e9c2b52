#include "batch/report_html.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <iterator>

#include "batch/chart.h"
#include "batch/path_text.h"
#include "batch/report_style.h"
#include "write/html.h"

namespace broadsheet::batch {

namespace {

using write::html_text;

constexpr double kPercent = 100;
constexpr double kMinute = 60;
constexpr double kHour = 3600;
constexpr std::size_t kMostRuns = 20;       // in the table; a cluster has hundreds
constexpr std::size_t kMostReasons = 20;    // kinds of failures, and of notes
constexpr std::size_t kMostReadWith = 3;    // sets of version, models and options
constexpr std::size_t kLongestValue = 200;  // bytes of an option, such as a list of words
constexpr double kSeldom = 0.05;            // share of pages that the "worst twentieth" is
// Finer towards certainty, where nearly all pages lie.
const std::vector<double> kConfidenceBounds{0, 0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995, 1};

std::string number(double value) {
  if (value >= 100) return fmt::format("{:.0f}", value);
  return value >= 10 ? fmt::format("{:.1f}", value) : fmt::format("{:.2f}", value);
}

std::string percent(double share) { return fmt::format("{:.2f}\u00a0%", share * kPercent); }

std::string pages(std::uint64_t count) { return fmt::format("{} {}", count, count == 1 ? "page" : "pages"); }

/// "12 s", "3.5 min", "7.2 h", which no line parts
std::string duration(double seconds) {
  if (seconds < 2 * kMinute) return number(seconds) + "\u00a0s";
  if (seconds < 2 * kHour) return number(seconds / kMinute) + "\u00a0min";
  return number(seconds / kHour) + "\u00a0h";
}

std::string moment(double seconds_since_1970) {
  const auto seconds = static_cast<std::time_t>(seconds_since_1970);
  return fmt::format("{:%Y-%m-%d %H:%M} UTC", fmt::gmtime(seconds));
}

std::string path(const std::string& bytes) { return html_text(text_of_path(bytes)); }

std::string base64(const std::string& bytes) {
  constexpr std::size_t kGroup = 3, kOfGroup = 4;
  std::string text((bytes.size() + kGroup - 1) / kGroup * kOfGroup + 1, '\0');
  const int size =
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                      reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(size));
  return text;
}

std::string tile(const std::string& value, const std::string& words, const char* kind = "") {
  return fmt::format("<li{}><b>{}</b> {}</li>\n", kind, html_text(value), html_text(words));
}

std::string section(const char* id, const char* title, const std::string& content) {
  if (content.empty()) return "";
  return fmt::format("<section id=\"{}\">\n<h2>{}</h2>\n{}</section>\n", id, title, content);
}

std::string paragraph(const std::string& words) { return "<p>" + html_text(words) + "</p>\n"; }

std::string more(std::size_t all, std::size_t shown, const std::string& where) {
  if (all <= shown) return "";
  return paragraph(fmt::format("and {} more: {}", all - shown, where));
}

std::string tiles(const Report& report) {
  const Counts& counts = report.status.counts;
  std::string html = "<ul class=\"tiles\">\n";
  html += tile(std::to_string(counts.read), counts.read == 1 ? "page read" : "pages read");
  html += tile(std::to_string(counts.failed), "failed", counts.failed > 0 ? " class=\"bad\"" : "");
  if (counts.pending > 0) html += tile(std::to_string(counts.pending), "to do");
  if (!report.confidence.empty()) html += tile(percent(report.confidence.mean()), "mean confidence");
  const auto done = static_cast<double>(counts.read + counts.failed);
  if (report.busy > 0 && done > 0)
    html += tile(number(done / report.busy * kMinute), "pages a minute, all workers together");
  if (!report.seconds.empty()) html += tile(duration(report.seconds.mean()), "a page, of one worker");
  return html + "</ul>\n";
}

std::string confidence(const Report& report) {
  if (report.confidence.empty()) return "";
  std::vector<std::string> bounds;
  bounds.reserve(std::size(kConfidenceBounds));
  for (const double bound : kConfidenceBounds) bounds.push_back(fmt::format("{:g}", bound * kPercent));
  std::string html = histogram("Pages by their mean confidence in percent", bounds,
                               report.confidence.counts(kConfidenceBounds));
  html += paragraph(fmt::format(
      "Pages by the mean confidence of their characters, in percent. Half of the pages have {} or "
      "more, all but one in twenty {} or more; the least is {}.{}",
      percent(report.confidence.quantile(0.5)), percent(report.confidence.quantile(kSeldom)),
      percent(report.confidence.quantile(0)),
      report.without_text > 0 ? fmt::format(" On {} nothing was read.", pages(report.without_text)) : ""));
  return html;
}

std::string time_by_stage(const Report& report) {
  if (report.seconds.empty()) return "";
  const auto read = static_cast<double>(report.seconds.size());
  double all = 0, cpu = 0;
  for (const StageTime& stage : report.stages) {
    all += stage.wall;
    cpu += stage.cpu;
  }
  std::vector<Bar> bars;
  for (const StageTime& stage : report.stages)
    bars.push_back({stage.name, stage.wall,
                    fmt::format("{} a page, {:.0f}\u00a0%", duration(stage.wall / read),
                                all > 0 ? stage.wall / all * kPercent : 0)});
  std::string html = bar_chart("Seconds of a worker by stage", bars);
  html += paragraph(fmt::format(
      "Time on the clock of one worker. A page takes {} on average ({} of them processor time), half of the "
      "pages {} or less, all but one in twenty {} or less; all together {}.",
      duration(report.seconds.mean()), duration(cpu / read), duration(report.seconds.quantile(0.5)),
      duration(report.seconds.quantile(1 - kSeldom)), duration(all)));
  return html;
}

std::string failures(const Report& report) {
  if (report.reasons.empty()) return "";
  std::string html =
      "<div class=\"wide\"><table>\n<tr><th class=\"n\">pages<th>stage<th>reason<th>what to do\n";
  for (const Reason& reason : std::span(report.reasons).first(std::min(kMostReasons, report.reasons.size())))
    html += fmt::format("<tr><td class=\"n\">{}<td>{}<td>{}<td>{}\n", reason.pages, html_text(reason.stage),
                        html_text(reason.cause), html_text(reason.next_step));
  html +=
      "</table></div>\n" + more(report.reasons.size(), kMostReasons, "broadsheet status tells all reasons");
  html += fmt::format("<details><summary>{} that failed</summary>\n<ul class=\"files\">\n",
                      pages(report.status.counts.failed));
  for (const PageRecord& page : report.failures) {
    const Error error = page.error.value_or(Error{});
    html += fmt::format("<li><code>{}</code>{}{}: {}\n", path(page.planned.input),
                        page.planned.frame ? fmt::format(", page {}", *page.planned.frame + 1) : "",
                        error.stage.empty() ? "" : ", in stage " + html_text(error.stage),
                        html_text(error.cause));
  }
  html += "</ul>\n" + more(report.status.counts.failed, report.failures.size(), "manifest.jsonl has all") +
          "</details>\n";
  return html;
}

std::string notes(const Report& report) {
  if (report.notes.empty()) return "";
  std::string html = "<div class=\"wide\"><table>\n<tr><th class=\"n\">pages<th>note\n";
  for (const Note& note : std::span(report.notes).first(std::min(kMostReasons, report.notes.size())))
    html += fmt::format("<tr><td class=\"n\">{}<td>{}\n", note.pages, html_text(note.text));
  return html + "</table></div>\n" + more(report.notes.size(), kMostReasons, "manifest.jsonl has all");
}

std::string worst_page(const WorstPage& worst, std::size_t place) {
  const PageRecord& page = worst.page;
  std::string html =
      fmt::format("<article>\n<h3>{}. <code>{}</code></h3>\n<p>", place, path(page.planned.page));
  if (page.predicted_error)
    html += html_text(percent(*page.predicted_error)) + " of its characters are likely wrong; ";
  if (page.confidence) html += "mean confidence " + html_text(percent(*page.confidence)) + "; ";
  html += fmt::format("scan <code>{}</code>{}", path(page.planned.input),
                      page.planned.frame ? fmt::format(", page {}", *page.planned.frame + 1) : "");
  html += "</p>\n";
  if (!worst.outputs.empty()) {
    html += "<p>Outputs:";
    for (const Link& link : worst.outputs)
      html += fmt::format(" <a href=\"{}\">{}</a>", write::html_link(link.target), html_text(link.words));
    html += "</p>\n";
  }
  for (const std::string& note : page.notes) html += paragraph("Note: " + note);
  for (const PagePicture& picture : worst.pictures) {
    if (picture.jpeg.empty())
      html += fmt::format("<p class=\"none\">No picture: {}.</p>\n", html_text(picture.instead));
    else
      html += fmt::format(
          "<img alt=\"the scan of {} with its regions, lines and reading order\" "
          "src=\"data:image/jpeg;base64,{}\">\n",
          path(page.planned.page), base64(picture.jpeg));
  }
  return html + "</article>\n";
}

std::string worst_pages(std::span<const WorstPage> worst) {
  if (worst.empty()) return "";
  const bool predicted = worst.front().page.predicted_error.has_value();
  std::string html = paragraph(
      std::string("The pages that ") +
      (predicted ? "likely have the largest share of wrong characters"
                 : "were read with the least confidence") +
      ", the worst first. Drawn over each scan: regions in the colour of their kind with their lines, dashed "
      "columns, rules, and numbers in reading order; arrows lead from region to region, thick ones inside an "
      "article.");
  for (std::size_t i = 0; i < worst.size(); ++i) html += worst_page(worst[i], i + 1);
  return html;
}

std::string value_of(const nlohmann::json& value) {
  std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  if (text.size() > kLongestValue) text = text.substr(0, kLongestValue) + " ...";
  return html_text(text);
}

std::string members(const nlohmann::json& object) {
  std::string html = "<div class=\"wide\"><table>\n";
  for (const auto& [name, value] : object.items())
    html += fmt::format("<tr><td>{}<td><code>{}</code>\n", html_text(name), value_of(value));
  return html + "</table></div>\n";
}

std::string read_with(const Report& report) {
  std::string html;
  for (const ReadWith& each :
       std::span(report.read_with).first(std::min(kMostReadWith, report.read_with.size()))) {
    html += paragraph(fmt::format("{} with broadsheet {}:", pages(each.pages), each.version));
    html += "<details><summary>Options</summary>\n" + members(each.options) + "</details>\n";
    html += fmt::format("<details><summary>{} models, with their SHA-256</summary>\n", each.models.size()) +
            members(each.models) + "</details>\n";
  }
  return html + more(report.read_with.size(), kMostReadWith, "manifest.jsonl tells of each page");
}

std::string runs(const Report& report) {
  if (report.runs.empty()) return "";
  std::string html =
      "<div class=\"wide\"><table>\n<tr><th>began<th>state<th>machine<th>part<th class=\"n\">workers"
      "<th class=\"n\">pages<th class=\"n\">took<th class=\"n\">pages a minute\n";
  const std::size_t shown = std::min(kMostRuns, report.runs.size());
  for (const RunSummary& run : std::span(report.runs).last(shown)) {
    const double took = run.until - run.run.time;
    html += fmt::format(
        "<tr><td>{}<td>{}<td>{}<td>{}<td class=\"n\">{}<td class=\"n\">{}<td class=\"n\">{}<td "
        "class=\"n\">{}\n",
        moment(run.run.time), to_string(run.state), html_text(run.run.host), html_text(run.run.shard),
        run.run.jobs, run.pages, duration(took),
        took > 0 && run.pages > 0 ? number(static_cast<double>(run.pages) / took * kMinute) : "");
  }
  return html + "</table></div>\n" +
         more(report.runs.size(), shown, "these are the last; a page counts for the run that read it last");
}

}  // namespace

std::string report_html(const Report& report, const std::string& folder, std::span<const WorstPage> worst) {
  std::string html = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>Broadsheet: {}</title>\n"
      "<style>\n{}</style>\n</head>\n<body>\n<header>\n<h1>What was read into <code>{}</code></h1>\n",
      path(folder), kReportStyle, path(folder));
  if (report.last > 0)
    html += paragraph(fmt::format("{}; the last page ended {}.",
                                  report.status.going_on ? "A run goes on" : "No run goes on",
                                  moment(report.last)));
  else
    html += paragraph("No page has come to an end yet.");
  html += "</header>\n<main>\n" + tiles(report);
  html += section("confidence", "Confidence", confidence(report));
  html += section("time", "Time by stage", time_by_stage(report));
  html += section("failures", "Failures", failures(report));
  html += section("worst", "Pages to look at first", worst_pages(worst));
  html += section("notes", "Notes", notes(report));
  html += section("runs", "Runs", runs(report));
  html += section("with", "Read with", read_with(report));
  return html + "</main>\n</body>\n</html>\n";
}

}  // namespace broadsheet::batch
