// Which outputs of a page have still to be made.
//
// One is finished when the journal says that it was made from this very scan and with what would decide its
// content now, and the file is there. It may have been mended by hand since: what it holds is not looked at.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "batch/record.h"

namespace broadsheet::batch {

/// An output that is asked for.
struct Wanted {
  std::string format;
  std::string made_with;  ///< as in OutputRecord
};

/// Is the scan the one that was read, by its stamp, or else by its hash? `sha256` is asked only where it
/// must.
bool is_same_scan(const PageRecord& last, const Stamp& now, const std::function<std::string()>& sha256);

/// Those of `wanted` that the last reading of the page, from the same scan, did not leave in `outputs`.
std::vector<std::string> unfinished_formats(const PageRecord& last, std::span<const Wanted> wanted,
                                            const std::filesystem::path& outputs);

}  // namespace broadsheet::batch
