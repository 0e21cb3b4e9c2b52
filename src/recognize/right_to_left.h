// Horizontal lines that are read from right to left: Chinese mastheads, headlines and notices until the
// 1950s.
//
// The picture cannot tell: every reader reads such a line from left to right, each character right. Only one
// of the two orders is Chinese, though, and a model of Chinese words tells which; Traditional characters are
// asked about in their Simplified form. A masthead of two characters proves little, but a page keeps to one
// habit: the horizontal lines of a page vote, and a region goes with the page unless it is surer than that.
// Where most print is horizontal, running text included, only display type may be set so, and only when none
// of it speaks against.
//
// Runs of letters and digits (A. L. Teodoro, 1939) are read from left to right inside such a line.
#pragma once

#include "page/page.h"
#include "text/han_form.h"
#include "text/han_model.h"

namespace broadsheet::recognize {

/// Puts what was read from left to right into the order from right to left: text, words, what readers said,
/// places of disputes. Twice gives the line back.
void read_backwards(Line& line);

/// How much likelier (log10) the text of a line is from right to left; 0 when nothing tells.
double backwards_odds(const std::string& text, const text::HanModel& model, const text::HanForms& forms);

/// Sets the direction of the horizontal regions that are read from right to left, and their lines in that
/// order. Regions of which that was known before they were read only get their lines in order. Does nothing
/// else when `model` is null.
void find_right_to_left(Page& page, const text::HanModel* model);

}  // namespace broadsheet::recognize
