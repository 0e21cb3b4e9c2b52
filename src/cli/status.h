// broadsheet status DIR [--json] [--failures N]
//
// How far the runs in an output folder have come, from their journals; it may be asked while they go on, from
// any machine that sees the folder.
#pragma once

namespace CLI {
class App;
}

namespace broadsheet::cli {

/// Adds the command. When it was given, parsing runs it: a table on stdout or one JSON object, or one line on
/// stderr; `exit_code` as exit_codes.h says.
void add_status_command(CLI::App& app, int& exit_code);

}  // namespace broadsheet::cli
