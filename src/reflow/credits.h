// Who wrote a piece, and where and when: bylines (`By John Smith`, `本报记者 李涛`) and datelines (`LONDON,
// March 3.—`, `新华社北京3月3日电`, `Berlin, 3. März.`), by their wording.
//
// The wording is held narrowly, as a sentence may begin with By or with the name of a town too: a byline is a
// whole line of names, a dateline a place, an agency or a date that leads to a mark.
#pragma once

#include <cstddef>
#include <string_view>

namespace broadsheet::reflow {

/// Is the whole line a byline?
bool is_byline(std::u32string_view line);

/// How many code points of `text` are a dateline that leads it, with the mark or dash that closes it; 0:
/// none.
std::size_t dateline_of(std::u32string_view text);

}  // namespace broadsheet::reflow
