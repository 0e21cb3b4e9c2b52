// `broadsheet reflow --issue`: the pages of one issue, and the text that they make together.
#pragma once

#include <string>
#include <vector>

#include "page/error.h"
#include "page/page.h"
#include "reflow/reflow.h"
#include "write/reflowed.h"

namespace broadsheet::cli {

/// The pages of the files in the order given, and of folders in natural order: those that `broadsheet read`
/// wrote as JSON, or where a folder has none those of another OCR engine (.xml, .hocr, .html, .htm). Folders
/// within folders are other issues.
///
/// bad_input for what holds no page, a folder without pages, and a page that is given twice.
Result<std::vector<Page>> pages_of_issue(const std::vector<std::string>& inputs);

/// Their joined text. Pages without paragraphs get theirs first. What a user should know - pages out of
/// order, jumps that lead nowhere - is said on standard error.
std::string text_of_issue(std::vector<Page> pages, reflow::Options options, write::ReflowedFormat format);

}  // namespace broadsheet::cli
