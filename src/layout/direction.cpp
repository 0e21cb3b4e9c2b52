#include "layout/direction.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace broadsheet::layout {

namespace {

// Ratio of the sides of a detected box, which is grown on all sides: two characters make 1.6, one makes 1.
constexpr double kElongated = 1.7;      // from which a line shows its own direction
constexpr double kTwoCharacters = 1.5;  // from which it does when nothing beside it tells more
// The line that it continues.
constexpr double kReach = 2.0;      // thicknesses between the two: three characters of white
constexpr double kSameRow = 0.6;    // of the thinner one: how far they overlap across
constexpr double kSameSize = 1.35;  // ratio of their thicknesses

double longer(const Box& box, Direction direction) {
  const double ratio = box.width() / std::max(1.0, box.height());
  return direction == Direction::horizontal ? ratio : 1 / std::max(1e-6, ratio);
}

std::optional<Direction> along_its_length(const Box& box, double least) {
  for (const Direction direction : {Direction::horizontal, Direction::vertical})
    if (longer(box, direction) > least) return direction;
  return std::nullopt;
}

// The white between a line and one that it may continue; infinite where it cannot.
double distance(const net::DetectedLine& line, const net::DetectedLine& other, Direction direction) {
  constexpr double kNever = std::numeric_limits<double>::infinity();
  const double thicker = std::max(line.thickness, other.thickness);
  const double thinner = std::min(line.thickness, other.thickness);
  if (thicker > kSameSize * thinner) return kNever;
  const Box a = bounds(line.outline), b = bounds(other.outline);
  const bool across = direction == Direction::horizontal;
  const double shared = across ? overlap_y(a, b) : overlap_x(a, b);
  const double least = across ? std::min(a.height(), b.height()) : std::min(a.width(), b.width());
  if (shared < kSameRow * least) return kNever;
  const double apart = std::max(0.0, across ? -overlap_x(a, b) : -overlap_y(a, b));
  return apart <= kReach * thicker ? apart : kNever;
}

std::optional<Direction> as_its_neighbour(const std::vector<net::DetectedLine>& lines, std::size_t self,
                                          const std::vector<std::optional<Direction>>& known) {
  double nearest = std::numeric_limits<double>::infinity();
  std::optional<Direction> direction;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == self || !known[i]) continue;
    const double apart = distance(lines[self], lines[i], *known[i]);
    if (apart >= nearest) continue;
    nearest = apart;
    direction = known[i];
  }
  return direction;
}

}  // namespace

Direction majority_direction(const std::vector<net::DetectedLine>& detected) {
  double balance = 0;
  for (const net::DetectedLine& line : detected) {
    const Box box = bounds(line.outline);
    balance += box.width() - box.height();
  }
  return balance >= 0 ? Direction::horizontal : Direction::vertical;
}

std::vector<Direction> directions_of(const std::vector<net::DetectedLine>& detected) {
  std::vector<std::optional<Direction>> known;
  known.reserve(detected.size());
  for (const net::DetectedLine& line : detected)
    known.push_back(along_its_length(bounds(line.outline), kElongated));
  // What is settled in one round tells of its own neighbours in the next: characters far apart, each a box.
  for (bool again = true; again;) {
    again = false;
    const std::vector<std::optional<Direction>> before = known;
    for (std::size_t i = 0; i < detected.size(); ++i) {
      if (known[i]) continue;
      known[i] = as_its_neighbour(detected, i, before);
      again |= known[i].has_value();
    }
  }
  const Direction majority = majority_direction(detected);
  std::vector<Direction> directions;
  directions.reserve(detected.size());
  for (std::size_t i = 0; i < detected.size(); ++i)
    directions.push_back(
        known[i] ? *known[i]
                 : along_its_length(bounds(detected[i].outline), kTwoCharacters).value_or(majority));
  return directions;
}

}  // namespace broadsheet::layout
