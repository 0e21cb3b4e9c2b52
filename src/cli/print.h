// Lines for people, on standard error; standard output is for results.
#pragma once

#include <string>
#include <string_view>

#include "page/error.h"

namespace broadsheet::cli {

/// On one line whatever is in it: control characters, which a file name may hold, become "\xNN".
std::string one_line(std::string_view text);

/// "broadsheet: scans/a.tif, page 3: the file is damaged (scan it again)"
std::string error_line(const Error& error);

/// Writes one_line(text) and an end of line to standard error.
void say(std::string_view text);
void say(const Error& error);

}  // namespace broadsheet::cli
