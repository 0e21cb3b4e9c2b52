// Paths as JSON text. Names of files may hold any bytes, JSON only UTF-8: every byte that is no part of valid
// UTF-8, control characters and `%` itself are written as `%` and two hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace broadsheet::batch {

std::string text_of_path(std::string_view path);

/// The path again. A `%` without two digits after it stands for itself.
std::string path_of_text(std::string_view text);

}  // namespace broadsheet::batch
