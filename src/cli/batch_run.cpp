#include "cli/batch_run.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <iostream>
#include <map>
#include <numeric>
#include <set>
#include <system_error>

#include "batch/interrupt.h"
#include "batch/limits.h"
#include "batch/pool.h"
#include "batch/schedule.h"
#include "cli/exit_codes.h"
#include "cli/page_stream.h"
#include "cli/perf_table.h"
#include "cli/print.h"
#include "cli/progress.h"
#include "cli/worker.h"
#include "load/format.h"
#include "load/inputs.h"
#include "write/file.h"

namespace broadsheet::cli {

namespace {

using batch::Interrupt;
using batch::Next;
using nlohmann::json;

// For --dry-run, measured on broadsheet pages of 16 to 19 megapixels and some 6,000 Chinese characters or
// 20,000 letters: 9 to 14 seconds of processor, 0.8 to 1 MB of JSON and text.
constexpr double kSecondsAPage = 12;
constexpr double kBytesAPage = 0.9e6;

/// What became of the run.
struct Tally {
  int read = 0;
  int failed = 0;
  int finished = 0;                  // before this run
  std::map<std::string, int> notes;  // how many pages say so
  Perf perf;
  std::optional<Error> fatal;  // ended the run: no page could fare better
  bool unread = false;         // nobody reads standard output any more
  bool hopeless = false;       // more pages failed than are allowed
  bool interrupted = false;    // by a signal, with pages left
};

Result<load::Inputs> gather(const BatchOptions& options) {
  std::vector<std::string> names = options.inputs;
  if (!options.files_from.empty()) {
    Result<std::vector<std::string>> listed = load::names_from(options.files_from);
    if (!listed) return tl::unexpected(listed.error());
    names.insert(names.end(), listed->begin(), listed->end());
  }
  return load::expand(names);
}

batch::Request request(const Job& job, const batch::LimitOptions& limits) {
  return {job.file, named_frame(job), to_message(job), batch::limits_of(limits, job.pixels)};
}

/// The pixels of the frames of each input, nothing where they could not be told. Workers count them, so that
/// a file that crashes a decoder fails alone. Errors are told in the order of the inputs.
Result<std::vector<std::vector<std::int64_t>>> count_frames(batch::Pool& pool, const load::Inputs& inputs,
                                                            const batch::LimitOptions& limits, Tally& tally) {
  std::vector<batch::Request> requests;
  for (const load::Input& input : inputs.files) {
    Job job;
    job.task = Task::count;
    job.file = input.path;
    requests.push_back(request(job, limits));
  }
  std::vector<std::vector<std::int64_t>> frames(inputs.files.size());
  std::map<std::size_t, Error> errors;
  const Result<void> run = pool.run(
      requests,
      [&](std::size_t index, const Result<json>& answer) {
        if (answer) {
          frames[index] = done_from(*answer).frames;
        } else {
          errors.emplace(index, answer.error());
        }
        return Next::go_on;
      },
      [] { return Interrupt::count() > 0 ? Next::stop : Next::go_on; });
  if (!run) return tl::unexpected(run.error());
  for (const Error& error : inputs.errors) say(error);
  for (const auto& [index, error] : errors) say(error);
  tally.failed += static_cast<int>(inputs.errors.size() + errors.size());
  return frames;
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

/// The pages of a plan in the order in which they are taken up: the longest first, but in their own order
/// where somebody waits for them.
std::vector<std::size_t> order_of(const Plan& plan, bool to_standard_output) {
  std::vector<double> costs(plan.pages.size(), 0);
  for (std::size_t i = 0; !to_standard_output && i < costs.size(); ++i)
    costs[i] = static_cast<double>(plan.pages[i].pixels);
  return batch::longest_first(costs);
}

/// Reads the pages of a plan, telling `sink` as it goes.
class Reading {
 public:
  Reading(const BatchOptions& options, const Plan& plan, Tally& tally)
      : options_(options),
        plan_(plan),
        order_(order_of(plan, options.to_standard_output)),
        tally_(tally),
        sink_(make_progress(progress_style(options.quiet))),
        stream_(STDOUT_FILENO, separator()) {
    progress_.total = static_cast<int>(plan.pages.size());
  }

  void run(batch::Pool& pool) {
    std::vector<batch::Request> requests;
    for (const std::size_t page : order_) requests.push_back(request(plan_.pages[page], options_.limits));
    const Result<void> run = pool.run(
        requests, [&](std::size_t index, const Result<json>& answer) { return take(order_[index], answer); },
        [&] {
          sink_->tick(now());
          return heed_signals(pool);
        },
        [&](std::size_t index, const Error& /*error*/) { return postpone(order_[index]); });
    sink_->end(now());
    tally_.interrupted = Interrupt::count() > 0 && progress_.done < progress_.total;
    if (!run) tally_.fatal = run.error();
  }

 private:
  Next take(std::size_t index, const Result<json>& answer) {
    if (!answer && answer.error().code == ErrorCode::missing_language) {
      tally_.fatal = answer.error();
      return Next::stop;
    }
    if (!answer && answer.error().code == ErrorCode::disk_full) {
      if (!tally_.fatal) tally_.fatal = answer.error();
      return Next::finish;  // what is in hand may have been written before, or need less room
    }
    postponed_.erase(index);
    ++progress_.done;
    std::string page;
    if (answer) {
      Done done = done_from(*answer);
      ++tally_.read;
      tally_.perf.add(done.perf);
      for (const std::string& note : done.notes) ++tally_.notes[note];
      for (const std::string& returned : done.returned)
        page += (page.empty() || returned.empty() ? "" : separator()) + returned;
      sink_->page_done(now(), name_of(plan_.pages[index]));
    } else {
      ++tally_.failed;
      ++progress_.failed;
      sink_->failed(now(), answer.error());
      tally_.hopeless = options_.max_failures.passed(tally_.failed, tally_.read + tally_.failed);
      if (tally_.hopeless) return Next::finish;
    }
    if (!options_.to_standard_output || stream_.put(index, std::move(page))) return Next::go_on;
    if (errno == EPIPE) {
      tally_.unread = true;
    } else {
      const std::string reason = std::generic_category().message(errno);
      tally_.fatal = Error{ErrorCode::unwritable, "", {}, "standard output cannot be written: " + reason, ""};
    }
    return Next::stop;
  }

  /// A page will be tried again. Where the run may be hopeless, that is found out before the others are
  /// tried.
  Next postpone(std::size_t index) {
    postponed_.insert(index);
    const int failed = tally_.failed + static_cast<int>(postponed_.size());
    return options_.max_failures.passed(failed, tally_.read + failed) ? Next::retry_now : Next::go_on;
  }

  /// The first signal lets the pages in hand be finished, the second does not.
  Next heed_signals(const batch::Pool& pool) {
    if (Interrupt::count() == 0) return Next::go_on;
    if (Interrupt::count() > 1) return Next::stop;
    if (!told_of_signal_) {
      say(fmt::format("broadsheet: finishing {} in hand; again to drop them",
                      pages(static_cast<int>(pool.in_hand()))));
    }
    told_of_signal_ = true;
    return Next::finish;
  }

  /// Between two pages on standard output.
  std::string separator() const { return options_.plan.formats.front() == "txt" ? "\n" : ""; }

  static std::string name_of(const Job& job) {
    const std::optional<int> frame = named_frame(job);
    return frame ? fmt::format("{}, page {}", job.file, *frame + 1) : job.file;
  }

  batch::Progress now() {
    progress_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    return progress_;
  }

  const BatchOptions& options_;
  const Plan& plan_;
  std::vector<std::size_t> order_;   // numbers of pages of the plan, as they are taken up
  std::set<std::size_t> postponed_;  // numbers of those that will be tried again
  bool told_of_signal_ = false;
  Tally& tally_;
  std::unique_ptr<batch::ProgressSink> sink_;
  PageStream stream_;
  batch::Progress progress_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

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

}  // namespace

int run_batch(const BatchOptions& options) {
  const Interrupt interrupt;
  Tally tally;

  // The files behind what the user named.
  const Result<load::Inputs> inputs = gather(options);
  if (!inputs) {
    say(inputs.error());
    return kNothingRead;
  }
  if (inputs->files.empty() && inputs->errors.empty()) {
    say(fmt::format("broadsheet: no scans there ({}; {} of other kinds)", load::kFormatNames,
                    inputs->skipped));
    return kNothingRead;
  }
  if (!options.plan.folder.empty() && !options.dry_run) {
    if (const Result<void> made = write::make_folder(options.plan.folder); !made)
      return not_ready(made.error());
  }

  // Their pages, less those that are finished.
  batch::Pool pool(worker_pool(options.jobs, options.settings));
  const auto frames = count_frames(pool, *inputs, options.limits, tally);
  if (!frames) return not_ready(frames.error());
  if (Interrupt::count() > 0) return interrupted(options);
  const std::string& layout = options.settings.overrides.layout;
  const auto add = [](std::size_t sum, const auto& of_file) { return sum + of_file.size(); };
  if (!layout.empty() && std::accumulate(frames->begin(), frames->end(), std::size_t{0}, add) > 1) {
    say("broadsheet: --layout " + layout + " is of one page, and several are to be read");
    return kUsage;
  }
  const Plan plan = plan_pages(*inputs, *frames, options.plan);
  tally.finished = plan.finished;
  if (options.dry_run) {
    tell_plan(plan, tally, options.jobs);
    return plan.pages.empty() ? exit_code_of(tally) : kOk;
  }

  // Reading, and what came of it.
  Reading(options, plan, tally).run(pool);
  if (tally.unread) return kOk;
  if (tally.fatal) return not_ready(*tally.fatal);
  tell_result(options, tally);
  if (tally.interrupted) return interrupted(options);
  return exit_code_of(tally);
}

}  // namespace broadsheet::cli
