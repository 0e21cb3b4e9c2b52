#include "cli/transcribe.h"

#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <memory>

#include "batch/pool.h"
#include "cli/exit_codes.h"
#include "cli/made_with.h"
#include "cli/options.h"
#include "cli/perf_table.h"
#include "cli/places.h"
#include "cli/print.h"
#include "cli/worker.h"
#include "score/line_score.h"
#include "score/score_files.h"
#include "write/json.h"

namespace broadsheet::cli {

namespace {

struct TranscribeFlags {
  PageFlags page;
  std::string scan;
  std::string places;
  std::string json;
  bool figures_as_json = false;
  bool perf = false;
};

int fail(const Error& error) {
  say(error);
  const bool not_ready = error.code == ErrorCode::missing_language || error.code == ErrorCode::unwritable ||
                         error.code == ErrorCode::disk_full;
  return not_ready ? kNotReady : kNothingRead;
}

// Figures where the places come with their text, else the text itself.
void tell(const TranscribeFlags& flags, const score::Layout& places, const Page& page) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::size_t i = 0; i < places.lines.size(); ++i)
    pairs.emplace_back(places.lines[i].text, page.lines[i].text);
  const score::LineScore figures = score::score_lines(pairs);
  if (figures.lines > 0) {
    std::cout << (flags.figures_as_json ? score::to_json(figures) : score::to_table(figures));
    return;
  }
  for (const Line& line : page.lines) std::cout << line.text << "\n";
}

int run_transcribe(const TranscribeFlags& flags) {
  const Result<score::Layout> places = score::read_layout_truth_file(flags.places);
  if (!places) return fail(places.error());
  Result<Settings> settings = settings_of(flags.page);
  if (!settings) {
    say(settings.error());
    return kUsage;
  }
  if (!flags.json.empty()) settings->made_by = MadeWith(*settings).made_by();
  Job job;
  job.task = Task::transcribe;
  job.file = flags.scan;
  job.places = flags.places;
  job.returned = "json";
  if (!flags.json.empty()) job.outputs.push_back({"json", flags.json});
  batch::Pool pool(worker_pool(1, *settings));
  int exit_code = kOk;
  const std::array requests{batch::Request{job.file, named_frame(job), to_message(job)}};
  const Result<void> run = pool.run(requests, [&](std::size_t, const Result<nlohmann::json>& answer) {
    if (!answer) {
      exit_code = fail(answer.error());
      return batch::Next::go_on;
    }
    const Done done = done_from(*answer);
    for (const std::string& note : done.notes) say("note: " + note);
    if (const Result<Page> page = write::page_from_json(done.returned.front()))
      tell(flags, *places, *page);
    else
      exit_code = fail(page.error());
    if (flags.perf) std::cerr << perf_table(done.perf, 1);
    return batch::Next::go_on;
  });
  return run ? exit_code : fail(run.error());
}

}  // namespace

void add_transcribe_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("transcribe", "Read lines whose places are known");
  const auto flags = std::make_shared<TranscribeFlags>();
  command->add_option("SCAN", flags->scan, "One file")->required();
  command
      ->add_option(
          "PLACES", flags->places,
          "JSON with the outlines of the lines, as samples/*.layout.json; where it has their text too, what "
          "is misread is counted")
      ->required();
  command->add_option("-o,--output", flags->json, "Write the page as JSON, as broadsheet read does")
      ->type_name("FILE");
  command->add_flag("--json", flags->figures_as_json, "Print the figures as one line of JSON");
  add_page_options(*command, flags->page);
  command->add_flag("--perf", flags->perf, "Print where the time went");
  command->footer(kExitCodesHelp);
  command->callback([flags, &exit_code] { exit_code = run_transcribe(*flags); });
}

}  // namespace broadsheet::cli
