#include "recognize/agreement.h"

#include <algorithm>
#include <cmath>

#include "recognize/confidence.h"
#include "text/character.h"

namespace broadsheet::recognize {

namespace {

constexpr double kReadable =
    0.5;  // calibrated confidence: both readers are more likely wrong than right below it
constexpr double kKnownWord = 3;  // log odds that a known word is worth against one that is none

// White is measured between neighbours: it is made anew where signs of two readings stand side by side.
void measure_white(std::vector<Sign>& signs) {
  for (std::size_t i = 1; i < signs.size(); ++i) {
    Sign& sign = signs[i];
    const Sign& before = signs[i - 1];
    if (!sign.ink.empty() && !before.ink.empty())
      sign.gap_before = std::max(0.0, sign.ink.left - before.ink.right);
  }
}

// How sure a reading is of its signs in [from, end); of nothing, how sure it is of what stands around.
double surety(const std::vector<Sign>& signs, std::size_t from, std::size_t end) {
  if (from == end) {
    from = from > 0 ? from - 1 : 0;
    end = std::min(signs.size(), end + 1);
  }
  return least_confidence(signs, from, end);
}

// What a Chinese character may be that each reads differently and neither is sure of; else nothing. A word
// that the user gave settles it.
std::vector<Choice> candidates_of(const Stretch& stretch, const std::vector<Sign>& first,
                                  const std::vector<Sign>& second, const Difference& difference) {
  if (stretch.first_end - stretch.first != 1 || stretch.second_end - stretch.second != 1) return {};
  const Sign &a = first[stretch.first], &b = second[stretch.second];
  if (!text::is_han(a.c) || !text::is_han(b.c) || std::max(a.confidence, b.confidence) >= kReadable ||
      difference.evidence[static_cast<std::size_t>(Evidence::lexicon)] != 0)
    return {};
  const Choice one{a.c, a.confidence}, other{b.c, b.confidence};
  return difference.first_won ? std::vector{one, other} : std::vector{other, one};
}

}  // namespace

Agreement agree(const std::vector<Sign>& first, const std::vector<Sign>& second, TypeGroup group,
                const Knowledge& knowledge) {
  Agreement agreed;
  for (const Stretch& stretch : align(first, second)) {
    if (stretch.same) {
      Sign sign = first[stretch.first];
      const Sign& other = second[stretch.second];
      // Letters stand apart where Tesseract saw a space; its marks have the forms of letters, not of Chinese.
      sign.confidence = agreed_confidence(sign.confidence, other.confidence, group);
      if (!is_chinese(group)) {
        sign.c = other.c;
        sign.network_space = other.network_space;
        sign.ink = other.ink;
      }
      agreed.signs.push_back(sign);
      continue;
    }
    Difference difference;
    difference.first = agreed.signs.size();
    difference.evidence = evidence_of(stretch, first, second, group, knowledge);
    const Judgement judgement = judge(difference.evidence, group);
    difference.first_won = judgement.first_wins();
    difference.odds = judgement.odds;
    difference.reason = judgement.reason;
    const auto take = [&](const std::vector<Sign>& signs, std::size_t from, std::size_t end, bool chosen) {
      for (std::size_t i = from; i < end; ++i) {
        (chosen ? difference.chosen : difference.rejected) += signs[i].c;
        if (!chosen) continue;
        agreed.signs.push_back(signs[i]);
        agreed.signs.back().confidence = probability_of(std::abs(judgement.odds));
      }
    };
    take(first, stretch.first, stretch.first_end, difference.first_won);
    take(second, stretch.second, stretch.second_end, !difference.first_won);
    difference.candidates = candidates_of(stretch, first, second, difference);
    if (!difference.candidates.empty()) {
      agreed.signs.back().c = text::kUnreadable;
      agreed.signs.back().confidence = difference.candidates.front().confidence;
      difference.rejected = difference.chosen;
      difference.chosen = text::kUnreadable;
      difference.reason = "unreadable";
    }
    // A space before a place of dispute is there whoever wins.
    if (!is_chinese(group) && stretch.second < stretch.second_end && difference.first < agreed.signs.size())
      agreed.signs[difference.first].network_space = second[stretch.second].network_space;
    agreed.differences.push_back(std::move(difference));
  }
  measure_white(agreed.signs);
  return agreed;
}

std::vector<Sign> surer_of(const std::vector<Sign>& first, const std::vector<Sign>& second, TypeGroup group,
                           const Knowledge& knowledge) {
  std::vector<Sign> chosen;
  for (const Stretch& stretch : align(first, second)) {
    double odds = log_odds(surety(first, stretch.first, stretch.first_end)) -
                  log_odds(surety(second, stretch.second, stretch.second_end));
    if (!stretch.same)
      odds += kKnownWord * evidence_of(stretch, first, second, group,
                                       knowledge)[static_cast<std::size_t>(Evidence::lexicon)];
    const bool one = odds >= 0;
    const std::vector<Sign>& signs = one ? first : second;
    const std::size_t from = one ? stretch.first : stretch.second;
    const std::size_t end = one ? stretch.first_end : stretch.second_end;
    chosen.insert(chosen.end(), signs.begin() + static_cast<std::ptrdiff_t>(from),
                  signs.begin() + static_cast<std::ptrdiff_t>(end));
  }
  measure_white(chosen);
  return chosen;
}

}  // namespace broadsheet::recognize
