// A run of broadsheet read from the names given to the exit code, step by step.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "batch/failure_limit.h"
#include "batch/limits.h"
#include "cli/job.h"
#include "cli/output_folder.h"
#include "cli/plan.h"

namespace broadsheet::cli {

struct BatchOptions {
  std::vector<std::string> inputs;
  std::string files_from;  ///< empty: none
  Settings settings;
  PlanOptions plan;
  bool to_standard_output = false;  ///< pages one after the other, in the order of the inputs
  int jobs = 1;
  std::optional<Shard> shard{};      ///< the part of the work that is this run's
  bool watch = false;                ///< what arrives later is read too, until a signal comes
  batch::LimitOptions limits;        ///< of every page
  batch::FailureLimit max_failures;  ///< more end the run
  bool dry_run = false;
  bool quiet = false;
  bool perf = false;
};

/// Prints what there is to tell and returns the exit code.
int run_batch(BatchOptions options);

}  // namespace broadsheet::cli
