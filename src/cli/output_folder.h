// The output folder of a run: held by a lock, what was read there before known, what is read now written into
// its journal.
#pragma once

#include <optional>
#include <string>

#include "batch/index.h"
#include "batch/journal.h"
#include "batch/lock.h"
#include "cli/plan.h"

namespace broadsheet::cli {

class OutputFolder {
 public:
  /// Makes the folder. Errors: unwritable; bad_input while another run holds it; unreadable when its journal
  /// is.
  static Result<OutputFolder> open(const std::string& folder);

  const batch::Index& index() const { return index_; }

  /// A run begins with these pages, and with inputs of which no page can be read. Of a run that has nothing
  /// to do nothing is written. Temporary files that a run left behind when it was killed are taken away.
  Result<void> begin(const Plan& plan, const std::vector<batch::PageRecord>& unreadable,
                     const MadeWith& made_with, int jobs);

  /// What became of a page, on the disk when this returns.
  Result<void> add(const PlannedJob& page, const Result<Done>& answer, const MadeWith& made_with);

  /// The run is over: the manifest is written.
  Result<void> end(bool interrupted);

 private:
  OutputFolder(std::string folder, batch::FolderLock lock, batch::Index index)
      : folder_(std::move(folder)), lock_(std::move(lock)), index_(std::move(index)) {}

  std::string folder_;
  batch::FolderLock lock_;
  batch::Index index_;
  batch::RunRecord run_;
  std::optional<batch::Journal> journal_;
};

}  // namespace broadsheet::cli
