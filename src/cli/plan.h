// Which pages a run reads, and where their outputs go.
#pragma once

#include <string>
#include <vector>

#include "cli/job.h"
#include "load/inputs.h"
#include "page/error.h"

namespace broadsheet::cli {

struct PlanOptions {
  std::string folder;                ///< of the outputs; empty when they go to standard output
  std::vector<std::string> formats;  ///< names
  bool force = false;                ///< finished pages too
  bool split_spreads = true;         ///< a page may be finished as two facing ones
  Overrides overrides{};
};

struct Plan {
  std::vector<Job> pages;  ///< to be read, in natural order of the inputs
  int finished = 0;        ///< pages left out, as all their outputs are there (see batch/finished.h)
};

/// `frames` holds for each input the pixels of its frames, 0 where they are not known; nothing where the
/// frames could not be told.
Plan plan_pages(const load::Inputs& inputs, const std::vector<std::vector<std::int64_t>>& frames,
                const PlanOptions& options);

}  // namespace broadsheet::cli
