// Places of lines that a user gives: a layout truth (score/layout_json.h) turned into what the pipeline
// takes.
#pragma once

#include <vector>

#include "pipeline.h"
#include "score/layout_json.h"

namespace broadsheet::cli {

/// Lines of one region that stand together in the file stay together, in the order of the file.
std::vector<GivenRegion> given_regions(const score::Layout& layout);

}  // namespace broadsheet::cli
