// Folders that a variable of the environment names.
#pragma once

#include <string>
#include <vector>

namespace broadsheet::text {

/// "/a:/b" at ':', as in PATH; empty parts are left out. Empty where the variable is not set.
std::vector<std::string> folders_named_by(const char* variable);

}  // namespace broadsheet::text
