// broadsheet reflow [FILE|-] [-o FILE] [--format text|markdown|json] [--encoding NAME] [-l LANG]
// [--keep-lines]
//
// Repairs text that another program took from a newspaper page. Plain text may be in any encoding and of any
// length: what is finished is written while the rest is read. ALTO, PAGE XML, hOCR, the places that pdftotext
// tells and our own JSON are known by what is in them.
#pragma once

#include <CLI/CLI.hpp>

namespace broadsheet::cli {

/// Adds the command. When it was given, parsing runs it: the text on stdout or in the file, or one line on
/// stderr; `exit_code` as exit_codes.h says.
void add_reflow_command(CLI::App& app, int& exit_code);

}  // namespace broadsheet::cli
