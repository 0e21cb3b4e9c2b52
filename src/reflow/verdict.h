// Whether a paragraph ends at a line end: the facts weighed against each other.
//
// Each fact adds its weight of evidence, roughly the natural logarithm of how much more often it is seen at a
// paragraph's end than inside one; the sum decides. Adding lets one fact be wrong - a speck that hides an
// indent, a comma read as a full stop - as long as others speak up, which a chain of rules does not.
#pragma once

#include "reflow/evidence.h"
#include "reflow/habits.h"

namespace broadsheet::reflow {

struct Verdict {
  bool ends = false;        ///< the paragraph ends here
  double weight = 0;        ///< the sum: positive for an end
  const char* reason = "";  ///< the weightiest fact on the side that won: "indent", "full line", "comma" ...
};

Verdict decide(const Evidence& evidence, const Habits& habits, Kind kind);

}  // namespace broadsheet::reflow
