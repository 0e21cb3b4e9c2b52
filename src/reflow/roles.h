// What rows are besides running text: items of lists, lines of verse, datelines and bylines on a line of
// their own. Told before the rows are joined, as it decides where they are.
//
//   list      rows whose markers follow one another (markers.h) and stand where a paragraph may begin. Where
//             the rows under a marker are set in, the list hangs: then they belong to it, and a row at the
//             edge ends it.
//   verse     a run of rows that were broken though the next word would have fitted, in the middle of
//             sentences, which no printer does in prose. Western verse begins its rows with capitals, Chinese
//             verse ends them with marks; that keeps columns that run round a picture out of it.
//   byline,   by their wording (credits.h), on a short row where a paragraph may begin.
//   dateline
//
// Dialogue, and a dateline that leads a text, are told of whole paragraphs.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "page/page.h"
#include "reflow/frame.h"
#include "reflow/row.h"

namespace broadsheet::reflow {

struct RowRole {
  /// list_item: an item begins with the row; verse, dateline, byline: it is one by itself; else body.
  Role role = Role::body;
  std::size_t marker = 0;  ///< code points of the item's marker
  int run = -1;            ///< list or stanza that the row belongs to, from 0; also of rows inside an item
  double hang = 0;         ///< em by which the rows under the markers of its list are set in; 0: they are not

  /// Nothing is joined to the row, before or behind.
  bool alone() const { return role == Role::verse || role == Role::dateline || role == Role::byline; }
};

/// The role of every row of every block, in their order. `frames` as frames_of() gives them.
std::vector<std::vector<RowRole>> roles_of(const std::vector<Block>& blocks,
                                           const std::vector<std::vector<Frame>>& frames);

/// The role that a kind of region gives to its paragraphs.
Role role_of(Kind kind);

/// Does a paragraph begin with what somebody says? `“Not today,” said he.`, `— Non, dit-il.`, `「下雨了。」`;
/// not with a name or a title in quotation marks.
bool begins_with_speech(std::u32string_view paragraph);

}  // namespace broadsheet::reflow
