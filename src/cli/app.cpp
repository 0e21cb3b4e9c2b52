#include "cli/app.h"

#include <CLI/CLI.hpp>
#include <exception>

#include "cli/exit_codes.h"
#include "cli/help_files.h"
#include "cli/layout.h"
#include "cli/own_data.h"
#include "cli/print.h"
#include "cli/read.h"
#include "cli/reflow.h"
#include "cli/report.h"
#include "cli/review.h"
#include "cli/score.h"
#include "cli/status.h"
#include "cli/submit.h"
#include "cli/transcribe.h"
#include "cli/worker.h"

namespace broadsheet::cli {

int run(int argc, char** argv) {
  use_own_data();
  const std::vector<std::string> sbatch_options = take_sbatch_options(argc, argv);
  int exit_code = kOk;
  try {
    CLI::App app("Turns scans of multi-column newspaper pages into clean running text.", "broadsheet");
    app.set_version_flag("--version", "broadsheet " BROADSHEET_VERSION);
    app.require_subcommand(1);
    app.footer(std::string("broadsheet COMMAND --help tells more.\n\n") + kExitCodesHelp);
    add_read_command(app, exit_code);
    add_layout_command(app, exit_code);
    add_reflow_command(app, exit_code);
    add_status_command(app, exit_code);
    add_report_command(app, exit_code);
    add_review_command(app, exit_code);
    add_submit_command(app, sbatch_options, exit_code);
    add_score_command(app, exit_code);
    add_transcribe_command(app, exit_code);
    add_worker_command(app, exit_code);
    add_help_files_command(app, exit_code);
    try {
      app.parse(argc, argv);
    } catch (const CLI::Success& asked_for_help) {
      app.exit(asked_for_help);
    } catch (const CLI::Error& error) {
      app.exit(error);
      exit_code = kUsage;
    }
  } catch (const std::exception& error) {
    say(std::string("broadsheet: ") + error.what());
    exit_code = kNotReady;
  }
  return exit_code;
}

}  // namespace broadsheet::cli
