// Whether a page need not be read again.
//
// The rule: every output asked for is there as a file, and none is older than the scan. As outputs appear
// whole or not at all, one that is there is whole. Options and versions are not compared: who changes them
// says --force.
#pragma once

#include <filesystem>
#include <vector>

namespace broadsheet::batch {

bool is_finished(const std::filesystem::path& scan, const std::vector<std::filesystem::path>& outputs);

}  // namespace broadsheet::batch
