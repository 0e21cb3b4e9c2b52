// Where a line lies that somebody else has outlined.
//
// An outline drawn along its line is upright in the flattened picture, as the line is. But many a truth (PAGE
// XML from FineReader, ALTO) has upright boxes on pages that are not straight: such a box holds the line from
// its highest end to its lowest, and with it what the neighbours reach into the corners. In the flattened
// picture it leans, and its bounds are larger than the line by twice what the line rises. That is taken off
// again, half above and half below.
#pragma once

#include "page/page.h"

namespace broadsheet {

/// The outline, tightened if it is upright; else as it is given. Pixels of the input.
Quad given_line(const FlatMap& flat, const Quad& outline, Direction direction);

}  // namespace broadsheet
