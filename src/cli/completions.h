// Completions for shells, made from the commands and options: commands, options, the words an option may be,
// languages, files and folders.
#pragma once

#include <string>

#include "cli/command_tree.h"

namespace broadsheet::cli {

/// A file for share/bash-completion/completions; needs bash 4 and nothing else.
std::string bash_completion(const ProgramHelp& program);

/// A file for a folder of zsh's fpath.
std::string zsh_completion(const ProgramHelp& program);

/// A file for share/fish/vendor_completions.d.
std::string fish_completion(const ProgramHelp& program);

}  // namespace broadsheet::cli
