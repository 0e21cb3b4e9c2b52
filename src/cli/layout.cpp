#include "cli/layout.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <memory>

#include "batch/pool.h"
#include "cli/exit_codes.h"
#include "cli/made_with.h"
#include "cli/options.h"
#include "cli/perf_table.h"
#include "cli/print.h"
#include "cli/worker.h"

namespace broadsheet::cli {

namespace {

struct LayoutFlags {
  PageFlags page;
  Overrides overrides;
  std::string scan;
  std::string overlay;
  std::string json;
  int number = 1;
  bool no_text = false;
  bool perf = false;
};

void add_options(CLI::App& command, LayoutFlags& flags) {
  command.add_option("SCAN", flags.scan, "One file")->required();
  command
      .add_option("-o,--output", flags.overlay,
                  "Picture (PNG) to write: the scan with everything found drawn over it")
      ->type_name("FILE");
  command.add_option("--json", flags.json, "Write what was found as JSON, as broadsheet read does")
      ->type_name("FILE");
  command.add_option("--page", flags.number, "Page of a file that has several, from 1")
      ->capture_default_str()
      ->type_name("N")
      ->check(CLI::PositiveNumber.description(""));
  command.add_flag("--no-text", flags.no_text,
                   "Do not read the text: much faster, but kinds, articles and reading order stay open");
  add_page_options(command, flags.page);
  add_override_options(command, flags.overrides);
  command.add_flag("--perf", flags.perf, "Print where the time went");
  command.footer(kExitCodesHelp);
}

Job job_of(const LayoutFlags& flags) {
  if (flags.overlay.empty() && flags.json.empty()) throw CLI::RequiredError("-o or --json");
  Job job;
  job.task = flags.no_text ? Task::layout : Task::read;
  job.file = flags.scan;
  job.frame = flags.number - 1;
  job.frames = flags.number;
  job.overlay = flags.overlay;
  job.edits = edits_beside(flags.scan, flags.overrides);
  job.given = given_parameters(flags.overrides, job.edits);
  if (!flags.json.empty()) job.outputs.push_back({"json", flags.json});
  return job;
}

int exit_code_for(const Error& error) {
  say(error);
  switch (error.code) {
    case ErrorCode::missing_language:
    case ErrorCode::missing_model:
    case ErrorCode::unwritable:
    case ErrorCode::disk_full:
      return kNotReady;
    default:
      return kNothingRead;
  }
}

/// In a worker like any page: the same limits on threads, and a crash becomes an error.
int run_layout(const LayoutFlags& flags) {
  Result<Settings> settings = settings_of(flags.page);
  if (!settings) {
    say(settings.error());
    return kUsage;
  }
  settings->pipeline.spread = Spread::keep;  // one overlay, one JSON
  settings->overrides = flags.overrides;
  if (!flags.json.empty()) settings->made_by = MadeWith(*settings).made_by();
  const Job job = job_of(flags);
  batch::Pool pool(worker_pool(1, *settings));
  int exit_code = kOk;
  const std::array requests{batch::Request{job.file, named_frame(job), to_message(job)}};
  const Result<void> run = pool.run(requests, [&](std::size_t, const Result<nlohmann::json>& answer) {
    if (!answer) {
      exit_code = exit_code_for(answer.error());
      return batch::Next::go_on;
    }
    const Done done = done_from(*answer);
    for (const std::string& note : done.notes) say("note: " + note);
    if (flags.perf) std::cerr << perf_table(done.perf, 1);
    return batch::Next::go_on;
  });
  if (run) return exit_code;
  say(run.error());
  return kNotReady;
}

}  // namespace

void add_layout_command(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("layout", "Draw the regions, lines and reading order found on a scan");
  const auto flags = std::make_shared<LayoutFlags>();
  add_options(*command, *flags);
  command->callback([flags, &exit_code] { exit_code = run_layout(*flags); });
}

}  // namespace broadsheet::cli
