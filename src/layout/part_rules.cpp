#include "layout/part_rules.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace broadsheet::layout {

namespace {

// Lengths in glyph sizes.
constexpr double kStyleGap = 0.45;  // of white between a drawn rule and a dotted one
constexpr double kDrawn = 0.8;      // of a drawn rule's length is whole,
constexpr double kDotted = 0.1;     // and of a dotted one no more than this
constexpr double kBandGap = 0.65;   // of white between two bands, in rules beside each other
constexpr double kBeside = 4.0;     // from one rule to the next: columns are wider
constexpr double kShortest = 8.0;   // what stands on both sides of the white
constexpr double kWhite = 0.006;    // share of ink in that white: specks

struct Span {
  double begin = 0, end = 0;
  double length() const { return end - begin; }
};

Span shared(const Span& a, const Span& b) { return {std::max(a.begin, b.begin), std::min(a.end, b.end)}; }

// The white before piece `k`, along the rule.
Span gap_before(const FlatRule& rule, std::size_t k) {
  const Box &last = rule.pieces[k - 1], &next = rule.pieces[k];
  return rule.vertical ? Span{last.bottom, next.top} : Span{last.right, next.left};
}

std::pair<FlatRule, FlatRule> parted_before(const FlatRule& rule, std::size_t k) {
  const auto part = [&](std::span<const Box> pieces) {
    FlatRule made{{}, rule.vertical, {pieces.begin(), pieces.end()}};
    for (const Box& piece : pieces) made.box = united(made.box, piece);
    return made;
  };
  const std::span<const Box> pieces = rule.pieces;
  return {part(pieces.first(k)), part(pieces.subspan(k))};
}

// Do two rules stand beside each other, with nothing but white between them over their common gap?
bool white_between(const FlatRule& a, const FlatRule& b, const Span& gap, const Ink& ink, double glyph) {
  const Point here = a.box.center(), there = b.box.center();
  const auto [from, to] = a.vertical ? std::minmax({here.x, there.x}) : std::minmax({here.y, there.y});
  return to - from > kBeside * glyph && ink.share(a.vertical ? Box{from, gap.begin, to, gap.end}
                                                             : Box{gap.begin, from, gap.end, to}) < kWhite;
}

bool breaks_off_too(const FlatRule& rule, const Span& gap, const std::vector<FlatRule>& rules, const Ink& ink,
                    double glyph) {
  return std::any_of(rules.begin(), rules.end(), [&](const FlatRule& other) {
    for (std::size_t k = 1; k < other.pieces.size(); ++k) {
      const Span both = shared(gap, gap_before(other, k));
      if (both.length() > kBandGap * glyph && white_between(rule, other, both, ink, glyph)) return true;
    }
    return false;
  });
}

bool changes_style(const FlatRule& before, const FlatRule& after, double glyph) {
  const double one = whole_share(before, glyph), other = whole_share(after, glyph);
  return std::max(one, other) > kDrawn && std::min(one, other) < kDotted;
}

// Before which piece of a rule a new band begins.
std::optional<std::size_t> band_begins(const FlatRule& rule, const std::vector<FlatRule>& rules,
                                       const Ink& ink, double glyph) {
  for (std::size_t k = 1; k < rule.pieces.size(); ++k) {
    const Span gap = gap_before(rule, k);
    if (gap.length() < kStyleGap * glyph) continue;
    const auto [before, after] = parted_before(rule, k);
    if (std::min(length_of(before), length_of(after)) < kShortest * glyph) continue;
    if (changes_style(before, after, glyph) || breaks_off_too(rule, gap, rules, ink, glyph)) return k;
  }
  return std::nullopt;
}

}  // namespace

void part_rules(std::vector<FlatRule>& rules, const Ink& ink, double glyph_size) {
  // Asked of the rules as they came: a rule already parted shows its gap no more.
  const std::vector<FlatRule> whole = rules;
  for (std::size_t i = 0; i < rules.size(); ++i)
    if (const auto begins = band_begins(rules[i], whole, ink, glyph_size)) {
      auto [before, after] = parted_before(rules[i], *begins);
      rules[i] = std::move(before);
      rules.push_back(std::move(after));
    }
}

}  // namespace broadsheet::layout
