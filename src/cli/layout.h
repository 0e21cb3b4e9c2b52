// broadsheet layout: a picture of what is found on a page.
#pragma once

namespace CLI {
class App;
}

namespace broadsheet::cli {

void add_layout_command(CLI::App& app, int& exit_code);

}  // namespace broadsheet::cli
