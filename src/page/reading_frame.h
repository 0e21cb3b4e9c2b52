// One frame for all writing directions.
//
// In the reading frame lines run along x and follow one another down y, whatever the direction of the text:
// horizontal text is left as it is; for vertical text the flattened page is turned a quarter to the left, so
// that its lines (top to bottom, right to left) become rows read from left to right, top to bottom; for text
// from right to left it is seen in a mirror. Layout, order and reflow are written once, in this frame.
#pragma once

#include "page/page.h"

namespace broadsheet {

inline Box to_reading_frame(const Box& flat, Direction direction) {
  if (direction == Direction::horizontal) return flat;
  if (direction == Direction::right_to_left) return {-flat.right, flat.top, -flat.left, flat.bottom};
  return {flat.top, -flat.right, flat.bottom, -flat.left};
}

inline Box from_reading_frame(const Box& frame, Direction direction) {
  if (direction == Direction::horizontal) return frame;
  if (direction == Direction::right_to_left) return {-frame.right, frame.top, -frame.left, frame.bottom};
  return {-frame.bottom, frame.left, -frame.top, frame.right};
}

/// The box of an outline (pixels of the input) on the flattened page, in the reading frame of `direction`.
inline Box frame_of(const Page& page, const Quad& outline, Direction direction) {
  return to_reading_frame(flat_box(page, outline), direction);
}

}  // namespace broadsheet
