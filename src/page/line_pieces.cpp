#include "page/line_pieces.h"

#include "page/reading_frame.h"

namespace broadsheet {

namespace {

constexpr double kFarApart = 1.3;  // glyph sizes

}  // namespace

std::vector<LinePiece> pieces_of(const Page& page, const Line& line) {
  std::vector<LinePiece> pieces;
  for (const Word& word : line.words) {
    const Box box = frame_of(page, word.outline, line.direction);
    if (pieces.empty() || box.left - pieces.back().box.right > kFarApart * line.glyph_size) {
      pieces.push_back({box, word.text});
      continue;
    }
    LinePiece& last = pieces.back();
    last.box = united(last.box, box);
    last.text += (word.space_before ? " " : "") + word.text;
  }
  if (pieces.empty()) pieces.push_back({frame_of(page, line.outline, line.direction), line.text});
  return pieces;
}

}  // namespace broadsheet
