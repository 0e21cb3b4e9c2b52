// How the text at hand marks its paragraphs, learned from the text itself.
//
// Single rows set in above rows at the edge show an indent. A line that is far too short and ends a sentence
// ends a paragraph, whatever the house style: where the rows after such lines begin tells whether there is an
// indent at all. Where there are too few of both the usual indent of the script is assumed, with less trust.
#pragma once

#include <vector>

#include "reflow/frame.h"
#include "reflow/row.h"

namespace broadsheet::reflow {

struct Habits {
  double indent = 2;            ///< em by which a first line is set in; 0 when paragraphs are not indented
  bool indent_learned = false;  ///< seen in the text, not assumed
  bool justified = true;        ///< full lines end at one edge; else they end where the next word did not fit
  bool blank_divides = false;   ///< plain text: blank lines stand between paragraphs, not only at column ends
  bool spaced_scripts =
      false;  ///< a space is printed between Chinese characters and Western words or numbers
};

/// The habits of the blocks of one script (`han` or not). `frames` as frames_of() gives them.
Habits learn_habits(const std::vector<Block>& blocks, const std::vector<std::vector<Frame>>& frames,
                    text::Script script);

}  // namespace broadsheet::reflow
