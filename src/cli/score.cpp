#include "cli/score.h"

#include <iostream>
#include <memory>
#include <string>
#include <variant>

#include "cli/exit_codes.h"
#include "cli/print.h"
#include "page/error.h"
#include "score/report.h"
#include "score/score_files.h"

namespace broadsheet::cli {
namespace {

struct ScoreOptions {
  std::string truth;
  std::string output;
  std::string reflowed;
  bool json = false;
  bool lines = false;
  bool reflow = false;
};

Result<score::Score> score_of(const ScoreOptions& options) {
  if (options.reflow) return score::score_reflow_files(options.truth, options.output, options.reflowed);
  if (options.lines) return score::score_line_files(options.truth, options.output);
  return score::score_files(options.truth, options.output);
}

int run_score(const ScoreOptions& options) {
  const Result<score::Score> score = score_of(options);
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
  command
      ->add_option("OUTPUT", options->output,
                   "the page's .txt; for a layout truth, its .json; with --reflow the broken text")
      ->required();
  CLI::Option* reflowed = command->add_option("REFLOWED", options->reflowed, "only with --reflow");
  CLI::Option* lines = command->add_flag(
      "--lines", options->lines,
      "both are text with the same lines: each line of OUTPUT against the same line of TRUTH");
  CLI::Option* reflow = command->add_flag(
      "--reflow", options->reflow,
      "TRUTH INPUT OUTPUT: how the broken lines and words of INPUT were mended in OUTPUT, against TRUTH");
  reflow->needs(reflowed)->excludes(lines);
  reflowed->needs(reflow);
  command->add_flag("--json", options->json, "print one line of JSON instead of a table");
  command->footer(kExitCodesHelp);
  command->callback([options, &exit_code] { exit_code = run_score(*options); });
}

}  // namespace broadsheet::cli
