// broadsheet read: scans in, clean text out.
#pragma once

namespace CLI {
class App;
}

namespace broadsheet::cli {

void add_read_command(CLI::App& app, int& exit_code);

}  // namespace broadsheet::cli
