// What an output folder holds, as numbers for people: gathered in one pass over the index of its journals. Of
// a page no more than a few numbers is kept, so that a hundred thousand pages take some megabytes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "batch/index.h"
#include "batch/status.h"

namespace broadsheet::batch {

/// One run, and what the journals hold of it now: pages that a later run read again are that run's.
struct RunSummary {
  RunRecord run;
  RunState state = RunState::ended;
  std::uint64_t pages = 0;  ///< that it came to an end with
  double until = 0;         ///< seconds since 1970: its end, or that of its last page
};

/// What runs read with.
struct ReadWith {
  std::string version;
  nlohmann::json models;   ///< name of a model's file: its SHA-256
  nlohmann::json options;  ///< by their names in the journal
  std::uint64_t pages = 0;
};

struct Reason {
  std::string stage;  ///< empty where the page failed before the first
  std::string cause;
  std::string next_step;
  std::uint64_t pages = 0;
};

struct Note {
  std::string text;
  std::uint64_t pages = 0;
};

/// Of a number that every page has. Empty: no page has it.
class Distribution {
 public:
  void add(double value) { values_.push_back(static_cast<float>(value)); }
  bool empty() const { return values_.empty(); }
  std::size_t size() const { return values_.size(); }
  double mean() const;
  /// The least value that `share` of them, 0 to 1, are not above.
  double quantile(double share) const;
  /// How many lie in each bin: from a bound on, below the next; the last bin holds its upper bound too.
  std::vector<std::uint64_t> counts(const std::vector<double>& bounds) const;

 private:
  std::vector<float> values_;
};

struct ReadPage {
  PageRecord page;
  nlohmann::json options;  ///< of the run that read it
};

struct ReportOptions {
  std::size_t worst = 10;     ///< pages that are kept of those to look at first
  std::size_t failures = 50;  ///< failed pages that are kept
  std::size_t reasons = 500;  ///< different reasons and notes that are told apart
};

struct Report {
  Status status;
  std::vector<RunSummary> runs;      ///< the oldest first
  std::vector<ReadWith> read_with;   ///< the one of most pages first
  std::vector<StageTime> stages;     ///< sums over the pages that were read, the longest first
  Distribution seconds;              ///< on the clock that a page took its worker
  Distribution confidence;           ///< mean over the characters of a page, 0 to 1
  std::uint64_t without_text = 0;    ///< pages read of which no confidence is known
  double busy = 0;                   ///< seconds during which some run went on
  double last = 0;                   ///< seconds since 1970: the end of the last page; 0 where there is none
  std::vector<Reason> reasons;       ///< why pages failed, the most frequent first
  std::vector<PageRecord> failures;  ///< by their names, as many as asked for
  std::vector<Note> notes;           ///< what was noted, the most frequent first
  std::vector<ReadPage> worst;       ///< those likely most wrong, the worst first
};

Report report_of(const Index& index, Status status, const ReportOptions& options = {});

}  // namespace broadsheet::batch
