// How far a batch has come, and who is told.
#pragma once

#include <optional>
#include <string>

#include "page/error.h"

namespace broadsheet::batch {

struct Progress {
  int total = 0;  ///< pages to be read in this run
  int done = 0;   ///< of them: read or failed
  int failed = 0;
  double seconds = 0;  ///< since the run began

  /// None before there is anything to go by.
  std::optional<double> pages_a_minute() const;
  std::optional<double> seconds_left() const;
};

/// Where news of a batch goes: a bar on a terminal, lines in a log, nowhere.
class ProgressSink {
 public:
  virtual ~ProgressSink() = default;
  /// A page is read. `name` is what the user calls it: "scans/a.tif, page 3".
  virtual void page_done(const Progress& progress, const std::string& name) = 0;
  /// A page, or a file of which no page could be counted, is given up.
  virtual void failed(const Progress& progress, const Error& error) = 0;
  /// Time has passed.
  virtual void tick(const Progress& progress) = 0;
  /// The last call.
  virtual void end(const Progress& progress) = 0;
};

}  // namespace broadsheet::batch
