// SHA-256 of a file, by which an edits file knows the scan it was made for.
#pragma once

#include <string>
#include <string_view>

#include "page/error.h"

namespace broadsheet::load {

/// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// Of a file's bytes, which are not held in memory at once. Errors: not_found, unreadable.
Result<std::string> sha256_of_file(const std::string& file);

}  // namespace broadsheet::load
