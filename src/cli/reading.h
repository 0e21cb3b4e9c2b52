// The pages of a plan, read by workers: what is told to the user, to standard output and to the journal as it
// goes.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "batch/pool.h"
#include "batch/progress.h"
#include "cli/batch_run.h"
#include "cli/output_folder.h"
#include "cli/page_stream.h"
#include "cli/plan.h"

namespace broadsheet::cli {

/// What became of a run.
struct Tally {
  int read = 0;
  int failed = 0;
  int finished = 0;                    // before this run
  std::map<std::string, int> notes{};  // how many pages say so
  Perf perf{};
  std::optional<Error> fatal{};  // ended the run: no page could fare better
  bool unread = false;           // nobody reads standard output any more
  bool hopeless = false;         // more pages failed than are allowed
  bool interrupted = false;      // by a signal, with pages left

  bool over() const { return fatal || unread || hopeless || interrupted; }
};

/// The request to a worker for a job, held to the limits of its page.
batch::Request request_for(const Job& job, const batch::LimitOptions& limits);

class Reading {
 public:
  /// `folder` is null when pages go to standard output. All must outlive this.
  Reading(const BatchOptions& options, const Plan& plan, OutputFolder* folder, Tally& tally);

  /// Pages that other shards hold are waited for, as their owners may be lost.
  void run(batch::Pool& pool);

 private:
  void run(batch::Pool& pool, const std::vector<std::size_t>& order);
  bool take(std::size_t page);
  batch::Next heed(std::size_t page, const Result<nlohmann::json>& answer);
  batch::Next postpone(std::size_t page);
  batch::Next heed_signals(const batch::Pool& pool);
  bool wait_for_others();
  std::string separator() const;
  batch::Progress now();

  const BatchOptions& options_;
  const Plan& plan_;
  OutputFolder* folder_;
  Tally& tally_;
  std::set<std::size_t> postponed_;  // numbers of those that will be tried again
  std::vector<std::size_t> held_;    // of those that other shards had in hand when they were asked for
  bool told_of_signal_ = false;
  std::unique_ptr<batch::ProgressSink> sink_;
  PageStream stream_;
  batch::Progress progress_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace broadsheet::cli
