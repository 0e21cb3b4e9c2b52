// A truth and an output, from their files to a score.
//
// What the truth is, its content says: a JSON object with a schema is a layout truth and is compared with the
// NAME.json of a page (layout_score.h); anything else is a text and is compared with a text (text_score.h).
//
// Lines whose places were given are compared one by one, each with the same line of the truth
// (line_score.h); both files are text then, a line for a line.
//
// A text that was broken into lines and joined again needs three files: the truth, the broken text and the
// output (reflow_score.h).
//
// Errors: not_found or unreadable with the name of the file; bad_input where a file is not what it should be,
// a truth has nothing to compare with, or the two are of pictures of different size, a truth
// and an output have not the same number of lines; too_large.
#pragma once

#include <string>
#include <variant>

#include "page/error.h"
#include "score/layout_score.h"
#include "score/line_score.h"
#include "score/reflow_score.h"
#include "score/text_score.h"

namespace broadsheet::score {

using Score = std::variant<TextScore, LayoutScore, LineScore, ReflowScore>;

/// Names are paths as the user gave them.
Result<Score> score_files(const std::string& truth, const std::string& output);

/// The same, each line of the output against the same line of the truth.
Result<Score> score_line_files(const std::string& truth, const std::string& output);

/// What `output` made of the lines of `broken`.
Result<Score> score_reflow_files(const std::string& truth, const std::string& broken,
                                 const std::string& output);

/// A layout truth from its file.
Result<Layout> read_layout_truth_file(const std::string& name);

}  // namespace broadsheet::score
