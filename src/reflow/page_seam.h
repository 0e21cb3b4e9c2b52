// Does the text go on from a line of one page to a line of another? Asked as at a column end: the same facts
// (evidence.h) are weighed in the same way (verdict.h).
//
// Only that places and sizes on two pages are not compared, and that neither the end of a line out of which a
// jump was taken nor the indent under a heading tells anything. Nor does a short line before a jump in the
// middle of a sentence: the article surely goes on.
#pragma once

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "page/page.h"
#include "reflow/frame.h"
#include "reflow/habits.h"
#include "reflow/joins.h"
#include "reflow/row.h"
#include "reflow/verdict.h"

namespace broadsheet::reflow {

/// The rows of running text of one page, to be found by their line. The page may go.
class PageRows {
 public:
  explicit PageRows(const Page& page);
  PageRows(PageRows&&) = default;
  PageRows(const PageRows&) = delete;

  /// All that stands on the page.
  const std::vector<Block>& blocks() const { return blocks_; }

 private:
  friend class Seam;
  using Place = std::pair<std::size_t, std::size_t>;  // block, row
  std::vector<Block> blocks_;
  std::vector<std::vector<Frame>> frames_;
  Habits han_, western_;
  std::map<int, Place> places_;  // by line
};

/// One side of a seam.
struct SeamSide {
  const PageRows* rows = nullptr;
  int line = -1;
  std::u32string_view
      text{};                ///< of that line, without what was taken out; of the side before: all before it
  bool cut = false;          ///< a jump was taken out of the line
  bool jump_behind = false;  ///< a line that says where the text goes on stood behind it
  bool under_heading = false;  ///< a heading stands over it
};

class Seam {
 public:
  Seam(const SeamSide& before, const SeamSide& after);

  /// Verdict::weight: below zero for a text that goes on. 0 where a side is no running text.
  Verdict verdict() const;
  /// How the two lines are joined. `before` is the text of its line alone.
  Joint joint(std::u32string_view before, const Vocabulary& vocabulary) const;

 private:
  const Habits& habits(bool han) const { return han ? after_.rows->han_ : after_.rows->western_; }

  SeamSide before_, after_;
};

}  // namespace broadsheet::reflow
