// The command line: all commands, their help, their exit codes.
#pragma once

namespace broadsheet::cli {

/// Parses, runs the command, and returns its exit code (see exit_codes.h). Prints what there is to say.
int run(int argc, char** argv);

}  // namespace broadsheet::cli
