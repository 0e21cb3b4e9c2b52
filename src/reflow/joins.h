// How the text of a row is carried over to the next row of its paragraph: with nothing, with a space, or with
// the hyphen at its end mended.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"
#include "reflow/habits.h"
#include "reflow/word_repair.h"

namespace broadsheet::reflow {

struct Joint {
  Join join = Join::nothing;
  char32_t last_letter = 0;  ///< not 0: what the last letter of the row before becomes (`Zuk-ker`, `Zucker`)
  const char* reason = "";
  bool undecided = false;  ///< Repair::undecided
};

/// Between the texts of two rows. hyphen_gone: the last character of `left` goes.
Joint join_rows(std::u32string_view left, std::u32string_view right, const Habits& habits,
                const Vocabulary& vocabulary);

/// Between a drop capital and the line it begins: `T`, `he`; `A`, `man`.
Joint join_capital(std::u32string_view capital, std::u32string_view line, const Vocabulary& vocabulary);

/// Adds `right` to `text`, which ends with the row before, as `joint` says; with `keep_line` a line feed
/// stands between them and nothing is mended. Returns where `right` begins.
std::size_t append_row(std::u32string& text, std::u32string_view right, const Joint& joint, bool keep_line);

}  // namespace broadsheet::reflow
