// Marks of Chinese text in their right form.
//
// The one place where forms are decided: commas, colons, semicolons, question and exclamation marks, brackets
// and quotation marks are full-width in Chinese text; letters and digits, the per cent sign, and marks
// between them are half-width. (Vertical lines set quotation marks in other forms: vertical_quotes.h.)
#pragma once

#include <vector>

#include "recognize/signs.h"

namespace broadsheet::recognize {

/// Whether the line is Chinese: two Chinese characters or marks weigh as much as a letter each.
bool is_chinese(const std::vector<Sign>& signs);

/// For Chinese lines.
void set_forms(std::vector<Sign>& signs);

}  // namespace broadsheet::recognize
