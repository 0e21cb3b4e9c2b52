// Which pages a run reads, and where their outputs go.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "batch/index.h"
#include "batch/record.h"
#include "cli/job.h"
#include "cli/made_with.h"
#include "load/inputs.h"
#include "page/error.h"

namespace broadsheet::cli {

struct PlanOptions {
  std::string folder;                ///< of the outputs; empty when they go to standard output
  std::vector<std::string> formats;  ///< names
  bool force = false;                ///< finished pages too
  Overrides overrides{};
};

/// A page to be read, and how the journal names it. Where some of its outputs are finished, the job makes the
/// others only.
struct PlannedJob {
  Job job;
  batch::PlannedPage page;
  batch::Stamp stamp;                           ///< of the scan
  std::vector<batch::OutputRecord> finished{};  ///< outputs that stay as they are
  std::string made_with{};                      ///< of the outputs to be made, all in one
  double last_time = 0;                         ///< when a run last came to an end with it; 0: none did
};

struct Plan {
  std::vector<PlannedJob> pages;  ///< to be read, in natural order of the inputs
  int finished = 0;               ///< pages left out, as all their outputs are (see batch/finished.h)
  std::vector<batch::PageRecord>
      resettled;                      ///< of these: pages that a run in between set out to read otherwise
  std::vector<batch::GonePage> gone;  ///< failed before as a file, whose frames are counted now
};

/// What was read before, and with what the outputs would be made now.
struct Before {
  const batch::Index& index;
  const MadeWith& made_with;
};

/// `frames` holds for each input the pixels of its frames, 0 where they are not known; nothing where the
/// frames could not be told. `before` where there is a folder of outputs.
Plan plan_pages(const load::Inputs& inputs, const std::vector<std::vector<std::int64_t>>& frames,
                const PlanOptions& options, const std::optional<Before>& before);

}  // namespace broadsheet::cli
