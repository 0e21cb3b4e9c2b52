// How many of a page's characters are likely wrong, told without a truth.
//
// Two things foretell it, each a share of the characters read:
//   disputes     places at which two readers differ: where print is hard to read they do so often, and some
//   of
//                these are settled wrongly
//   confidence   what the readers themselves are unsure of. Beside disputes it weighs little, as readers that
//                agree are nearly always right; where one reader alone was asked it is all there is.
// A character that nobody could read (〓) is wrong for certain. Weighed on the 22 sample pages, whose errors
// it puts in order with a rank correlation of 0.86 (0.56 by confidence alone; `scripts/evaluate` shows both
// figures of each page); the chance of each dispute to be settled wrongly, as its odds tell, and what was
// dropped bring no more. Its size is right to a factor of about three for what is misread. What is read right
// and put in a wrong place, as a caption into the text beside it, is not foretold.
#pragma once

#include <optional>

#include "page/page.h"

namespace broadsheet {

/// 0 to 1; none of a page without text. Furniture, which is mostly not written, does not count.
std::optional<double> predicted_error(const Page& page);

}  // namespace broadsheet
