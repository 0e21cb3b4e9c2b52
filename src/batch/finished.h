// Whether a page need not be read again.
//
// The rule: every output asked for is there as a file, and none is older than the scan and whatever else it
// was made from, as a file of edits. As outputs appear whole or not at all, one that is there is whole.
// Options and versions are not compared here: who changes them says --force.
#pragma once

#include <filesystem>
#include <vector>

namespace broadsheet::batch {

/// False when a source is not there.
bool is_finished(const std::vector<std::filesystem::path>& sources,
                 const std::vector<std::filesystem::path>& outputs);

}  // namespace broadsheet::batch
