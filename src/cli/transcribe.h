// broadsheet transcribe: reads lines whose places are known.
#pragma once

namespace CLI {
class App;
}

namespace broadsheet::cli {

void add_transcribe_command(CLI::App& app, int& exit_code);

}  // namespace broadsheet::cli
