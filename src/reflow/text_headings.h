// Headings in a plain text, which has no type sizes to tell them by.
//
// Where first lines of paragraphs are indented, rows that are not indented go on from a row before. Rows that
// cannot - the row before is the end of a paragraph, the row after begins one, they are short and end without
// any mark - are headings. Where nothing is indented but blank lines divide the paragraphs, a few rows
// without a mark between two of them are a heading too, unless longer paragraphs are torn by blank lines as
// well.
#pragma once

#include <vector>

#include "reflow/row.h"

namespace broadsheet::reflow {

/// `blocks` of a plain text with their headings in blocks of their own, of kind subheading.
std::vector<Block> with_headings_apart(std::vector<Block> blocks);

}  // namespace broadsheet::reflow
