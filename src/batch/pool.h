// Worker processes that share a queue of requests, one request at a time each.
//
// A request that ends its worker fails alone: the worker is replaced and the others go on. One worker takes
// the same way as many, so that a run does not depend on how many there are.
#pragma once

#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "batch/message.h"
#include "batch/process.h"
#include "page/error.h"

namespace broadsheet::batch {

struct Request {
  std::string file;  ///< named in the Error should the worker end over it
  std::optional<int> frame;
  nlohmann::json body;  ///< what the worker's handler is given
};

enum class Next : std::uint8_t { go_on, stop };

/// Called in the order in which requests are finished; `index` is that of the request.
using OnAnswer = std::function<Next(std::size_t index, Result<nlohmann::json> answer)>;

/// Called at least once a second while workers work.
using OnTick = std::function<void()>;

struct PoolOptions {
  int jobs = 1;             ///< workers, at least 1
  Command command;          ///< what starts one; it is to call serve()
  nlohmann::json settings;  ///< sent to each before its first request
};

class Pool {
 public:
  explicit Pool(PoolOptions options);

  /// Has every request answered once, taken up in their order. Workers stay for the next run. Returns early
  /// when `on_answer` says stop: requests in hand are then dropped and their workers ended. worker_died when
  /// a worker cannot even be started; a worker's end during a request is that request's Error.
  Result<void> run(std::span<const Request> requests, const OnAnswer& on_answer, const OnTick& on_tick = {});

  Pool(Pool&&) noexcept = default;
  Pool& operator=(Pool&&) noexcept = default;
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;
  ~Pool();

 private:
  struct Worker {
    Process process;
    Inbox inbox{};
    bool ready = false;                    // has taken the settings
    std::optional<std::size_t> request{};  // in hand
    std::string stage{};                   // of it, as last told
  };
  struct Queue;

  Result<void> start_missing(std::size_t wanted);
  static Result<void> hear(Worker& worker, Queue& queue, const OnAnswer& on_answer);
  static void understand(Worker& worker, nlohmann::json message, Queue& queue, const OnAnswer& on_answer);
  void drop();

  PoolOptions options_;
  std::vector<Worker> workers_;
};

}  // namespace broadsheet::batch
