#include "layout/direction.h"

namespace broadsheet::layout {

namespace {

constexpr double kElongated = 1.7;  // ratio of the sides from which a line shows its own direction

}  // namespace

Direction direction_of(const net::DetectedLine& line, Direction majority) {
  const Box box = bounds(line.outline);
  if (box.width() > kElongated * box.height()) return Direction::horizontal;
  if (box.height() > kElongated * box.width()) return Direction::vertical;
  return majority;
}

Direction majority_direction(const std::vector<net::DetectedLine>& detected) {
  double balance = 0;
  for (const net::DetectedLine& line : detected) {
    const Box box = bounds(line.outline);
    balance += box.width() - box.height();
  }
  return balance >= 0 ? Direction::horizontal : Direction::vertical;
}

}  // namespace broadsheet::layout
