// A section of a page with its text at hand: what can be joined with what stands on another page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reflow/issue_draft.h"
#include "reflow/issue_sections.h"
#include "reflow/page_seam.h"

namespace broadsheet::reflow {

struct Part {
  Section section;
  std::vector<IssueDraft> drafts;   ///< its paragraphs, without the jumps that were taken out
  std::optional<std::size_t> head;  ///< the first of running text
  std::optional<std::size_t> tail;  ///< the last
  bool head_cut = false;            ///< a jump was taken out of the line that `head` begins with
  bool tail_cut = false;            ///< ... that `tail` ends with
  bool jump_behind = false;         ///< a jump onward was taken out of it, or out of what stands behind it
  bool simplified_head = false;     ///< the line was read as Simplified Chinese
  bool simplified_tail = false;
  bool under_heading = false;  ///< a heading, or a jump in a line of its own, stands over `head`
};

/// Which of its jumps are to be taken out of the text.
struct TakenOut {
  bool onward = true;
  bool back = true;
};

Part part_of(const Page& page, const Section& section, const TakenOut& taken_out);

/// The seam between the end of `before`, the tail of a part, and the begin of `after`, the head of another.
Seam seam_of(const IssueDraft& before, const Part& before_part, const IssueDraft& after,
             const Part& after_part, const std::vector<PageRows>& rows);
/// Between two parts that have them.
Seam seam_of(const Part& before, const Part& after, const std::vector<PageRows>& rows);

/// The text of the last line, of the first.
std::u32string_view last_line(const IssueDraft& draft);
std::u32string_view first_line(const IssueDraft& draft);

}  // namespace broadsheet::reflow
