// What reflow looks at: rows of text in blocks, so light that everything here is tested without pictures.
//
// A block is a piece of one column: a region of a page, or a run of lines between blank lines of a plain
// text. Positions are along the line (`start` to `end`, in reading direction) and across it (`top` to
// `bottom`, in the order of the lines), so vertical text needs no case of its own: for it `start` is the
// upper end of a line and `top` grows to the left. The unit is the caller's, the same for all blocks:
// flattened pixels of a page, or em of a plain text; Block::em says how many of them make an em.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/page.h"
#include "text/language.h"
#include "text/script.h"

namespace broadsheet::reflow {

struct Row {
  /// Cleaned: single spaces, none outside; never empty. Nearly always a piece of the text as it came, so that
  /// none is copied; what had to be written anew is in Block::kept.
  std::u32string_view text;
  /// Flags (text/character_classes.h) that one of its characters has, or more of them; all where nobody
  /// looked.
  std::uint32_t classes = ~std::uint32_t{0};
  int source = -1;  ///< the caller's number of the line
  double start = 0;
  double end = 0;
  double top = 0;
  double bottom = 0;
  double size = 0;       ///< glyph size as measured by who found the line; 0 when not known
  double thickness = 0;  ///< of a row with enough Chinese characters to fill it; 0 when not known
  double printed_indent =
      0;  ///< em of ideographic or other spaces that led the text and `start` does not count
};

/// Texts that rows look at and that stand nowhere else, as long as any block that has such rows is there.
class KeptTexts {
 public:
  std::u32string_view keep(std::u32string text) {
    if (!texts_) texts_ = std::make_shared<std::deque<std::u32string>>();
    return texts_->emplace_back(std::move(text));
  }

 private:
  std::shared_ptr<std::deque<std::u32string>> texts_;  // a deque: none moves when others come
};

struct Block {
  std::vector<Row> rows;
  KeptTexts kept;
  Kind kind = Kind::body;
  int article = -1;          ///< nothing runs on from one article into another
  double em = 1;             ///< units an em of its type takes
  bool measured = true;      ///< positions were measured in a picture, not counted from characters
  bool after_rule = false;   ///< a printed rule stands between it and the block before it, over it
  bool after_blank = false;  ///< plain text: a blank line stands before it
  text::Script script = text::Script::none;
  text::Language language = text::Language::unknown;
};

/// May one of its characters have one of these flags? Most rows are spared a closer look by it.
inline bool may_have(const Row& row, std::uint32_t flags) { return (row.classes & flags) != 0; }

/// Kinds that stand between the paragraphs of running text: nothing runs on across them.
inline bool is_heading(Kind kind) {
  return kind == Kind::headline || kind == Kind::kicker || kind == Kind::deck || kind == Kind::byline ||
         kind == Kind::subheading;
}

}  // namespace broadsheet::reflow
