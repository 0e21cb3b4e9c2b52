// broadsheet review: a page in the browser to look at a finished batch and to mend it.
#pragma once

namespace CLI {
class App;
}

namespace broadsheet::cli {

void add_review_command(CLI::App& app, int& exit_code);

}  // namespace broadsheet::cli
