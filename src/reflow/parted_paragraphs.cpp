#include "reflow/parted_paragraphs.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "reflow/jump_wording.h"
#include "text/character.h"
#include "text/pattern.h"

namespace broadsheet::reflow {
namespace {

// What every jump holds: asked first, as most paragraphs hold none.
bool may_hold_jump(std::string_view utf8) {
  static const text::Pattern kHint(u"[转轉接承]|page|\\bpg?\\.|seite|\\bs\\.|\\b[A-Z]\\d");
  return kHint.in(utf8);
}

// The lines, but for the first, before which the paragraph is cut.
std::vector<std::size_t> cuts_of(const IssueDraft& draft) {
  std::vector<std::size_t> cuts, starts;
  for (const IssueDraftLine& line : draft.lines) starts.push_back(line.offset);
  const std::u32string_view text = draft.text;
  std::size_t begin = 0;  // the piece at hand
  for (std::size_t i = 1; i < starts.size(); ++i) {
    const auto lines_from = [&](std::size_t from, std::size_t end) {
      std::vector<std::size_t> out;
      for (const std::size_t start : starts)
        if (start >= from && start < end) out.push_back(start - from);
      return out;
    };
    const std::size_t from = starts[begin], at = starts[i];
    const bool cut = onward_jump(text.substr(from, at - from), lines_from(from, at)) ||
                     back_jump(text.substr(at), lines_from(at, text.size()), false);
    if (!cut) continue;
    cuts.push_back(i);
    begin = i;
  }
  return cuts;
}

// Lines `first` to `last` of a paragraph.
Paragraph piece_of(const Paragraph& paragraph, std::size_t first, std::size_t last) {
  Paragraph piece = paragraph;
  const std::size_t begin = first == 0 ? 0 : paragraph.lines[first].offset;
  const std::size_t end =
      last < paragraph.lines.size() ? paragraph.lines[last].offset : paragraph.text.size();
  piece.text = paragraph.text.substr(begin, end - begin);
  piece.lines.assign(paragraph.lines.begin() + static_cast<std::ptrdiff_t>(first),
                     paragraph.lines.begin() + static_cast<std::ptrdiff_t>(last));
  for (ParagraphLine& line : piece.lines) line.offset -= begin;
  return piece;
}

}  // namespace

Page with_parted_paragraphs(Page page) {
  std::vector<Paragraph> out;
  for (const Paragraph& paragraph : page.paragraphs) {
    std::vector<std::size_t> cuts;
    if (paragraph.kind == Kind::body && paragraph.lines.size() > 1 && may_hold_jump(paragraph.text))
      cuts = cuts_of(draft_of(paragraph, 0));
    std::size_t first = 0;
    for (const std::size_t cut : cuts) {
      out.push_back(piece_of(paragraph, first, cut));
      first = cut;
    }
    out.push_back(cuts.empty() ? paragraph : piece_of(paragraph, first, paragraph.lines.size()));
    if (!out.back().lines.empty()) out.back().lines.back().join = Join::none;  // whoever wrote it
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i].id = static_cast<int>(i);
  page.paragraphs = std::move(out);
  return page;
}

void join_pieces(std::vector<IssueDraft>& drafts) {
  std::vector<IssueDraft> out;
  for (IssueDraft& draft : drafts) {
    IssueDraft* before = out.empty() ? nullptr : &out.back();
    const bool goes_on = before != nullptr && !before->lines.empty() &&
                         before->lines.back().join != Join::none && before->kind != Kind::table &&
                         before->lines.back().page == draft.lines.front().page &&
                         before->last_paragraph + 1 == draft.first_paragraph;
    if (!goes_on) {
      out.push_back(std::move(draft));
      continue;
    }
    for (IssueDraftLine& line : draft.lines) {
      line.offset += before->text.size();
      before->lines.push_back(std::move(line));
    }
    before->text += draft.text;
    before->last_paragraph = draft.last_paragraph;
  }
  for (IssueDraft& draft : out) {
    while (!draft.text.empty() && text::is_space(draft.text.back())) draft.text.pop_back();
    if (!draft.lines.empty() && draft.kind != Kind::table) draft.lines.back().join = Join::none;
  }
  drafts = std::move(out);
}

}  // namespace broadsheet::reflow
