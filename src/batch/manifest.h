// manifest.jsonl: the end of every page in an output folder, one line of JSON each, made from the journals.
//
// A line has all that the journal says of the page (record.h), and of the run that read it the version of the
// program, the models with their hashes, and the options. A page that no run came to an end with stands in it
// as pending.
#pragma once

#include <filesystem>

#include "batch/index.h"
#include "page/error.h"

namespace broadsheet::batch {

inline constexpr const char* kManifest = "manifest.jsonl";

/// Whole or not at all, in place of the one that was there. unwritable.
Result<void> write_manifest(const Index& index, const std::filesystem::path& outputs);

}  // namespace broadsheet::batch
