#include "cli/report.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "batch/lock.h"
#include "batch/report_html.h"
#include "cli/exit_codes.h"
#include "cli/journals.h"
#include "cli/page_picture.h"
#include "cli/print.h"
#include "write/file.h"

namespace broadsheet::cli {

namespace {

namespace fs = std::filesystem;
using batch::WorstPage;

constexpr std::size_t kUsualPages = 10;
constexpr std::size_t kMostPages = 100;

struct ReportFlags {
  std::string folder;
  std::string output;
  std::size_t pages = kUsualPages;
};

/// The way from the report to the outputs, wherever both were named from.
fs::path way(const fs::path& report, const fs::path& folder) {
  std::error_code error;
  const fs::path from = fs::weakly_canonical(fs::absolute(report).parent_path(), error);
  return fs::weakly_canonical(fs::absolute(folder), error).lexically_relative(from);
}

int run_report(const ReportFlags& flags) {
  const Result<batch::Index> index = index_of(flags.folder);
  if (!index) {
    say(index.error());
    return kNothingRead;
  }
  batch::ReportOptions options;
  options.worst = flags.pages;
  const batch::Report report = batch::report_of(
      *index, batch::status_of(*index, batch::is_held(flags.folder), batch::seconds_since_1970()), options);

  const fs::path file =
      flags.output.empty() ? fs::path(flags.folder) / "report.html" : fs::path(flags.output);
  const fs::path to_outputs = way(file, flags.folder);
  std::vector<WorstPage> worst;
  for (const batch::ReadPage& read : report.worst) {
    WorstPage page{read.page, page_pictures(read.page, read.options, flags.folder), {}};
    for (const batch::OutputRecord& output : read.page.outputs)
      page.outputs.push_back({output.path, (to_outputs / output.path).lexically_normal().string()});
    worst.push_back(std::move(page));
  }
  if (const Result<void> written = write::write_file(file, batch::report_html(report, flags.folder, worst));
      !written) {
    say(written.error());
    return kNotReady;
  }
  std::cout << file.string() << std::endl;
  return kOk;
}

}  // namespace

void add_report_command(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("report", "Write one HTML page about all that was read into a folder");
  const auto flags = std::make_shared<ReportFlags>();
  command->add_option("DIR", flags->folder, "The folder given to broadsheet read -o")->required();
  command->add_option("-o,--output", flags->output, "The page to write; by default DIR/report.html")
      ->type_name("FILE");
  command
      ->add_option("--pages", flags->pages,
                   "Show so many of the pages that likely have most wrong characters, with what was found on "
                   "them drawn over their scans")
      ->capture_default_str()
      ->type_name("N")
      ->check(CLI::Range(std::size_t{0}, kMostPages).description(""));
  command->footer(
      std::string("How many pages were read with what, how sure they are, where the time went, what failed "
                  "and why. The page\nneeds no other file and no network; its links lead to the outputs as "
                  "long as it stays where it is. Scans are looked\nfor as they were named to broadsheet "
                  "read: from the folder in which that was started.\n\n") +
      kExitCodesHelp);
  command->callback([flags, &exit_code] { exit_code = run_report(*flags); });
}

}  // namespace broadsheet::cli
