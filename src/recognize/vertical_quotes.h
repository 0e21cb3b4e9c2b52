// Quotation marks of vertical Chinese text: ﹃ ﹄, ﹁ ﹂.
//
// The corners stand turned in the picture of a line, and the networks know them badly: the neural reader
// drops most of them, Tesseract names the closing one by anything that has a corner or a stroke (- = } > ]),
// the opening one at times a question mark. So a mark that only Tesseract saw, and that never stands alone
// between Chinese characters, closes what was opened before it, or opens. What is far smaller than a corner
// is none: Tesseract calls the turned comma 、 of an enumeration an angle.
#pragma once

#include "recognize/agreement.h"

namespace broadsheet::recognize {

/// Sets such marks right in an agreed line of vertical Chinese text. Where nothing tells which, quotation
/// marks are double ones in Simplified text and single ones in Traditional.
void settle_vertical_quotes(Agreement& line, bool simplified);

/// Simplified Chinese writes “ ” ‘ ’, and sets them as ﹃ ﹄ ﹁ ﹂ in vertical lines only (GB/T 15834-2011:
/// General rules for punctuation): running text has the former.
void set_horizontal_quotes(Agreement& line);

}  // namespace broadsheet::recognize
