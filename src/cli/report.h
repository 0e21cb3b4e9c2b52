// broadsheet report DIR [-o FILE]
//
// One HTML page about everything that was read into a folder, with the pages that should be looked at first.
#pragma once

namespace CLI {
class App;
}

namespace broadsheet::cli {

/// Adds the command. When it was given, parsing runs it: the name of the report on stdout, or one line on
/// stderr; `exit_code` as exit_codes.h says.
void add_report_command(CLI::App& app, int& exit_code);

}  // namespace broadsheet::cli
