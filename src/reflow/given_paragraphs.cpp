#include "reflow/given_paragraphs.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "reflow/habits.h"
#include "reflow/joins.h"
#include "reflow/vocabulary.h"
#include "text/utf.h"

namespace broadsheet::reflow {

namespace {

constexpr const char* kReason = "edit";

using Paragraphs = std::vector<Paragraph>;

struct Place {
  Paragraphs::iterator paragraph;
  std::size_t line = 0;  // its place among those of the paragraph
};

/// Where a line stands that an edit means; `paragraph` is the end where it stands nowhere.
Place place_of(Page& page, const Quad& outline) {
  const int id = line_at(page, outline);
  for (auto paragraph = page.paragraphs.begin(); paragraph != page.paragraphs.end(); ++paragraph)
    for (std::size_t k = 0; k < paragraph->lines.size(); ++k)
      if (id >= 0 && paragraph->lines[k].line == id) return {paragraph, k};
  return {page.paragraphs.end(), 0};
}

std::u32string last_character(const std::string& utf8) {
  const std::u32string text = text::decode(utf8);
  return text.empty() ? text : text.substr(text.size() - 1);
}

/// False where the line stands nowhere.
bool split(Page& page, const Edit& edit) {
  const auto [paragraph, line] = place_of(page, edit.places.front());
  if (paragraph == page.paragraphs.end()) return false;
  if (line == 0) return true;
  Paragraph rest = *paragraph;
  const std::size_t offset = paragraph->lines[line].offset;
  rest.text.erase(0, offset);
  rest.lines.erase(rest.lines.begin(), rest.lines.begin() + static_cast<std::ptrdiff_t>(line));
  for (ParagraphLine& of_rest : rest.lines) of_rest.offset -= offset;
  rest.lead = 0;
  rest.continues = false;
  if (rest.role != Role::heading && rest.role != Role::table_row) rest.role = Role::body;

  paragraph->lines.resize(line);
  paragraph->text.resize(offset);
  while (!paragraph->text.empty() &&
         std::string_view(" \n\t").find(paragraph->text.back()) != std::string_view::npos)
    paragraph->text.pop_back();
  ParagraphLine& last = paragraph->lines.back();
  if (last.join == Join::hyphen_gone)
    text::encode_onto(paragraph->text, last_character(page.lines[static_cast<std::size_t>(last.line)].text));
  last.join = Join::none;
  last.reason = kReason;
  last.undecided = false;
  page.paragraphs.insert(std::next(paragraph), std::move(rest));
  return true;
}

/// The second paragraph goes on where the first one ends.
void append(Paragraph& first, const Paragraph& second, const Options& options) {
  const bool keep_line = options.keep_lines || first.role == Role::table_row;
  std::u32string text = text::decode(first.text);
  const std::u32string more = text::decode(second.text);
  const Vocabulary vocabulary{.forms = {}, .lexicon = options.lexicon, .language = options.language};
  const Joint joint = join_rows(text, more, Habits{}, vocabulary);
  const std::size_t at = append_row(text, more, joint, keep_line);
  const std::size_t offset = text::encode(std::u32string_view(text).substr(0, at)).size();
  first.text = text::encode(text);
  if (!first.lines.empty()) {
    first.lines.back().join = joint.join;
    first.lines.back().reason = kReason;
    first.lines.back().undecided = joint.undecided;
  }
  for (ParagraphLine line : second.lines) {
    line.offset += offset;
    first.lines.push_back(std::move(line));
  }
}

/// False where one of the lines stands nowhere.
bool join(Page& page, const Edit& edit, const Options& options) {
  bool all = true;
  for (std::size_t k = 1; k < edit.places.size(); ++k) {
    const auto first = place_of(page, edit.places[k - 1]).paragraph;
    const auto second = place_of(page, edit.places[k]).paragraph;
    if (first == page.paragraphs.end() || second == page.paragraphs.end()) {
      all = false;
    } else if (first != second) {
      append(*first, *second, options);
      page.paragraphs.erase(second);
    }
  }
  return all && edit.places.size() > 1;
}

}  // namespace

void give_paragraphs(Page& page, const std::vector<Edit>& edits, const Options& options) {
  for (const Edit& edit : edits) {
    const bool joins = edit.action == Edit::Action::join;
    if (!joins && edit.action != Edit::Action::split) continue;
    if (!(joins ? join(page, edit, options) : split(page, edit))) page.notes.push_back(meets_nothing(edit));
  }
  for (std::size_t k = 0; k < page.paragraphs.size(); ++k) page.paragraphs[k].id = static_cast<int>(k);
}

}  // namespace broadsheet::reflow
