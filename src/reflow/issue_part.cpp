#include "reflow/issue_part.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "reflow/row.h"

namespace broadsheet::reflow {
namespace {

bool is_simplified(const Page& page, int line) {
  if (line < 0 || static_cast<std::size_t>(line) >= page.lines.size()) return false;
  const int region = page.lines[static_cast<std::size_t>(line)].region;
  return region >= 0 && static_cast<std::size_t>(region) < page.regions.size() &&
         page.regions[static_cast<std::size_t>(region)].language.starts_with("chi_sim");
}

}  // namespace

Part part_of(const Page& page, const Section& section, const TakenOut& taken_out) {
  Part part;
  part.section = section;
  part.jump_behind = section.onward && taken_out.onward;
  bool heading_before = false;
  for (const int id : section.paragraphs) {
    const Paragraph& paragraph = page.paragraphs[static_cast<std::size_t>(id)];
    IssueDraft draft = draft_of(paragraph, section.page);
    const int first = draft.lines.empty() ? -1 : draft.lines.front().line;
    const int last = draft.lines.empty() ? -1 : draft.lines.back().line;
    const bool onward = section.onward && section.onward->paragraph == id && taken_out.onward;
    const bool back = section.back && section.back->paragraph == id && taken_out.back;
    // From the end, so that places stay true.
    if (onward) take_out(draft, section.onward->wording.begin, section.onward->wording.end);
    if (back) take_out(draft, section.back->wording.begin, section.back->wording.end);
    heading_before = heading_before || is_heading(paragraph.kind) || (back && draft.text.empty());
    if (draft.text.empty() || is_furniture(draft.kind)) continue;
    if (draft.lines.empty()) draft.lines.push_back({section.page, -1, 0, Join::none, ""});
    if (draft.kind == Kind::body) {
      if (!part.head) {
        part.head = part.drafts.size();
        part.head_cut = back && draft.lines.front().line == first;
        part.simplified_head = is_simplified(page, draft.lines.front().line);
        part.under_heading = heading_before;
      }
      part.tail = part.drafts.size();
      part.simplified_tail = is_simplified(page, draft.lines.back().line);
      part.tail_cut = onward && draft.lines.back().line == last;
    }
    part.drafts.push_back(std::move(draft));
  }
  return part;
}

std::u32string_view last_line(const IssueDraft& draft) {
  return std::u32string_view(draft.text).substr(draft.lines.back().offset);
}

std::u32string_view first_line(const IssueDraft& draft) {
  if (draft.lines.size() < 2) return draft.text;
  return std::u32string_view(draft.text).substr(0, draft.lines[1].offset);
}

Seam seam_of(const IssueDraft& before, const Part& before_part, const IssueDraft& after,
             const Part& after_part, const std::vector<PageRows>& rows) {
  const IssueDraftLine &last = before.lines.back(), &first = after.lines.front();
  return {{.rows = &rows[static_cast<std::size_t>(last.page)],
           .line = last.line,
           .text = before.text,
           .cut = before_part.tail_cut,
           .jump_behind = before_part.jump_behind},
          {.rows = &rows[static_cast<std::size_t>(first.page)],
           .line = first.line,
           .text = first_line(after),
           .cut = after_part.head_cut,
           .under_heading = after_part.under_heading}};
}

Seam seam_of(const Part& before, const Part& after, const std::vector<PageRows>& rows) {
  return seam_of(before.drafts[*before.tail], before, after.drafts[*after.head], after, rows);
}

}  // namespace broadsheet::reflow
