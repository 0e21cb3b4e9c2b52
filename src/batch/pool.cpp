#include "batch/pool.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "batch/message.h"

namespace broadsheet::batch {

namespace {

using nlohmann::json;

constexpr int kTick = 500;  // milliseconds between two calls of on_tick

Error death_of(const Request& request, const Death& death) {
  return {ErrorCode::worker_died, request.file, request.frame, "the worker process " + death.cause,
          death.next_step};
}

/// The answer in a message of serve().
Result<json> answer_in(json message) {
  const auto error = message.find("error");
  if (error != message.end()) return tl::unexpected(error_from(*error));
  return std::move(message.at("answer"));
}

}  // namespace

/// What is still to be handed out and what is still to come.
struct Pool::Queue {
  std::span<const Request> requests;
  std::size_t next = 0;
  std::size_t answered = 0;
  bool stopped = false;

  bool done() const { return stopped || answered == requests.size(); }

  void give(Worker& worker) {
    if (stopped || next == requests.size()) return;
    worker.process.forget_words();
    worker.request = next++;
    worker.stage.clear();
    // If the worker is gone, the end of its socket will tell, as for one that ends in the middle.
    send(worker.process.socket(), requests[*worker.request].body);
  }

  void conclude(Worker& worker, Result<json> answer, const OnAnswer& on_answer) {
    const std::size_t index = *std::exchange(worker.request, std::nullopt);
    // An Error about something else, as an output that cannot be written, has its own place.
    if (!answer && answer.error().file == requests[index].file) answer.error().stage = worker.stage;
    ++answered;
    const Next wish = on_answer(index, std::move(answer));
    stopped = stopped || wish == Next::stop;
  }
};

Pool::Pool(PoolOptions options) : options_(std::move(options)) { options_.jobs = std::max(1, options_.jobs); }

Pool::~Pool() {
  for (Worker& worker : workers_) worker.process.hang_up();
}

Result<void> Pool::start_missing(std::size_t wanted) {
  while (workers_.size() < wanted) {
    Result<Process> process = Process::start(options_.command);
    if (!process) return tl::unexpected(process.error());
    send(process->socket(), options_.settings);
    workers_.push_back({std::move(*process)});
  }
  return {};
}

/// One message of a worker.
void Pool::understand(Worker& worker, json message, Queue& queue, const OnAnswer& on_answer) {
  if (const auto stage = message.find("stage"); stage != message.end()) {
    worker.stage = stage->get<std::string>();
    return;
  }
  if (worker.request) queue.conclude(worker, answer_in(std::move(message)), on_answer);
  worker.ready = true;
  queue.give(worker);
}

/// Takes in what a worker says, or its death.
Result<void> Pool::hear(Worker& worker, Queue& queue, const OnAnswer& on_answer) {
  const bool open = worker.inbox.take_in(worker.process.socket());
  while (!queue.stopped) {
    std::optional<json> message = worker.inbox.next();
    if (!message) break;
    understand(worker, std::move(*message), queue, on_answer);
  }
  if (open && !worker.inbox.broken()) return {};
  const Death death = worker.process.death();
  worker.process.hang_up();
  if (!worker.ready) {
    return tl::unexpected(Error{
        ErrorCode::worker_died, "", {}, "a worker process " + death.cause + " as it began", death.next_step});
  }
  if (worker.request)
    queue.conclude(worker, tl::unexpected(death_of(queue.requests[*worker.request], death)), on_answer);
  return {};
}

void Pool::drop() {
  std::erase_if(workers_, [](Worker& worker) {
    if (!worker.ready || worker.request) worker.process.kill();
    return !worker.ready || worker.request.has_value();
  });
}

Result<void> Pool::run(std::span<const Request> requests, const OnAnswer& on_answer, const OnTick& on_tick) {
  Queue queue{requests};
  for (Worker& worker : workers_) {
    if (worker.ready) queue.give(worker);
  }
  while (!queue.done()) {
    const std::size_t open = requests.size() - queue.answered;
    Result<void> started = start_missing(std::min(open, static_cast<std::size_t>(options_.jobs)));
    if (!started && workers_.empty()) return started;

    std::vector<pollfd> sockets;
    for (const Worker& worker : workers_) sockets.push_back({worker.process.socket(), POLLIN, 0});
    const int changed = ::poll(sockets.data(), sockets.size(), kTick);
    for (std::size_t i = 0; changed > 0 && !queue.stopped && i < sockets.size(); ++i) {
      if (sockets[i].revents == 0) continue;
      if (Result<void> heard = hear(workers_[i], queue, on_answer); !heard) {
        drop();
        return heard;
      }
    }
    std::erase_if(workers_, [](const Worker& worker) { return worker.process.socket() < 0; });
    if (on_tick) on_tick();
  }
  if (queue.stopped) drop();
  return {};
}

}  // namespace broadsheet::batch
