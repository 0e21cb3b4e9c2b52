// News of a batch on standard error: a bar on a terminal, a line a page elsewhere, errors only when asked to
// be quiet.
#pragma once

#include <memory>
#include <string>

#include "batch/progress.h"

namespace broadsheet::cli {

enum class ProgressStyle : std::uint8_t { bar, lines, quiet };

/// quiet if asked for; else bar where standard error is a terminal.
ProgressStyle progress_style(bool quiet);

std::unique_ptr<batch::ProgressSink> make_progress(ProgressStyle style);

/// "[#####-----] 12/200 pages, 3.1 a minute, 1 h 02 min left, 2 failed" in at most `width` columns.
std::string bar_line(const batch::Progress& progress, int width);

/// "45 s", "12 min", "3 h 07 min"
std::string duration(double seconds);

/// "1 page", "2 pages"
std::string pages(int count);

}  // namespace broadsheet::cli
