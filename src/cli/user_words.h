// The file of --user-words.
#pragma once

#include <string>
#include <vector>

#include "page/error.h"

namespace broadsheet::cli {

/// Its lines, without those that are blank. Errors, with the file's name: not_found, unreadable; bad_input
/// when it is no UTF-8 or holds no word.
Result<std::vector<std::string>> user_words_from(const std::string& file);

}  // namespace broadsheet::cli
