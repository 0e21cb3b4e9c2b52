#pragma once

#include <string>

namespace broadsheet::text {

/// All bytes of a file; "" where there is none, or it cannot be read.
std::string file_content(const std::string& path);

}  // namespace broadsheet::text
