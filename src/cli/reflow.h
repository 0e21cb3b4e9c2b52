// broadsheet reflow [FILE|-] [-o FILE] [--keep-lines]
//
// Repairs text that another program took from a newspaper page. Reads UTF-8 (a byte order mark may stand at
// its head) from a file or standard input; writes one paragraph or heading a line, with an empty line
// between.
#pragma once

#include <CLI/CLI.hpp>

namespace broadsheet::cli {

/// Adds the command. When it was given, parsing runs it: the text on stdout or in the file, or one line on
/// stderr; `exit_code` as exit_codes.h says.
void add_reflow_command(CLI::App& app, int& exit_code);

}  // namespace broadsheet::cli
