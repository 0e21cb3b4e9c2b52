// What --perf prints.
#pragma once

#include <string>

#include "page/perf.h"

namespace broadsheet::cli {

/// One row a stage in the order in which they ran, and a total: seconds of processor and of wall clock (all
/// workers together), processor seconds a page, share of the processor time.
std::string perf_table(const Perf& perf, int pages);

}  // namespace broadsheet::cli
