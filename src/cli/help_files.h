// broadsheet help-files DIR
//
// What an installation puts beside the program so that it can be looked up and typed: manual pages and
// completions. For the build, not for users, so it is not shown in --help.
#pragma once

namespace CLI {
class App;
}

namespace broadsheet::cli {

/// Adds the command. It tells of all commands of `app` that --help shows, in whatever order they are added.
void add_help_files_command(CLI::App& app, int& exit_code);

}  // namespace broadsheet::cli
