#include "cli/read.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <thread>

#include "cli/batch_run.h"
#include "cli/exit_codes.h"
#include "cli/options.h"
#include "cli/print.h"
#include "write/format.h"

namespace broadsheet::cli {

namespace {

constexpr int kMostJobs = 1024;
constexpr int kMostShards = 100'000;
constexpr const char* kStandardOutput = "-";

int processors() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

struct ReadFlags {
  PageFlags page;
  Overrides overrides;
  std::vector<std::string> inputs;
  std::string files_from;
  std::string output;
  std::string formats;
  std::string furniture = write::to_string(write::Furniture::omit);
  std::string kinds;
  double min_confidence = 0;
  int jobs = processors();
  std::string max_failures;
  std::string page_timeout = "auto";
  std::string page_memory = "auto";
  std::string spread = "split";
  bool keep_lines = false;
  std::string shard;
  bool watch = false;
  bool dry_run = false;
  bool force = false;
  bool quiet = false;
  bool perf = false;
};

std::string formats_help() {
  std::string help = "Outputs of a page, joined by commas; by default";
  for (const write::Format& format : write::formats()) {
    if (format.by_default) help += fmt::format(" {}", format.name);
  }
  help += ". There are";
  for (const write::Format& format : write::formats())
    help += fmt::format(" {} ({});", format.name, format.help);
  help.pop_back();
  return help;
}

/// "txt|json"
std::string format_names() {
  std::string names;
  for (const write::Format& format : write::formats())
    names += (names.empty() ? "" : "|") + std::string(format.name);
  return names;
}

std::string check_formats(const std::string& list) {
  const std::vector<std::string> names = split(list, ',');
  if (names.empty()) return "names no format";
  for (const std::string& name : names) {
    if (write::format_named(name) == nullptr) return "there is no format \"" + name + "\"";
  }
  return "";
}

std::string check_max_failures(const std::string& text) {
  return batch::failure_limit_from(text) ? "" : "is neither a number nor a share such as 5%";
}

std::string check_limit(const std::string& text) {
  return batch::limit_choice_from(text) ? "" : "is none of auto, none, a number above 0";
}

/// "2/8" from 1; none for anything else.
std::optional<Shard> shard_from(const std::string& text) {
  const std::vector<std::string> parts = split(text, '/');
  Shard shard;
  const bool numbers = parts.size() == 2 && CLI::detail::lexical_cast(parts[0], shard.number) &&
                       CLI::detail::lexical_cast(parts[1], shard.count);
  const bool in_range = shard.count <= kMostShards && 1 <= shard.number && shard.number <= shard.count;
  return numbers && in_range ? std::optional(shard) : std::nullopt;
}

std::string check_shard(const std::string& text) {
  return shard_from(text) ? "" : text + " is no part of a whole, as 2/8 is";
}

std::string check_kinds(const std::string& list) {
  const std::vector<std::string> names = split(list, ',');
  if (names.empty()) return "names no kind";
  for (const std::string& name : names)
    if (!kind_from(name)) return "there is no kind \"" + name + "\"";
  return "";
}

/// Sorted, each once: the same choice is the same option, however it is written.
std::vector<Kind> kinds_of(const std::string& list) {
  std::vector<Kind> kinds;
  for (const std::string& name : split(list, ',')) kinds.push_back(*kind_from(name));
  std::sort(kinds.begin(), kinds.end());
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  return kinds;
}

std::string check_furniture(const std::string& name) {
  return write::furniture_from(name) ? "" : "is none of omit, last, place";
}

void add_options(CLI::App& command, ReadFlags& flags) {
  command.add_option("INPUT", flags.inputs, "Scans, and folders that are searched for scans to the bottom");
  command
      .add_option(
          "-o,--output", flags.output,
          "Folder for the outputs, which mirror the folders of the inputs; - for text to standard output")
      ->type_name("DIR");
  command
      .add_option("--files-from", flags.files_from,
                  "Read names of inputs from a file, one a line; - for standard input")
      ->type_name("FILE");
  add_page_options(command, flags.page);
  add_override_options(command, flags.overrides);
  command
      .add_option("-j,--jobs", flags.jobs,
                  "Worker processes, each with one page at a time; by default one for each processor")
      ->type_name("N")
      ->check(CLI::Range(1, kMostJobs).description(""));
  command
      .add_option("--page-timeout", flags.page_timeout,
                  "A page that takes longer is given up: seconds, auto (by its size; far more than any page "
                  "needs) or none")
      ->capture_default_str()
      ->type_name("SECONDS|auto|none")
      ->check(check_limit);
  command
      .add_option("--page-memory", flags.page_memory,
                  "A page that needs more is given up: megabytes, auto (by its size) or none")
      ->capture_default_str()
      ->type_name("MB|auto|none")
      ->check(check_limit);
  command
      .add_option("--max-failures", flags.max_failures,
                  "End the run when more pages have failed, or a larger share of those tried; by default it "
                  "goes on to the end")
      ->type_name("N|P%")
      ->check(check_max_failures);
  command.add_option("--format", flags.formats, formats_help())
      ->type_name(format_names() + "[,...]")
      ->check(check_formats);
  command
      .add_option("--furniture", flags.furniture,
                  "Masthead, folio and page number in the text: omit, last (after everything else) or place "
                  "(where they stand)")
      ->capture_default_str()
      ->type_name("omit|last|place")
      ->check(check_furniture);
  command
      .add_option(
          "--kinds", flags.kinds,
          "Write only text of these kinds, joined by commas: body, headline, kicker, deck, byline, "
          "subheading, caption, table, advertisement, masthead, folio, page_number. The JSON is whole")
      ->type_name("LIST")
      ->check(check_kinds);
  command
      .add_option("--min-confidence", flags.min_confidence,
                  "Write only paragraphs read at least so surely, 0 to 1. The JSON is whole")
      ->type_name("X")
      ->check([](const std::string& text) { return check_number(text, 0, 1); });
  command
      .add_option(
          "--spread", flags.spread,
          "Two facing pages on one scan: split (they become NAME-1 and NAME-2, where it is certain that "
          "there are two) or keep (together)")
      ->capture_default_str()
      ->type_name("split|keep")
      ->check(CLI::IsMember({"split", "keep"}).description(""));
  command.add_flag("--keep-lines", flags.keep_lines, "Keep the line ends of the print inside paragraphs");
  command
      .add_option(
          "--shard", flags.shard,
          "Share the work with other runs of the same command into the same folder, on this machine or "
          "others: this is number I of N. It begins with its part of the pages and goes on with those "
          "that no other has begun")
      ->type_name("I/N")
      ->check(check_shard);
  command.add_flag(
      "--watch", flags.watch,
      "Go on reading what arrives in the folders until Ctrl-C; a file that is still being copied "
      "is waited for");
  command.add_flag("--dry-run", flags.dry_run, "Only tell how many pages, hours and megabytes it would be");
  command.add_flag("--force", flags.force, "Read finished pages again");
  command.add_flag("--quiet", flags.quiet, "Print errors only");
  command.add_flag("--perf", flags.perf, "Print where the time went");
  command.footer(
      std::string(
          "Each page becomes NAME.txt and NAME.json; the frames of one file NAME-0001, NAME-0002, ...; two "
          "facing pages NAME-1 and NAME-2, as they are read. A page\n"
          "is finished, and left out, when the journal in DIR/.broadsheet says that its outputs were made "
          "from "
          "the same scan,\nwith the same options, models and version of the program, and they are there; so "
          "the "
          "same command goes on where\na run was cut off. DIR/manifest.jsonl tells of every page what became "
          "of "
          "it, broadsheet status DIR how far all is.\nA page that fails is named with the reason and the "
          "stage, "
          "after a second try when all others are done, and the\nothers go on.\n\n") +
      kExitCodesHelp);
}

BatchOptions options_of(const ReadFlags& flags, Settings settings) {
  if (flags.inputs.empty() && flags.files_from.empty()) throw CLI::RequiredError("INPUT");
  if (flags.output.empty() && !flags.dry_run) throw CLI::RequiredError("-o");
  BatchOptions options;
  options.inputs = flags.inputs;
  options.files_from = flags.files_from;
  options.settings = std::move(settings);
  options.settings.overrides = options.plan.overrides = flags.overrides;
  options.settings.pipeline.keep_lines = flags.keep_lines;
  options.settings.format.text.furniture = *write::furniture_from(flags.furniture);
  options.settings.format.text.kinds = kinds_of(flags.kinds);
  options.settings.format.text.min_confidence = flags.min_confidence;
  options.plan.formats = split(flags.formats, ',');
  options.settings.pipeline.spread = flags.spread == "keep" ? Spread::keep : Spread::split;
  options.plan.force = flags.force;
  options.to_standard_output = flags.output == kStandardOutput;
  if (options.to_standard_output) {
    if (options.plan.formats.empty()) options.plan.formats = {"txt"};
    if (options.plan.formats.size() > 1) throw CLI::ValidationError("--format", "-o - takes one format only");
    if (write::format_named(options.plan.formats.front())->write == nullptr)
      throw CLI::ValidationError("--format",
                                 "-o - takes text only; name a folder for " + options.plan.formats.front());
  } else {
    options.plan.folder = flags.output;
  }
  if (options.plan.formats.empty()) {
    for (const write::Format& format : write::formats()) {
      if (format.by_default) options.plan.formats.emplace_back(format.name);
    }
  }
  options.jobs = flags.jobs;
  options.limits.seconds = *batch::limit_choice_from(flags.page_timeout);
  options.limits.megabytes = *batch::limit_choice_from(flags.page_memory);
  if (!flags.max_failures.empty()) options.max_failures = *batch::failure_limit_from(flags.max_failures);
  options.limits.crowding = static_cast<double>(flags.jobs) / processors();
  if (!flags.shard.empty()) options.shard = shard_from(flags.shard);
  options.watch = flags.watch;
  if (options.to_standard_output && (options.shard || options.watch))
    throw CLI::ValidationError("-o -", "needs a folder with --shard or --watch");
  if (options.watch && (options.shard || flags.dry_run || options.plan.force))
    throw CLI::ValidationError("--watch", "goes with none of --shard, --dry-run, --force");
  options.dry_run = flags.dry_run;
  options.quiet = flags.quiet;
  options.perf = flags.perf;
  return options;
}

}  // namespace

std::shared_ptr<void> add_read_options(CLI::App& command) {
  const auto flags = std::make_shared<ReadFlags>();
  add_options(command, *flags);
  return flags;
}

void add_read_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("read", "Turn scans of newspaper pages into clean running text");
  const auto flags = std::make_shared<ReadFlags>();
  add_options(*command, *flags);
  command->callback([flags, &exit_code] {
    const Result<Settings> settings = settings_of(flags->page);
    if (settings) {
      exit_code = run_batch(options_of(*flags, *settings));
    } else {
      say(settings.error());
      exit_code = kUsage;
    }
  });
}

}  // namespace broadsheet::cli
