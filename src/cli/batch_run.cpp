#include "cli/batch_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <numeric>
#include <set>
#include <thread>

#include "batch/interrupt.h"
#include "batch/pool.h"
#include "cli/arrivals.h"
#include "cli/exit_codes.h"
#include "cli/perf_table.h"
#include "cli/print.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "cli/worker.h"
#include "load/format.h"
#include "load/inputs.h"
#include "load/names.h"

namespace broadsheet::cli {

namespace {

using batch::Interrupt;
using batch::Next;
using nlohmann::json;

// For --dry-run, measured on broadsheet pages of 16 to 19 megapixels and some 6,000 Chinese characters or
// 20,000 letters: 9 to 14 seconds of processor, 0.8 to 1 MB of JSON and text.
constexpr double kSecondsAPage = 12;
constexpr double kBytesAPage = 0.9e6;

constexpr std::chrono::seconds kBetweenLooks{2};  // into a watched folder

Result<load::Inputs> gather(const BatchOptions& options) {
  std::vector<std::string> names = options.inputs;
  if (!options.files_from.empty()) {
    Result<std::vector<std::string>> listed = load::names_from(options.files_from);
    if (!listed) return tl::unexpected(listed.error());
    names.insert(names.end(), listed->begin(), listed->end());
  }
  return load::expand(names);
}

/// The pixels of the frames of each input, nothing where they could not be told.
struct Counted {
  std::vector<std::vector<std::int64_t>> frames;
  std::map<std::size_t, Error> errors;  // by input

  std::size_t pages() const {
    return std::accumulate(frames.begin(), frames.end(), std::size_t{0},
                           [](std::size_t sum, const auto& of_file) { return sum + of_file.size(); });
  }
};

/// Workers count them, so that a file that crashes a decoder fails alone.
Result<Counted> count_frames(batch::Pool& pool, const load::Inputs& inputs,
                             const batch::LimitOptions& limits) {
  std::vector<batch::Request> requests;
  for (const load::Input& input : inputs.files) {
    Job job;
    job.task = Task::count;
    job.file = input.path;
    requests.push_back(request_for(job, limits));
  }
  Counted counted;
  counted.frames.resize(inputs.files.size());
  const Result<void> run = pool.run(
      requests,
      [&](std::size_t index, const Result<json>& answer) {
        if (answer) {
          counted.frames[index] = done_from(*answer).frames;
        } else {
          counted.errors.emplace(index, answer.error());
        }
        return Next::go_on;
      },
      [] { return Interrupt::count() > 0 ? Next::stop : Next::go_on; });
  if (!run) return tl::unexpected(run.error());
  return counted;
}

/// Inputs of which no page can be read, told in their order and as the journal has them: an input that is not
/// there under its own name, a file under that of its outputs.
std::vector<batch::PageRecord> tell_unreadable(const load::Inputs& inputs, const Counted& counted) {
  std::vector<batch::PageRecord> unreadable;
  const auto add = [&](const std::string& page, const std::string& input, const Error& error) {
    say(error);
    batch::PageRecord record;
    record.planned = {page, input, {}, 1};
    record.state = batch::State::failed;
    record.time = batch::seconds_since_1970();
    record.error = error;
    unreadable.push_back(std::move(record));
  };
  for (const Error& error : inputs.errors) add(error.file, error.file, error);
  const std::vector<std::filesystem::path> names = load::output_names(inputs);
  for (const auto& [index, error] : counted.errors)
    add(names[index].string(), inputs.files[index].path, error);
  return unreadable;
}

void tell_plan(const Plan& plan, const Tally& tally, int jobs) {
  const auto count = static_cast<double>(plan.pages.size());
  const double workers = std::max(1.0, std::min(count, static_cast<double>(jobs)));
  std::cout << fmt::format("to be read:  {}\n", pages(static_cast<int>(plan.pages.size())));
  if (plan.finished > 0) std::cout << fmt::format("finished:    {}\n", pages(plan.finished));
  if (tally.failed > 0) std::cout << fmt::format("unreadable:  {}\n", tally.failed);
  std::cout << fmt::format("time:        about {} with -j {}\n", duration(count * kSecondsAPage / workers),
                           jobs)
            << fmt::format("disk:        about {:.0f} MB\n", count * kBytesAPage / 1e6) << std::flush;
}

void tell_result(const BatchOptions& options, const Tally& tally) {
  if (options.perf) std::cerr << perf_table(tally.perf, tally.read);
  if (options.quiet) return;
  for (const auto& [note, count] : tally.notes) say(fmt::format("note: {} ({})", note, pages(count)));
  std::string line = pages(tally.read) + " read";
  if (tally.failed > 0) line += fmt::format(", {} failed", tally.failed);
  if (tally.finished > 0)
    line += fmt::format(", {} finished before (--force reads them again)", tally.finished);
  say(line);
  if (tally.hopeless) say("broadsheet: ended, as more pages failed than --max-failures allows");
}

int exit_code_of(const Tally& tally) {
  if (tally.failed == 0) return kOk;
  return tally.read + tally.finished > 0 ? kSomeFailed : kNothingRead;
}

int interrupted(const BatchOptions& options) {
  say(options.to_standard_output
          ? "broadsheet: interrupted"
          : "broadsheet: interrupted; the same command goes on where this one stopped");
  return kSignalled + Interrupt::signal();
}

int not_ready(const Error& error) {
  say(error);
  return kNotReady;
}

int no_scans(const load::Inputs& inputs) {
  say(fmt::format("broadsheet: no scans there ({}; {} of other kinds)", load::kFormatNames, inputs.skipped));
  return kNothingRead;
}

/// The run from the opened folder on.
class BatchRun {
 public:
  /// `folder` is null and `before` none when pages go to standard output, `folder` also when nothing is to be
  /// written.
  BatchRun(const BatchOptions& options, OutputFolder* folder, const std::optional<Before>& before)
      : options_(options),
        folder_(folder),
        before_(before),
        pool_(worker_pool(options.jobs, options.settings)) {}

  /// Reads what is there, and with --watch what arrives, and returns the exit code.
  int run(const load::Inputs& inputs) {
    std::optional<int> code = options_.watch ? watch() : read(inputs);
    if (code) return *code;
    if (folder_ != nullptr) {
      const Result<void> ended = folder_->end(tally_.fatal || tally_.hopeless || tally_.interrupted);
      if (!ended && !tally_.fatal) tally_.fatal = ended.error();
    }
    if (tally_.unread) return kOk;
    if (tally_.fatal) return not_ready(*tally_.fatal);
    tell_result(options_, tally_);
    return tally_.interrupted ? interrupted(options_) : exit_code_of(tally_);
  }

 private:
  /// An exit code when there is nothing more to do or tell.
  std::optional<int> read(const load::Inputs& inputs) {
    const Result<Counted> counted = count_frames(pool_, inputs, options_.limits);
    if (!counted) return not_ready(counted.error());
    if (Interrupt::count() > 0) return interrupted(options_);
    const std::vector<batch::PageRecord> unreadable = tell_unreadable(inputs, *counted);
    tally_.failed += static_cast<int>(unreadable.size());
    const std::string& layout = options_.settings.overrides.layout;
    if (!layout.empty() && counted->pages() > 1) {
      say("broadsheet: --layout " + layout + " is of one page, and several are to be read");
      return kUsage;
    }
    const Plan plan = plan_pages(inputs, counted->frames, options_.plan, before_);
    tally_.finished += plan.finished;
    if (options_.dry_run) {
      tell_plan(plan, tally_, options_.jobs);
      return plan.pages.empty() ? exit_code_of(tally_) : kOk;
    }
    if (folder_ != nullptr) {
      if (const Result<void> begun = folder_->begin(plan, unreadable, options_.jobs); !begun)
        return not_ready(begun.error());
    }
    Reading(options_, plan, folder_, tally_).run(pool_);
    return std::nullopt;
  }

  std::optional<int> watch() {
    Arrivals arrivals;
    std::set<std::string> told;  // inputs that are not there, once each
    while (!tally_.over() && Interrupt::count() == 0) {
      Result<load::Inputs> there = gather(options_);
      if (!there) return not_ready(there.error());
      std::erase_if(there->errors, [&](const Error& error) { return !told.insert(error.file).second; });
      const load::Inputs arrived = arrivals.look(std::move(*there));
      if (!arrived.files.empty() || !arrived.errors.empty()) {
        if (const Result<void> known = folder_->refresh(); !known) return not_ready(known.error());
        if (const std::optional<int> code = read(arrived)) return code;
      }
      const auto next = std::chrono::steady_clock::now() + kBetweenLooks;
      constexpr std::chrono::milliseconds kNap{100};  // a signal is heeded within
      while (Interrupt::count() == 0 && std::chrono::steady_clock::now() < next)
        std::this_thread::sleep_for(kNap);
    }
    tally_.interrupted = tally_.interrupted || Interrupt::count() > 0;
    return std::nullopt;
  }

  const BatchOptions& options_;
  OutputFolder* folder_;
  std::optional<Before> before_;
  batch::Pool pool_;
  Tally tally_;
};

}  // namespace

int run_batch(BatchOptions options) {
  const Interrupt interrupt;

  // The files behind what the user named.
  const Result<load::Inputs> inputs = gather(options);
  if (!inputs) {
    say(inputs.error());
    return kNothingRead;
  }
  if (inputs->files.empty() && inputs->errors.empty() && !options.watch) return no_scans(*inputs);

  // Where the outputs go, and what was read there before.
  const std::string& name = options.plan.folder;
  if (name.empty()) {
    if (write::format_named(options.plan.formats.front())->tells_provenance)
      options.settings.made_by = MadeWith(options.settings).made_by();
    return BatchRun(options, nullptr, std::nullopt).run(*inputs);
  }
  const MadeWith made_with(options.settings);
  options.settings.made_by = made_with.made_by();
  if (options.dry_run) {
    const Result<batch::Index> index = batch::Index::open(name, batch::user_cache());
    if (!index) return not_ready(index.error());
    return BatchRun(options, nullptr, Before{*index, made_with}).run(*inputs);
  }
  Result<OutputFolder> folder = OutputFolder::open(name, options.shard, made_with);
  return folder ? BatchRun(options, &*folder, folder->before()).run(*inputs) : not_ready(folder.error());
}

}  // namespace broadsheet::cli
