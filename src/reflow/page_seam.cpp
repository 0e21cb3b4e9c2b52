#include "reflow/page_seam.h"

#include "reflow/evidence.h"
#include "reflow/page_blocks.h"

namespace broadsheet::reflow {

PageRows::PageRows(const Page& page)
    : blocks_(blocks_of(page)),
      frames_(frames_of(blocks_)),
      han_(learn_habits(blocks_, frames_, text::Script::han)),
      western_(learn_habits(blocks_, frames_, text::Script::latin)) {
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    if (blocks_[b].kind != Kind::body) continue;
    for (std::size_t r = 0; r < blocks_[b].rows.size(); ++r)
      places_.emplace(blocks_[b].rows[r].source, Place{b, r});
  }
}

Seam::Seam(const SeamSide& before, const SeamSide& after) : before_(before), after_(after) {}

Verdict Seam::verdict() const {
  const auto a = before_.rows->places_.find(before_.line);
  const auto b = after_.rows->places_.find(after_.line);
  if (a == before_.rows->places_.end() || b == after_.rows->places_.end() || before_.text.empty() ||
      after_.text.empty())
    return {false, 0, ""};
  const auto [block_a, row_a] = a->second;
  const auto [block_b, row_b] = b->second;
  Row first = before_.rows->blocks_[block_a].rows[row_a], second = after_.rows->blocks_[block_b].rows[row_b];
  Frame frame_a = before_.rows->frames_[block_a][row_a], frame_b = after_.rows->frames_[block_b][row_b];
  if (before_.cut || (before_.jump_behind && ending_of(before_.text) != Ending::sentence))
    frame_a.end_known = false;
  if (before_.cut)
    first.text = before_.text.substr(before_.text.size() - std::min(before_.text.size(), first.text.size()));
  if (after_.cut) second.text = after_.text;
  if (after_.cut || after_.under_heading) {
    frame_b.start_known = false;
    second.printed_indent = 0;
  }
  // Pages may differ in resolution, and the second row stands nowhere near the first.
  first.size = second.size = first.thickness = second.thickness = 0;
  second.top = first.bottom + (first.bottom - first.top);
  second.bottom = second.top + (first.bottom - first.top);
  const Block &from = before_.rows->blocks_[block_a], &to = after_.rows->blocks_[block_b];
  const Evidence facts = gather({&from, &first, frame_a}, {&to, &second, frame_b}, 0, before_.text);
  return decide(facts, habits(facts.han), Kind::body);
}

Joint Seam::joint(std::u32string_view before, const Vocabulary& vocabulary) const {
  return join_rows(before, after_.text, habits(text::guess_script(after_.text) == text::Script::han),
                   vocabulary);
}

}  // namespace broadsheet::reflow
