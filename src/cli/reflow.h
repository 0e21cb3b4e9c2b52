// broadsheet reflow [FILE|-] [-o FILE] [--format text|markdown|json] [--encoding NAME] [-l LANG]
// [--keep-lines]
//
// Repairs text that another program took from a newspaper page. Reads a file or standard input, in any
// encoding, of any length; what is finished is written while the rest is read.
#pragma once

#include <CLI/CLI.hpp>

namespace broadsheet::cli {

/// Adds the command. When it was given, parsing runs it: the text on stdout or in the file, or one line on
/// stderr; `exit_code` as exit_codes.h says.
void add_reflow_command(CLI::App& app, int& exit_code);

}  // namespace broadsheet::cli
