// The facts about one line end that speak for or against the end of a paragraph. No judgement here:
// verdict.h.
#pragma once

#include <optional>

#include "reflow/frame.h"
#include "reflow/row.h"
#include "text/character_classes.h"

namespace broadsheet::reflow {

/// How the text of a row ends.
enum class Ending {
  open,         ///< in the middle of a clause
  sentence,     ///< full stop, question or exclamation mark, ellipsis; closing marks may follow
  clause,       ///< , 、
  long_clause,  ///< ; : which do end paragraphs now and then
  opening,      ///< an opening bracket or quotation mark
  hyphen,       ///< a broken word
  dash,
};

/// How the text of the row after it begins.
enum class Beginning {
  plain,
  lower,      ///< a small letter
  forbidden,  ///< a mark that never begins a paragraph: a comma, a full stop, a closing mark
};

struct Evidence {
  // Everything in em of the block that the row stands in.
  std::optional<double> indent;     ///< of the second row, from the full line's edge
  std::optional<double> shortfall;  ///< of the first row, to the full line's edge
  double measure = 0;               ///< of the first row's full line
  double needed = 0;           ///< what the second row's first unit and the space before it would have taken
  std::optional<double> lead;  ///< white between the rows, over the usual; only inside a block
  double size_ratio = 1;       ///< larger over smaller glyph size
  bool same_row = false;       ///< the second goes on beside the first: one printed line found in pieces
  bool drop_capital = false;   ///< the first is the large letter that the second begins with
  double gap = 0;              ///< white between the two pieces, only with same_row
  bool after_blank = false;    ///< a blank line of a plain text between them
  bool new_block = false;      ///< a column end, a picture
  bool measured = true;
  bool han = false;  ///< Chinese rows
  Ending ending = Ending::open;
  Beginning beginning = Beginning::plain;
  Role parted_by = Role::body;  ///< an item of a list, a line of verse ... that keeps the rows apart
  bool short_run = false;       ///< it stands among rows all of which leave much room: verse, a list
  bool set_in_run = false;      ///< it stands among rows all of which are set in: verse, a list
  bool next_speaker = false;    ///< a speech or a sentence ends, and a speech begins
  bool bracket_open = false;    ///< a bracket opened in the rows before is not yet closed
  bool quote_open = false;
};

/// One row where it stands.
struct Placed {
  const Block* block = nullptr;
  const Row* row = nullptr;
  Frame frame;
};

/// Facts about the end of `a`, with `b` the next row in reading order. `usual_gap`: white between the rows of
/// a's block, in its units; `recent`: the text of the paragraph so far, its end being a's text;
/// kPairedMarks stand before its character `marks_end` only.
Evidence gather(const Placed& a, const Placed& b, double usual_gap, std::u32string_view recent,
                std::size_t marks_end = std::u32string_view::npos);

/// Brackets and quotation marks, of which one that is open holds a paragraph together.
inline constexpr std::uint32_t kPairedMarks =
    text::kOpeningBracket | text::kClosingBracket | text::kOpeningQuote | text::kClosingQuote;

/// Of these facts only how much room `a` leaves (shortfall, measure, needed), and whether `b` stands beside
/// it.
Evidence gather_room(const Placed& a, const Placed& b);

/// Em that a full row may seem to be short by where widths are counted from characters; `measure`: of the
/// full line, in em.
double counted_tolerance(bool han, double measure);

/// Of a text that ends with no letter, digit or Chinese character.
Ending marked_ending_of(std::u32string_view text);
inline Ending ending_of(std::u32string_view text) {
  constexpr std::uint32_t kOfWords = text::kLetter | text::kHan | text::kDigit;
  const bool open = text.empty() || text::has_class(text.back(), kOfWords);  // nearly all rows
  return open ? Ending::open : marked_ending_of(text);
}
Beginning beginning_of(std::u32string_view text);

/// True when `b` goes on in the printed line of `a`.
bool same_printed_row(const Row& a, const Row& b, double em);

/// The median white between the rows of `block`, in its units; none is between counted ones.
double usual_gap_of(const Block& block);

}  // namespace broadsheet::reflow
