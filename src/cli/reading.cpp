#include "cli/reading.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <thread>
#include <utility>

#include "batch/interrupt.h"
#include "batch/read_ahead.h"
#include "batch/schedule.h"
#include "cli/print.h"
#include "cli/progress.h"

namespace broadsheet::cli {

namespace {

using batch::Interrupt;
using batch::Next;
using nlohmann::json;

constexpr std::chrono::seconds kBetweenAsking{5};  // other shards, for pages that they hold

/// The pages of a plan in the order in which they are taken up: the longest first, but in their own order
/// where somebody waits for them. A shard begins with its part, and goes on with what the others have not
/// begun.
std::vector<std::size_t> order_of(const Plan& plan, const BatchOptions& options) {
  std::vector<double> costs;
  for (const PlannedJob& page : plan.pages) costs.push_back(options.to_standard_output ? 0 : page.page.cost);
  if (!options.shard) return batch::longest_first(costs);
  std::vector<std::size_t> order;
  const auto count = static_cast<std::size_t>(options.shard->count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t part = (static_cast<std::size_t>(options.shard->number) - 1 + i) % count;
    const std::vector<std::size_t> pages = batch::shard(costs, part, count);
    std::vector<double> of_part;
    for (const std::size_t page : pages) of_part.push_back(costs[page]);
    for (const std::size_t place : batch::longest_first(of_part)) order.push_back(pages[place]);
  }
  return order;
}

std::string name_of(const Job& job) {
  const std::optional<int> frame = named_frame(job);
  return frame ? fmt::format("{}, page {}", job.file, *frame + 1) : job.file;
}

}  // namespace

batch::Request request_for(const Job& job, const batch::LimitOptions& limits) {
  return {job.file, named_frame(job), to_message(job), batch::limits_of(limits, job.pixels)};
}

Reading::Reading(const BatchOptions& options, const Plan& plan, OutputFolder* folder, Tally& tally)
    : options_(options),
      plan_(plan),
      folder_(folder),
      tally_(tally),
      sink_(make_progress(progress_style(options.quiet))),
      stream_(STDOUT_FILENO, separator()) {
  progress_.total = static_cast<int>(plan.pages.size());
}

void Reading::run(batch::Pool& pool) {
  run(pool, order_of(plan_, options_));
  while (!held_.empty() && !tally_.over() && wait_for_others()) run(pool, std::exchange(held_, {}));
  sink_->end(now());
  tally_.interrupted = Interrupt::count() > 0 && progress_.done < progress_.total;
}

void Reading::run(batch::Pool& pool, const std::vector<std::size_t>& order) {
  std::vector<batch::Request> requests;
  for (const std::size_t page : order)
    requests.push_back(request_for(plan_.pages[page].job, options_.limits));
  const Result<void> run = pool.run(
      requests, [&](std::size_t index, const Result<json>& answer) { return heed(order[index], answer); },
      [&] {
        sink_->tick(now());
        if (folder_ != nullptr) folder_->keep();
        return tally_.fatal ? Next::finish : heed_signals(pool);
      },
      [&](std::size_t index, const Error& /*error*/) { return postpone(order[index]); },
      [&](std::size_t index) {
        const std::size_t soon = index + static_cast<std::size_t>(options_.jobs);
        if (soon < order.size()) batch::read_ahead(plan_.pages[order[soon]].job.file);
        return take(order[index]);
      });
  if (!run) tally_.fatal = run.error();
}

bool Reading::take(std::size_t page) {
  if (folder_ == nullptr) return true;
  const Result<batch::Claim> claim = folder_->take(plan_.pages[page]);
  if (!claim) tally_.fatal = claim.error();
  if (!claim || *claim == batch::Claim::taken) return claim.has_value();
  if (*claim == batch::Claim::held)
    held_.push_back(page);
  else
    --progress_.total;  // it is another's
  return false;
}

/// False after a signal.
bool Reading::wait_for_others() {
  const auto end = std::chrono::steady_clock::now() + kBetweenAsking;
  constexpr std::chrono::milliseconds kNap{200};  // a signal is heeded within
  while (Interrupt::count() == 0 && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(kNap);
  return Interrupt::count() == 0;
}

Next Reading::heed(std::size_t page, const Result<json>& answer) {
  if (!answer && answer.error().code == ErrorCode::missing_language) {
    tally_.fatal = answer.error();
    return Next::stop;
  }
  if (!answer && answer.error().code == ErrorCode::disk_full) {
    if (!tally_.fatal) tally_.fatal = answer.error();
    return Next::finish;  // what is in hand may have been written before, or need less room
  }
  postponed_.erase(page);
  const PlannedJob& planned = plan_.pages[page];
  const Result<Done> result = answer.map([](const json& message) { return done_from(message); });
  if (folder_ != nullptr) {
    if (Result<void> written = folder_->add(planned, result); !written) {
      if (!tally_.fatal) tally_.fatal = written.error();
      return Next::finish;
    }
  }
  ++progress_.done;
  std::string text;
  if (result) {
    ++tally_.read;
    tally_.perf.add(result->perf);
    for (const std::string& note : result->notes) ++tally_.notes[note];
    for (const std::string& returned : result->returned)
      text += (text.empty() || returned.empty() ? "" : separator()) + returned;
    sink_->page_done(now(), name_of(planned.job));
  } else {
    ++tally_.failed;
    ++progress_.failed;
    sink_->failed(now(), result.error());
    tally_.hopeless = options_.max_failures.passed(tally_.failed, tally_.read + tally_.failed);
    if (tally_.hopeless) return Next::finish;
  }
  if (!options_.to_standard_output || stream_.put(page, std::move(text))) return Next::go_on;
  if (errno == EPIPE) {
    tally_.unread = true;
  } else {
    const std::string reason = std::generic_category().message(errno);
    tally_.fatal = Error{ErrorCode::unwritable, "", {}, "standard output cannot be written: " + reason, ""};
  }
  return Next::stop;
}

/// A page will be tried again. Where the run may be hopeless, that is found out before the others are tried.
Next Reading::postpone(std::size_t page) {
  postponed_.insert(page);
  const int failed = tally_.failed + static_cast<int>(postponed_.size());
  return options_.max_failures.passed(failed, tally_.read + failed) ? Next::retry_now : Next::go_on;
}

/// The first signal lets the pages in hand be finished, the second does not.
Next Reading::heed_signals(const batch::Pool& pool) {
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
std::string Reading::separator() const { return options_.plan.formats.front() == "txt" ? "\n" : ""; }

batch::Progress Reading::now() {
  progress_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
  return progress_;
}

}  // namespace broadsheet::cli
