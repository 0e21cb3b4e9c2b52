// A line in pieces where its words stand far apart: the entries of a table that were found as one line.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"

namespace broadsheet {

struct LinePiece {
  Box box;  ///< reading frame of the line's direction
  std::string text;
};

/// From the left; the whole line where it has no words. Words are parted by white of more than an em or so,
/// which no justified line of text has often.
std::vector<LinePiece> pieces_of(const Page& page, const Line& line);

}  // namespace broadsheet
