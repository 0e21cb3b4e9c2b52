#include "cli/score.h"

#include <iostream>
#include <memory>
#include <string>
#include <variant>

#include "cli/exit_codes.h"
#include "cli/print.h"
#include "score/report.h"
#include "score/score_files.h"

namespace broadsheet::cli {
namespace {

struct ScoreOptions {
  std::string truth;
  std::string output;
  bool json = false;
  bool lines = false;
};

int run_score(const ScoreOptions& options) {
  const auto score = options.lines ? score::score_line_files(options.truth, options.output)
                                   : score::score_files(options.truth, options.output);
  if (!score) {
    say(score.error());
    return kNothingRead;
  }
  std::visit(
      [&](const auto& figures) {
        std::cout << (options.json ? score::to_json(figures) : score::to_table(figures));
      },
      *score);
  return kOk;
}

}  // namespace

void add_score_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<ScoreOptions>();
  CLI::App* command = app.add_subcommand("score", "Compare an output with a truth");
  command
      ->add_option("TRUTH", options->truth,
                   "text with one paragraph a line and %% between articles, or the JSON of a layout truth")
      ->required();
  command->add_option("OUTPUT", options->output, "the page's .txt; for a layout truth, its .json")
      ->required();
  command->add_flag("--lines", options->lines,
                    "both are text with the same lines: each line of OUTPUT against the same line of TRUTH");
  command->add_flag("--json", options->json, "print one line of JSON instead of a table");
  command->callback([options, &exit_code] { exit_code = run_score(*options); });
}

}  // namespace broadsheet::cli
