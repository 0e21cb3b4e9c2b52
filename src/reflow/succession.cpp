#include "reflow/succession.h"

#include <algorithm>
#include <cmath>

#include "page/median.h"
#include "reflow/evidence.h"

namespace broadsheet::reflow {
namespace {

constexpr double kSetIn = 0.45;  // em from one row to the next: less is jitter
constexpr double kUsual = 0.75;  // of the rows are no longer than the usual line, verse in plenty among them
constexpr double kMuchRoom = 3;  // em: no word that did not fit leaves more in a column, most leave less
constexpr double kMeasuredRoom = 1;  // em over what the next word takes, where widths are measured

bool han(const Block& block) { return block.script == text::Script::han; }

}  // namespace

Succession::Succession(const std::vector<Block>& blocks, const std::vector<std::vector<Frame>>& frames)
    : blocks_(&blocks), longest_(blocks.size(), 0) {
  std::vector<double> western, chinese;
  std::size_t rows = 0;
  for (const Block& block : blocks) rows += block.rows.size();
  places_.reserve(rows);
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (blocks[b].kind != Kind::body) continue;
    for (std::size_t r = 0; r < blocks[b].rows.size(); ++r) {
      const Frame& frame = frames[b][r];
      places_.push_back({{b, r}, &blocks[b], &blocks[b].rows[r], &frame});
      longest_[b] = std::max(longest_[b], (blocks[b].rows[r].end - frame.start) / blocks[b].em);
      (han(blocks[b]) ? chinese : western).push_back((frame.end - frame.start) / blocks[b].em);
    }
  }
  if (!chinese.empty()) usual_han_ = quantile(chinese, kUsual);
  if (!western.empty()) usual_western_ = quantile(western, kUsual);
}

double Succession::indent(std::size_t i) const {
  return (row(i).start - places_[i].frame->start) / block(i).em;
}

bool Succession::opens(std::size_t i) const {
  if (i == 0 || i >= size()) return true;
  const Block& own = block(i);
  if (at(i).block == at(i - 1).block) return false;
  if (own.article != block(i - 1).article || own.after_blank || own.after_rule) return true;
  return is_heading((*blocks_)[at(i).block - 1].kind);
}

bool Succession::may_begin(std::size_t i) const {
  if (opens(i)) return true;
  if (std::abs(indent(i) - indent(i - 1)) >= kSetIn) return true;
  const Ending ending = ending_of(row(i - 1).text);
  if (ending == Ending::hyphen || ending == Ending::opening) return false;
  return ending == Ending::sentence || ending == Ending::long_clause || broken_early(i - 1);
}

double Succession::measure(std::size_t i) const {
  return std::max(longest_[at(i).block], han(block(i)) ? usual_han_ : usual_western_);
}

bool Succession::broken_early(std::size_t i) const {
  const Block& own = block(i);
  const double full = measure(i);
  Frame frame = *places_[i].frame;
  frame.end = frame.start + full * own.em;
  const double room = (frame.end - row(i).end) / own.em;
  if (i + 1 == size() || at(i + 1).block != at(i).block) return room > kMuchRoom;
  const Placed first{&own, &row(i), frame}, second{&own, &row(i + 1), frame};
  const Evidence facts = gather_room(first, second);
  if (facts.same_row) return false;
  const double spare = own.measured ? kMeasuredRoom : counted_tolerance(han(own), full);
  return facts.shortfall.value_or(room) - facts.needed > spare;
}

}  // namespace broadsheet::reflow
