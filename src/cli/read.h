// broadsheet read: scans in, clean text out.
#pragma once

#include <memory>

namespace CLI {
class App;
}

namespace broadsheet::cli {

void add_read_command(CLI::App& app, int& exit_code);

/// Gives another command the options of `read`, which it hands on: their values are checked, and nothing is
/// done with them. What is returned holds them, and has to live until the command line is parsed.
std::shared_ptr<void> add_read_options(CLI::App& command);

}  // namespace broadsheet::cli
