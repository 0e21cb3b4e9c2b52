#include "recognize/sign_alignment.h"

#include <algorithm>
#include <cmath>

#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::recognize {

namespace {

constexpr double kAlone = 0.8;     // cost of a sign that only one reading has
constexpr double kUnlike = 1.0;    // of two different characters at one place
constexpr double kDistance = 0.3;  // of every em between the middles of two signs that are paired
constexpr double kFarthest = 2.5;  // em: signs farther apart are never one

double middle(const Sign& sign) { return sign.ink.center().x; }

double cost_of_pair(const Sign& a, const Sign& b) {
  // A sign without ink has no place.
  const double apart = a.ink.empty() || b.ink.empty() ? 0 : std::abs(middle(a) - middle(b));
  if (apart > kFarthest) return 2 * kAlone + 1;
  return (plain_form(a.c) == plain_form(b.c) ? 0 : kUnlike) + kDistance * apart;
}

enum class Move : std::uint8_t { pair, first_alone, second_alone };

std::vector<Move> best_moves(const std::vector<Sign>& first, const std::vector<Sign>& second) {
  const std::size_t n = first.size(), m = second.size(), width = m + 1;
  std::vector<double> cost((n + 1) * width, 0);
  std::vector<Move> move((n + 1) * width, Move::pair);
  for (std::size_t i = 0; i <= n; ++i)
    for (std::size_t j = 0; j <= m; ++j) {
      if (i == 0 && j == 0) continue;
      double best = HUGE_VAL;
      const auto offer = [&](Move by, double price) {
        if (price >= best) return;
        best = price;
        move[i * width + j] = by;
      };
      if (i > 0 && j > 0)
        offer(Move::pair, cost[(i - 1) * width + j - 1] + cost_of_pair(first[i - 1], second[j - 1]));
      if (i > 0) offer(Move::first_alone, cost[(i - 1) * width + j] + kAlone);
      if (j > 0) offer(Move::second_alone, cost[i * width + j - 1] + kAlone);
      cost[i * width + j] = best;
    }
  std::vector<Move> moves;
  for (std::size_t i = n, j = m; i > 0 || j > 0;) {
    moves.push_back(move[i * width + j]);
    if (moves.back() != Move::second_alone) --i;
    if (moves.back() != Move::first_alone) --j;
  }
  std::reverse(moves.begin(), moves.end());
  return moves;
}

// A mark that one reading has and the other drops says nothing of the character beside it.
bool is_lone_mark(const Stretch& stretch, const std::vector<Sign>& first, const std::vector<Sign>& second) {
  if (stretch.first_end - stretch.first + stretch.second_end - stretch.second != 1) return false;
  return text::is_mark(stretch.first < stretch.first_end ? first[stretch.first].c : second[stretch.second].c);
}

}  // namespace

char32_t plain_form(char32_t c) {
  c = text::half_width(c);
  if (text::is_dash(c)) return U'—';
  if (c == U'“' || c == U'”' || c == U'„' || c == U'"' || c == U'〞' || c == U'〝') return U'"';
  if (c == U'‘' || c == U'’' || c == U'‚') return U'\'';
  return c;
}

std::vector<Stretch> align(const std::vector<Sign>& first, const std::vector<Sign>& second) {
  std::vector<Stretch> stretches;
  std::size_t i = 0, j = 0;
  for (const Move move : best_moves(first, second)) {
    Stretch step{i, i + (move == Move::second_alone ? 0 : 1), j, j + (move == Move::first_alone ? 0 : 1),
                 false};
    step.same = move == Move::pair && plain_form(first[i].c) == plain_form(second[j].c);
    i = step.first_end;
    j = step.second_end;
    const bool joins = !step.same && !stretches.empty() && !stretches.back().same &&
                       !is_lone_mark(step, first, second) && !is_lone_mark(stretches.back(), first, second);
    if (joins) {
      stretches.back().first_end = i;
      stretches.back().second_end = j;
    } else {
      stretches.push_back(step);
    }
  }
  return stretches;
}

}  // namespace broadsheet::recognize
