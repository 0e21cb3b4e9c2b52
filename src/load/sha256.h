// SHA-256 of a file, by which an edits file knows the scan it was made for.
#pragma once

#include <string>

#include "page/error.h"
#include "text/sha256.h"

namespace broadsheet::load {

using text::sha256;

/// Of a file's bytes, which are not held in memory at once. Errors: not_found, unreadable.
Result<std::string> sha256_of_file(const std::string& file);

}  // namespace broadsheet::load
