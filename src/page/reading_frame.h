// One frame for both writing directions.
//
// In the reading frame lines run along x and follow one another down y, whatever the direction of the text:
// horizontal text is left as it is; for vertical text the flattened page is turned a quarter to the left, so
// that its lines (top to bottom, right to left) become rows read from left to right, top to bottom. Layout,
// order and reflow are written once, in this frame.
#pragma once

#include "page/page.h"

namespace broadsheet {

inline Box to_reading_frame(const Box& flat, Direction direction) {
  if (direction == Direction::horizontal) return flat;
  return {flat.top, -flat.right, flat.bottom, -flat.left};
}

inline Box from_reading_frame(const Box& frame, Direction direction) {
  if (direction == Direction::horizontal) return frame;
  return {-frame.bottom, frame.left, -frame.top, frame.right};
}

}  // namespace broadsheet
