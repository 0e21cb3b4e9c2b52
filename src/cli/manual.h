// Manual pages made from the commands and options: broadsheet(1), and one of each command,
// broadsheet-read(1).
#pragma once

#include <string>

#include "cli/command_tree.h"

namespace broadsheet::cli {

/// Source for man(7). The page of the program: its commands in a line each, exit codes, files.
std::string manual_page(const ProgramHelp& program);

/// The page of one of its commands.
std::string manual_page(const ProgramHelp& program, const CommandHelp& command);

}  // namespace broadsheet::cli
