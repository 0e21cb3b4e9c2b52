// broadsheet submit INPUT... -o DIR [--tasks N] [options of read] [-- options of sbatch]
//
// Hands the reading to the Slurm of a cluster as an array of N tasks, each of which runs `broadsheet read
// --shard I/N`. The script that Slurm runs stays in DIR/.broadsheet/submit.sh, what the tasks say in
// DIR/.broadsheet/slurm.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace broadsheet::cli {

/// What stands behind the first `--` of `broadsheet submit`, which is for sbatch: it is taken off the command
/// line. Nothing for other commands.
std::vector<std::string> take_sbatch_options(int& argc, char** argv);

/// Adds the command. When it was given, parsing runs it: the number of the job on stdout, or one line on
/// stderr; `exit_code` as exit_codes.h says.
void add_submit_command(CLI::App& app, std::vector<std::string> sbatch_options, int& exit_code);

}  // namespace broadsheet::cli
