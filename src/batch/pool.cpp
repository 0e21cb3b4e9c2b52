#include "batch/pool.h"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace broadsheet::batch {

namespace {

using nlohmann::json;

constexpr std::chrono::milliseconds kTick{500};  // between two calls of on_tick
constexpr int kMostFailedStarts = 3;             // one after the other: then the reason will not pass
constexpr double kMega = 1e6;

std::string memory_limit(const Request& request) {
  return fmt::format("memory ran out at the limit of {:.0f} MB",
                     static_cast<double>(*request.limits.memory) / kMega);
}

constexpr const char* kMoreMemory = "give a page more with --page-memory MB";

Error death_of(const Request& request, const Death& death, bool short_of_memory) {
  Error error{ErrorCode::worker_died, request.file, request.frame, "the worker process " + death.cause,
              death.next_step};
  if (short_of_memory && request.limits.memory) {
    error.cause += " after " + memory_limit(request);
    error.next_step = kMoreMemory;
  }
  return error;
}

Error overdue(const Request& request) {
  constexpr double kParts = 10;  // of a second: no more is told
  return {ErrorCode::timed_out, request.file, request.frame,
          fmt::format("was not done after {} s and was given up",
                      std::round(*request.limits.seconds * kParts) / kParts),
          "give a page more time with --page-timeout SECONDS"};
}

/// The answer in a message of serve().
Result<json> answer_in(json message) {
  const auto error = message.find("error");
  if (error != message.end()) return tl::unexpected(error_from(*error));
  return std::move(message.at("answer"));
}

/// Whether the same request may fare better another time.
bool may_pass(ErrorCode code) {
  switch (code) {
    case ErrorCode::worker_died:
    case ErrorCode::timed_out:
    case ErrorCode::out_of_memory:
    case ErrorCode::engine:
    case ErrorCode::unreadable:
      return true;
    default:
      return false;
  }
}

}  // namespace

/// One run: what is still to be handed out, and whom it is told.
struct Pool::Run {
  std::span<const Request> requests;
  const OnAnswer& on_answer;
  const OnPostponed& on_postponed;
  const OnTake& on_take;
  Queue queue;
  bool stopped = false;

  void obey(Next wish) {
    if (wish == Next::retry_now) queue.try_again_now();
    if (wish == Next::finish) queue.finish();
    stopped = stopped || wish == Next::stop;
  }

  std::optional<std::size_t> next() {
    while (const std::optional<std::size_t> index = queue.next()) {
      if (!on_take || queue.alone() || on_take(*index)) return index;
      queue.answered();
    }
    return std::nullopt;
  }

  void give(Worker& worker) {
    const std::optional<std::size_t> next = this->next();
    if (!next) return;
    const Request& request = requests[*next];
    worker.process.forget_words();
    worker.request = next;
    worker.stage.clear();
    worker.short_of_memory = false;
    worker.deadline.reset();
    if (request.limits.seconds) {
      worker.deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                           std::chrono::duration<double>(*request.limits.seconds));
    }
    // If the worker is gone, the end of its socket will tell, as for one that ends in the middle.
    send(worker.process.socket(),
         {{"request", request.body},
          {"memory", request.limits.memory ? json(*request.limits.memory) : json()}});
  }

  void conclude(Worker& worker, Result<json> answer) {
    const std::size_t index = *std::exchange(worker.request, std::nullopt);
    worker.deadline.reset();
    if (stopped) return;
    if (!answer) {
      Error& error = answer.error();
      // An Error about something else, as an output that cannot be written, has its own place.
      if (error.file == requests[index].file) error.stage = worker.stage;
      if (may_pass(error.code) && queue.postpone(index)) {
        if (on_postponed) obey(on_postponed(index, error));
        return;
      }
      if (!may_pass(error.code)) queue.answered();
    } else {
      queue.answered();
    }
    obey(on_answer(index, std::move(answer)));
  }
};

Pool::Pool(PoolOptions options) : options_(std::move(options)) { options_.jobs = std::max(1, options_.jobs); }

Pool::~Pool() {
  for (Worker& worker : workers_) worker.process.hang_up();
}

/// Starts what is missing; `alone` ends what is too much.
Result<void> Pool::hire(std::size_t wanted, bool alone) {
  while (alone && workers_.size() > wanted) {
    const auto idle =
        std::find_if(workers_.begin(), workers_.end(), [](const Worker& w) { return !w.request; });
    if (idle == workers_.end()) break;
    idle->process.kill();
    workers_.erase(idle);
  }
  while (workers_.size() < wanted) {
    Result<Process> process = Process::start(options_.command);
    if (!process) return tl::unexpected(process.error());
    send(process->socket(), options_.settings);
    workers_.push_back({std::move(*process)});
  }
  return {};
}

/// One message of a worker.
void Pool::understand(Worker& worker, json message, Run& run) {
  if (const auto stage = message.find("stage"); stage != message.end()) {
    worker.stage = stage->get<std::string>();
    return;
  }
  if (message.contains("short_of_memory")) {
    worker.short_of_memory = true;
    return;
  }
  worker.ready = true;
  if (!worker.request) return;
  Result<json> answer = answer_in(std::move(message));
  if (!answer && answer.error().code == ErrorCode::out_of_memory) {
    const Request& request = run.requests[*worker.request];
    if (request.limits.memory) {
      answer.error().cause = memory_limit(request);
      answer.error().next_step = kMoreMemory;
    }
    // Libraries that were denied memory once may have lost some, or worse.
    worker.process.kill();
    worker.process.hang_up();
  }
  run.conclude(worker, std::move(answer));
}

/// Takes in what a worker says, or its death.
Result<void> Pool::hear(Worker& worker, Run& run) {
  const bool open = worker.inbox.take_in(worker.process.socket());
  while (worker.process.socket() >= 0 && !run.stopped) {
    std::optional<json> message = worker.inbox.next();
    if (!message) break;
    understand(worker, std::move(*message), run);
  }
  if (worker.ready) failed_starts_ = 0;
  if (worker.process.socket() < 0 || (open && !worker.inbox.broken())) return {};
  if (open) worker.process.kill();
  const Death death = worker.process.death();
  worker.process.hang_up();
  if (!worker.ready && ++failed_starts_ == kMostFailedStarts) {
    return tl::unexpected(Error{
        ErrorCode::worker_died, "", {}, "a worker process " + death.cause + " as it began", death.next_step});
  }
  if (worker.request) {
    const Request& request = run.requests[*worker.request];
    run.conclude(worker, tl::unexpected(death_of(request, death, worker.short_of_memory)));
  }
  return {};
}

/// Ends a worker that takes too long over its request.
void Pool::end_overdue(Worker& worker, Run& run) {
  if (!worker.request || !worker.deadline || Clock::now() < *worker.deadline) return;
  worker.process.kill();
  worker.process.hang_up();
  run.conclude(worker, tl::unexpected(overdue(run.requests[*worker.request])));
}

std::size_t Pool::in_hand() const {
  const auto busy =
      std::count_if(workers_.begin(), workers_.end(), [](const Worker& w) { return w.request.has_value(); });
  return static_cast<std::size_t>(busy);
}

void Pool::drop() {
  std::erase_if(workers_, [](Worker& worker) {
    if (!worker.ready || worker.request) worker.process.kill();
    return !worker.ready || worker.request.has_value();
  });
}

Result<void> Pool::run(std::span<const Request> requests, const OnAnswer& on_answer, const OnTick& on_tick,
                       const OnPostponed& on_postponed, const OnTake& on_take) {
  Run run{requests, on_answer, on_postponed, on_take, Queue(requests.size())};
  failed_starts_ = 0;
  while (!run.stopped && !run.queue.done()) {
    const std::size_t wanted = run.queue.width(static_cast<std::size_t>(options_.jobs));
    Result<void> started = hire(wanted, run.queue.alone());
    if (!started && workers_.empty()) return started;
    for (Worker& worker : workers_) {
      if (worker.ready && !worker.request) run.give(worker);
    }

    std::vector<pollfd> sockets;
    auto wait = std::chrono::duration_cast<Clock::duration>(kTick);
    for (const Worker& worker : workers_) {
      sockets.push_back({worker.process.socket(), POLLIN, 0});
      if (worker.deadline) wait = std::min(wait, *worker.deadline - Clock::now());
    }
    const auto whole = std::chrono::ceil<std::chrono::milliseconds>(std::max(wait, Clock::duration::zero()));
    const int changed = ::poll(sockets.data(), sockets.size(), static_cast<int>(whole.count()));
    for (std::size_t i = 0; changed > 0 && !run.stopped && i < sockets.size(); ++i) {
      if (sockets[i].revents == 0) continue;
      if (Result<void> heard = hear(workers_[i], run); !heard) {
        drop();
        return heard;
      }
    }
    for (Worker& worker : workers_) end_overdue(worker, run);
    std::erase_if(workers_, [](const Worker& worker) { return worker.process.socket() < 0; });
    if (on_tick && !run.stopped) run.obey(on_tick());
  }
  if (run.stopped) drop();
  return {};
}

}  // namespace broadsheet::batch
