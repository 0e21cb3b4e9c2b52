// broadsheet score TRUTH OUTPUT [--lines] [--json]
// broadsheet score --reflow TRUTH INPUT OUTPUT [--json]
//
// Compares a page's text with the true text, or a page's JSON with the truth of its layout, or what was made
// of broken lines with what they were; what the figures mean stands in score/text_score.h,
// score/layout_score.h, score/line_score.h and score/reflow_score.h.
#pragma once

#include <CLI/CLI.hpp>

namespace broadsheet::cli {

/// Adds the command. When it was given, parsing runs it: the figures on stdout as a table or as one line of
/// JSON, or one line on stderr; `exit_code` as exit_codes.h says.
void add_score_command(CLI::App& app, int& exit_code);

}  // namespace broadsheet::cli
