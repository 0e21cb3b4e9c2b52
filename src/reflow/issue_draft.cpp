#include "reflow/issue_draft.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf.h"

namespace broadsheet::reflow {

IssueDraft draft_of(const Paragraph& paragraph, int page) {
  IssueDraft draft;
  draft.text = text::decode(paragraph.text);
  draft.kind = paragraph.kind;
  draft.role = paragraph.role;
  draft.continues = paragraph.continues;
  draft.first_paragraph = draft.last_paragraph = paragraph.id;
  for (std::size_t lead = 0; lead < paragraph.lead && draft.lead < draft.text.size(); ++draft.lead)
    lead += text::encoded_size(draft.text[draft.lead]);
  std::size_t at = 0, bytes = 0;
  for (const ParagraphLine& line : paragraph.lines) {
    for (; at < draft.text.size() && bytes < line.offset; ++at) bytes += text::encoded_size(draft.text[at]);
    draft.lines.push_back({page, line.line, at, line.join, line.reason});
  }
  return draft;
}

IssueParagraph paragraph_of(const IssueDraft& draft, int id) {
  IssueParagraph out;
  out.id = id;
  out.article = draft.article;
  out.kind = draft.kind;
  out.role = draft.role;
  for (std::size_t i = 0; i < draft.lead; ++i) out.lead += text::encoded_size(draft.text[i]);
  out.continues = draft.continues;
  out.text = text::encode(draft.text);
  std::size_t at = 0, bytes = 0;
  for (const IssueDraftLine& line : draft.lines) {
    for (; at < line.offset; ++at) bytes += text::encoded_size(draft.text[at]);
    out.lines.push_back({line.page, {line.line, bytes, line.join, line.reason}});
  }
  return out;
}

void take_out(IssueDraft& draft, std::size_t begin, std::size_t end) {
  // The spaces that parted it from the rest go with it.
  while (end < draft.text.size() && text::is_space(draft.text[end])) ++end;
  while (end == draft.text.size() && begin > 0 && text::is_space(draft.text[begin - 1])) --begin;
  std::vector<IssueDraftLine> kept;
  for (std::size_t i = 0; i < draft.lines.size(); ++i) {
    IssueDraftLine line = draft.lines[i];
    const std::size_t line_end = i + 1 < draft.lines.size() ? draft.lines[i + 1].offset : draft.text.size();
    if (line.offset >= begin && line_end <= end) continue;
    if (line.offset >= end)
      line.offset -= end - begin;
    else
      line.offset = std::min(line.offset, begin);
    kept.push_back(std::move(line));
  }
  draft.lines = std::move(kept);
  draft.text.erase(begin, end - begin);
  if (begin < draft.lead) draft.lead = 0;
  if (!draft.lines.empty()) draft.lines.back().join = Join::none;
}

bool keeps_lines(const IssueDraft& draft) {
  return draft.kind != Kind::table && draft.text.find(U'\n') != std::u32string::npos;
}

}  // namespace broadsheet::reflow
