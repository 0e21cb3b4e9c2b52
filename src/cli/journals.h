// The journals of an output folder, for commands that tell of it.
#pragma once

#include <string>

#include "batch/index.h"

namespace broadsheet::cli {

/// An index of them. not_found when the folder has none; unreadable.
Result<batch::Index> index_of(const std::string& folder);

}  // namespace broadsheet::cli
