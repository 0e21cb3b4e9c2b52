// Worker processes that share a queue of requests, one request at a time each.
//
// A request that ends its worker, or takes more than its Limits, fails alone: the worker is replaced and the
// others go on. One that fails in a way that may pass (the worker died, time, memory, an engine or the disk
// failed) is tried once more when all others are answered, with no other worker there; see queue.h. One
// worker takes the same way as many, so that a run does not depend on how many there are.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "batch/limits.h"
#include "batch/message.h"
#include "batch/process.h"
#include "batch/queue.h"
#include "page/error.h"

namespace broadsheet::batch {

struct Request {
  std::string file;  ///< named in the Error should the worker end over it
  std::optional<int> frame;
  nlohmann::json body;  ///< what the worker's handler is given
  Limits limits{};
};

/// What the pool is to do after it has told something; the strongest wish heard counts.
enum class Next : std::uint8_t {
  go_on,
  retry_now,  ///< first try again what was postponed, then go on
  finish,     ///< hand out nothing more, wait for what is in hand
  stop,       ///< drop what is in hand, too
};

/// Called in the order in which requests are finished; `index` is that of the request. An Error about the
/// request's file has its stage.
using OnAnswer = std::function<Next(std::size_t index, Result<nlohmann::json> answer)>;

/// Called before a request is handed out for the first time. False: it is left out, as if it had never been
/// there.
using OnTake = std::function<bool(std::size_t index)>;

/// Called when a request has failed for the first time and will be tried again.
using OnPostponed = std::function<Next(std::size_t index, const Error& error)>;

/// Called at least once a second while workers work.
using OnTick = std::function<Next()>;

struct PoolOptions {
  int jobs = 1;             ///< workers, at least 1
  Command command;          ///< what starts one; it is to call serve()
  nlohmann::json settings;  ///< sent to each before its first request
};

class Pool {
 public:
  explicit Pool(PoolOptions options);

  /// Has every request answered once, taken up in their order. Workers stay for the next run. Returns early
  /// when what is called says finish or stop: what was not handed out, or is postponed, has no answer then,
  /// nor has after stop what was in hand; its workers are ended. worker_died when workers cannot even be
  /// started; a worker's end during a request is that request's Error.
  Result<void> run(std::span<const Request> requests, const OnAnswer& on_answer, const OnTick& on_tick = {},
                   const OnPostponed& on_postponed = {}, const OnTake& on_take = {});

  /// Requests in hand now.
  std::size_t in_hand() const;

  Pool(Pool&&) noexcept = default;
  Pool& operator=(Pool&&) noexcept = default;
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;
  ~Pool();

 private:
  using Clock = std::chrono::steady_clock;
  struct Worker {
    Process process;
    Inbox inbox{};
    bool ready = false;                           // has taken the settings
    bool short_of_memory = false;                 // was denied memory over its request
    std::optional<std::size_t> request{};         // in hand
    std::string stage{};                          // of it, as last told
    std::optional<Clock::time_point> deadline{};  // of it
  };
  struct Run;

  Result<void> hire(std::size_t wanted, bool alone);
  Result<void> hear(Worker& worker, Run& run);
  static void understand(Worker& worker, nlohmann::json message, Run& run);
  static void end_overdue(Worker& worker, Run& run);
  void drop();

  PoolOptions options_;
  std::vector<Worker> workers_;
  int failed_starts_ = 0;  // one after the other
};

}  // namespace broadsheet::batch
