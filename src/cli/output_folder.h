// The output folder of a run: held by a lock, what was read there before known, what is read now written into
// its journal. Runs that are shards of one work share it by claims.
#pragma once

#include <optional>
#include <string>

#include "batch/claims.h"
#include "batch/index.h"
#include "batch/journal.h"
#include "batch/lock.h"
#include "cli/plan.h"

namespace broadsheet::cli {

/// One of several runs that share a work, on one machine or many: `number` of `count`, from 1.
struct Shard {
  int number = 1;
  int count = 1;
};

class OutputFolder {
 public:
  /// Makes the folder. `made_with` has to outlive this. Errors: unwritable; bad_input while another run holds
  /// it, unless both are shards; unreadable when its journal is.
  static Result<OutputFolder> open(const std::string& folder, const std::optional<Shard>& shard,
                                   const MadeWith& made_with);

  Before before() const { return {index_, *made_with_}; }

  /// Takes in what other runs wrote, and what this one did.
  Result<void> refresh() { return index_.refresh(); }

  /// The run sets out to read these pages, for the first time or more of them; of the inputs of `unreadable`
  /// no page can be read. Of a run that never has anything to do nothing is written. Temporary files that a
  /// run left behind when it was killed are taken away.
  Result<void> begin(const Plan& plan, const std::vector<batch::PageRecord>& unreadable, int jobs);

  /// Whether this run is to read the page now; always, where it is no shard.
  Result<batch::Claim> take(const PlannedJob& page);

  /// To be called every few seconds while pages are in hand.
  void keep() {
    if (claims_) claims_->keep();
  }

  /// What became of a page, on the disk when this returns.
  Result<void> add(const PlannedJob& page, const Result<Done>& answer);

  /// The run is over: the manifest is written.
  Result<void> end(bool interrupted);

 private:
  OutputFolder(std::string folder, std::optional<Shard> shard, const MadeWith& made_with,
               batch::FolderLock lock, batch::Index index)
      : folder_(std::move(folder)),
        shard_(shard),
        made_with_(&made_with),
        lock_(std::move(lock)),
        index_(std::move(index)) {}
  Result<void> start(int jobs);

  std::string folder_;
  std::optional<Shard> shard_;
  const MadeWith* made_with_;
  batch::FolderLock lock_;
  batch::Index index_;
  batch::RunRecord run_;
  std::optional<batch::Journal> journal_;
  std::optional<batch::Claims> claims_;
};

}  // namespace broadsheet::cli
