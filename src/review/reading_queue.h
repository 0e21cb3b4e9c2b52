// Pages that are to be read again, one after the other, while the server goes on to answer.
//
// A page waits until nobody has changed it for a moment, so that a row of edits costs one reading. Edits that
// only the picture can answer are waited for by who made them: these are read at once.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "page/error.h"
#include "review/pages.h"

namespace broadsheet::review {

enum class ReadingState : std::uint8_t { none, waiting, reading, failed };
const char* to_string(ReadingState state);

/// Reads a page anew into the batch folder, with all its outputs. Returns early when `stop` becomes true.
using ReadAgain = std::function<Result<void>(const Entry& entry, const std::atomic<bool>& stop)>;

class ReadingQueue {
 public:
  using Clock = std::chrono::steady_clock;

  /// `find` gives the page with an id as it is when its turn comes.
  ReadingQueue(ReadAgain read, std::function<std::shared_ptr<const Entry>(const std::string&)> find);
  /// Drops what waits and stops what is read.
  ~ReadingQueue();
  ReadingQueue(const ReadingQueue&) = delete;
  ReadingQueue& operator=(const ReadingQueue&) = delete;
  ReadingQueue(ReadingQueue&&) = delete;
  ReadingQueue& operator=(ReadingQueue&&) = delete;

  /// To be read after so long; one that waits already waits anew. Of a page that is being read now, the
  /// reading goes on, and another follows.
  void add(const Entry& entry, std::chrono::milliseconds after);

  struct Told {
    ReadingState state = ReadingState::none;
    std::string trouble{};  ///< of one that failed
  };
  /// Of the scan's page: of facing pages both are read together.
  Told of(const Entry& entry) const;
  /// How many wait or are read.
  std::size_t size() const;

 private:
  struct Waiting {
    std::string id;
    Clock::time_point due;
  };
  void work();

  ReadAgain read_;
  std::function<std::shared_ptr<const Entry>(const std::string&)> find_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, Waiting> waiting_;      // by the page in the journal
  std::map<std::string, std::string> trouble_;  // the same, of those that failed
  std::string reading_;                         // the same, of the one in hand; empty for none
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

}  // namespace broadsheet::review
