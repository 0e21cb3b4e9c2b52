// The scan of a page for the formats that show it.
#pragma once

#include "load/decode.h"
#include "write/scan.h"

namespace broadsheet::cli {

/// Of the picture that was decoded from its file, which must outlive it; the file is looked at once more.
/// Errors: those of load::how_stored.
Result<write::Scan> scan_of(const load::Picture& picture);

}  // namespace broadsheet::cli
