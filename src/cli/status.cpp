#include "cli/status.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "batch/lock.h"
#include "batch/path_text.h"
#include "batch/status.h"
#include "cli/exit_codes.h"
#include "cli/journals.h"
#include "cli/print.h"
#include "cli/progress.h"

namespace broadsheet::cli {

namespace {

using batch::RunState;
using nlohmann::ordered_json;

struct StatusFlags {
  std::string folder;
  bool json = false;
  int failures = 20;
};

ordered_json or_null(const std::optional<double>& value) {
  return value ? ordered_json(*value) : ordered_json();
}

ordered_json to_json(const batch::RunRecord& run, RunState state) {
  return {{"run", run.id},    {"state", to_string(state)}, {"host", run.host},           {"pid", run.pid},
          {"jobs", run.jobs}, {"began", run.time},         {"ended", or_null(run.ended)}};
}

ordered_json to_json(const batch::Index& index, const batch::Status& status, int failures) {
  ordered_json runs = ordered_json::array(), failed = ordered_json::array();
  for (const auto& [run, state] : status.runs) runs.push_back(to_json(run, state));
  index.each_page(batch::State::failed, [&](const batch::PageRecord& page, const batch::RunRecord& /*run*/) {
    if (static_cast<int>(failed.size()) < failures) failed.push_back(batch::to_json(page));
  });
  return {{"pages", status.counts.total()},
          {"read", status.counts.read},
          {"failed", status.counts.failed},
          {"pending", status.counts.pending},
          {"going_on", status.going_on},
          {"pages_a_minute", or_null(status.pages_a_minute)},
          {"seconds_left", or_null(status.seconds_left)},
          {"runs", std::move(runs)},
          {"failures", std::move(failed)}};
}

void print_runs(const batch::Status& status) {
  std::map<RunState, int> counts;
  for (const auto& [run, state] : status.runs) ++counts[state];
  std::string line;
  for (const auto& [state, count] : counts)
    line += fmt::format("{}{} {}", line.empty() ? "" : ", ", count, to_string(state));
  std::cout << fmt::format("runs:      {}\n", line);
  for (const auto& [run, state] : status.runs)
    if (state == RunState::going_on)
      std::cout << fmt::format("           process {} on {}, {} at a time\n", run.pid, run.host,
                               pages(run.jobs));
}

/// Reasons, the most frequent first, each with how often and the pages.
void print_failures(const batch::Index& index, int most) {
  std::map<std::string, int> reasons;
  std::vector<std::string> lines;
  std::uint64_t left = 0;
  index.each_page(batch::State::failed, [&](const batch::PageRecord& page, const batch::RunRecord& /*run*/) {
    if (!page.error) return;
    ++reasons[page.error->cause];
    if (static_cast<int>(lines.size()) < most)
      lines.push_back(to_line(*page.error));
    else
      ++left;
  });
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [reason, count] : reasons) ranked.emplace_back(-count, reason);
  std::sort(ranked.begin(), ranked.end());
  std::cout << "reasons:\n";
  for (const auto& [count, reason] : ranked)
    std::cout << fmt::format("{:>9}  {}\n", -count, one_line(reason));
  std::cout << "failures:\n";
  for (const std::string& line : lines) std::cout << fmt::format("           {}\n", one_line(line));
  if (left > 0) std::cout << fmt::format("           and {} more (--failures N shows more)\n", left);
}

void print(const batch::Index& index, const batch::Status& status, int failures) {
  const batch::Counts& counts = status.counts;
  std::cout << fmt::format("read:      {} of {}\n", counts.read, pages(static_cast<int>(counts.total())));
  if (counts.failed > 0) std::cout << fmt::format("failed:    {}\n", counts.failed);
  if (counts.pending > 0) std::cout << fmt::format("to do:     {}\n", counts.pending);
  if (status.pages_a_minute)
    std::cout << fmt::format("rate:      {:.1f} pages a minute\n", *status.pages_a_minute);
  if (status.seconds_left && counts.pending > 0)
    std::cout << fmt::format("time left: about {}\n", duration(*status.seconds_left));
  print_runs(status);
  if (!status.going_on && counts.pending + counts.failed > 0)
    std::cout << "           no run goes on; the same command that began it does what is missing\n";
  if (counts.failed > 0) print_failures(index, failures);
  std::cout << std::flush;
}

int run_status(const StatusFlags& flags) {
  const Result<batch::Index> index = index_of(flags.folder);
  if (!index) {
    say(index.error());
    return kNothingRead;
  }
  const batch::Status status =
      batch::status_of(*index, batch::is_held(flags.folder), batch::seconds_since_1970());
  if (flags.json)
    std::cout << to_json(*index, status, flags.failures).dump() << std::endl;
  else
    print(*index, status, flags.failures);
  return kOk;
}

}  // namespace

void add_status_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("status", "Tell how far the reading into a folder has come");
  const auto flags = std::make_shared<StatusFlags>();
  command->add_option("DIR", flags->folder, "The folder given to broadsheet read -o")->required();
  command->add_flag("--json", flags->json, "One JSON object, for machines");
  command->add_option("--failures", flags->failures, "Name at most so many failed pages")
      ->capture_default_str()
      ->type_name("N")
      ->check(CLI::NonNegativeNumber.description(""));
  command->footer(kExitCodesHelp);
  command->callback([flags, &exit_code] { exit_code = run_status(*flags); });
}

}  // namespace broadsheet::cli
