// The word forms of a text of one row.
#pragma once

#include <string>
#include <utility>

#include "reflow/word_forms.h"

namespace broadsheet::reflow::testing {

inline WordForms forms_of(std::u32string row) {
  Block block;
  Row only;
  only.text = block.kept.keep(std::move(row));
  block.rows.push_back(only);
  return WordForms({block});
}

}  // namespace broadsheet::reflow::testing
