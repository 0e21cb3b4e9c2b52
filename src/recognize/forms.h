// Marks of Chinese text in their right form.
//
// The one place where forms are decided: commas, stops, colons, semicolons, question and exclamation marks
// and brackets are full-width in Chinese text; letters and digits, and marks between them, are half-width.
// Where the network mistakes one mark for another that differs in size or place only, the ink decides.
#pragma once

#include <vector>

#include "recognize/signs.h"

namespace broadsheet::recognize {

/// Whether the line is Chinese: as many Chinese characters as letters, or digits and marks with one of them.
bool is_chinese(const std::vector<Sign>& signs);

/// Repairs by ink: 一 and dashes, · and 。 and ., the comma and the point between digits. For Chinese lines.
void mend_marks(std::vector<Sign>& signs);

/// Full-width marks, half-width letters and digits. For Chinese lines.
void set_forms(std::vector<Sign>& signs);

}  // namespace broadsheet::recognize
