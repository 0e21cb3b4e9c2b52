#include "reflow/roles.h"

#include <algorithm>
#include <array>

#include "reflow/credits.h"
#include "reflow/evidence.h"
#include "reflow/lists.h"
#include "reflow/succession.h"
#include "reflow/verse.h"
#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::reflow {
namespace {

// Opening marks of speech, and what closes each: Germans open with what closes in English.
struct Quotes {
  char32_t opening;
  std::u32string_view closing;
};
constexpr std::array<Quotes, 8> kQuotes{{{U'“', U"”\""},
                                         {U'„', U"“”\""},
                                         {U'«', U"»"},
                                         {U'»', U"«"},
                                         {U'「', U"」"},
                                         {U'『', U"』"},
                                         {U'"', U"\"”"},
                                         {U'‘', U"’"}}};
constexpr std::size_t kShortestHanSpeech = 4;  // characters before `」，`: less is a name or a term

bool quoted_speech(std::u32string_view t, std::u32string_view closing) {
  std::size_t end = 1;
  // An apostrophe closes nothing.
  while (end < t.size() && (closing.find(t[end]) == std::u32string_view::npos ||
                            (t[end] == U'’' && end + 1 < t.size() && text::is_letter(t[end + 1]))))
    ++end;
  const std::u32string_view inside = t.substr(1, end - 1);
  if (inside.empty()) return false;
  const bool marked =
      text::ends_sentence(inside) || text::is_clause_mark(inside.back()) || text::is_dash(inside.back());
  if (marked || end + 1 >= t.size()) return marked;
  const char32_t behind = t[end + 1];
  return text::is_clause_mark(behind) && (!text::is_cjk(behind) || inside.size() >= kShortestHanSpeech);
}

// `— Non, dit-il.`: two words at least, and a whole sentence.
bool dashed_speech(std::u32string_view t) {
  if (t.size() < 3 || text::is_dash(t[1]) || !text::ends_sentence(t)) return false;
  const std::size_t from = t[1] == U' ' ? 2 : 1;
  if (text::is_hyphen(t.front()) && from == 1) return false;
  return (text::is_upper(t[from]) || text::is_han(t[from]) || text::is_opening(t[from])) &&
         (text::is_han(t[from]) || t.find(U' ', from) != std::u32string_view::npos);
}

// Of these a dateline has one: a Chinese character, the comma before its date, or the dash that closes it.
constexpr std::uint32_t kInDatelines = text::kHan | text::kClauseMark | text::kDash | text::kHyphen;

class Finder {
 public:
  Finder(const std::vector<Block>& blocks, const std::vector<std::vector<Frame>>& frames)
      : rows_(blocks, frames), taken_(rows_.size(), false) {
    roles_.reserve(blocks.size());
    for (const Block& block : blocks) roles_.emplace_back(block.rows.size());
  }

  std::vector<std::vector<RowRole>> run() {
    find_credits();
    find_lists();
    find_verse();
    return std::move(roles_);
  }

 private:
  RowRole& role(std::size_t i) { return roles_[rows_.at(i).block][rows_.at(i).row]; }

  // Nothing after the row goes on with it.
  bool stands_alone(std::size_t i) const {
    if (!rows_.may_begin(i)) return false;
    if (i + 1 == rows_.size() || rows_.opens(i + 1)) return true;
    return beginning_of(rows_.row(i + 1).text) == Beginning::plain &&
           (rows_.broken_early(i) || rows_.indent(i + 1) != rows_.indent(i));
  }

  void find_credits() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::u32string_view t = rows_.row(i).text;
      if (text::has_class(t.front(), text::kLower | text::kDigit))
        continue;  // as most rows do, and no credit
      const bool byline = is_byline(t);
      // Of Western rows it is told sooner where they stand than whether they name a place and a day.
      if (!byline && text::is_upper(t.front()) && !rows_.may_begin(i)) continue;
      // A dash leads to the text, which may be in the next row.
      const bool dateline = !byline && may_have(rows_.row(i), kInDatelines) && dateline_of(t) == t.size() &&
                            ending_of(t) != Ending::dash;
      if ((!byline && !dateline) || !stands_alone(i)) continue;
      role(i).role = byline ? Role::byline : Role::dateline;
      taken_[i] = true;
    }
  }

  void find_lists() {
    for (const List& list : lists_in(rows_)) {
      if (std::any_of(list.items.begin(), list.items.end(),
                      [&](const ListItem& item) { return role(item.row).alone(); }))
        continue;
      for (std::size_t i = list.items.front().row; i < list.end; ++i) {
        role(i).run = runs_;
        role(i).hang = list.hang;
        taken_[i] = true;
      }
      for (const ListItem& item : list.items) {
        role(item.row).role = Role::list_item;
        role(item.row).marker = item.marker.size;
      }
      ++runs_;
    }
  }

  void find_verse() {
    for (const Stanza& stanza : stanzas_in(rows_, taken_)) {
      for (std::size_t i = stanza.begin; i < stanza.end; ++i) {
        role(i).role = Role::verse;
        role(i).run = runs_;
      }
      ++runs_;
    }
  }

  Succession rows_;
  std::vector<bool> taken_;  // rows that are of a list, or a byline or dateline
  std::vector<std::vector<RowRole>> roles_;
  int runs_ = 0;
};

}  // namespace

std::vector<std::vector<RowRole>> roles_of(const std::vector<Block>& blocks,
                                           const std::vector<std::vector<Frame>>& frames) {
  return Finder(blocks, frames).run();
}

Role role_of(Kind kind) {
  switch (kind) {
    case Kind::headline:
    case Kind::kicker:
    case Kind::deck:
    case Kind::subheading:
      return Role::heading;
    case Kind::byline:
      return Role::byline;
    case Kind::table:
      return Role::table_row;
    default:
      return Role::body;
  }
}

bool begins_with_speech(std::u32string_view paragraph) {
  if (paragraph.empty()) return false;
  for (const Quotes& quotes : kQuotes)
    if (paragraph.front() == quotes.opening) return quoted_speech(paragraph, quotes.closing);
  return (text::is_dash(paragraph.front()) || paragraph.front() == U'-') && dashed_speech(paragraph);
}

}  // namespace broadsheet::reflow
