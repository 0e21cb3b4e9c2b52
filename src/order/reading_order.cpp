#include "order/reading_order.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "order/openings.h"
#include "order/ownership.h"
#include "order/relations.h"
#include "order/white.h"

namespace broadsheet::order {

namespace {

constexpr double kOnGap = 0.15;    // glyph sizes a rule may lie beside the white
constexpr double kBandGap = 0.7;   // glyph sizes of white over a headline that opens a new band
constexpr double kRuleSpan = 0.7;  // of the part's extent: a rule that long divides it
constexpr double kRuleFromTop =
    0.25;  // glyph sizes below the top of the part at which a rule between articles may begin
constexpr double kRuleFromTier = 3.0;  // the same of tiers, whose headlines may begin a little higher
constexpr double kAcrossGap = 2.0;  // glyph sizes that a rule between columns reaches beyond a gap it crosses
constexpr double kUnderGap = 2.0;   // glyph sizes under a gap in which what is read next begins
constexpr double kStrayLine = 1.7;  // glyph sizes: a region no higher is one line
constexpr double kStrayLines = 3.0;  // a line or two
constexpr double kBrokenRule = 0.3;  // of the part's extent: what is left of a rule that a picture interrupts
constexpr double kBreak = 1.5;       // glyph sizes from a gap in which rules between columns end and begin
constexpr std::size_t kBrokenRules = 2;  // that do: bands of one page
constexpr double kClearWord = 1.0;  // joins by which the text must prefer a division less likely by geometry
constexpr std::size_t kMostTried = 300;  // items of a part that is looked at in several ways: more is a table

using Indices = std::vector<int>;
using Parts = std::vector<Indices>;

class Divider {
 public:
  Divider(const std::vector<Item>& items, const std::vector<FrameRule>& rules, double glyph, const Join& join,
          Set set)
      : items_(items), rules_(rules), glyph_(glyph), join_(join), set_(set) {}

  void read(const Indices& part, Indices& out, bool trial = false) const {
    if (part.size() <= 1) {
      out.insert(out.end(), part.begin(), part.end());
      return;
    }
    const Parts parts = divide(part, trial);
    if (parts.size() < 2)
      sort_by_relations(items_, part, glyph_, out);
    else
      for (const Indices& p : parts) read(p, out, trial);
  }

 private:
  const Item& item(int i) const { return items_[static_cast<std::size_t>(i)]; }
  const Box& box(int i) const { return item(i).box; }
  bool display(int i) const { return item(i).display; }

  Box extent(const Indices& part) const {
    Box all;
    for (int i : part) all = united(all, box(i));
    return all;
  }

  // How much of a rule runs along the gap.
  double along(const FrameRule& rule, const Gap& gap, const Box& all) const {
    const double at = gap.position(rule.box.center());
    if (rule.vertical == gap.across || at < gap.from - glyph_ * kOnGap || at > gap.to + glyph_ * kOnGap)
      return 0;
    return gap.across ? overlap_x(rule.box, all) : overlap_y(rule.box, all);
  }

  // A rule in the gap, along it.
  template <class Accept>
  bool rule_in(const Gap& gap, const Box& all, Accept accept) const {
    return std::any_of(rules_.begin(), rules_.end(), [&](const FrameRule& rule) {
      return along(rule, gap, all) > kRuleSpan * (gap.across ? all.width() : all.height()) && accept(rule);
    });
  }
  // The rules between columns above the gap end there, and others begin: two at least, or the one of the only
  // gutter.
  bool rules_break_off(const Gap& gap, const Box& all, std::size_t gutter_count) const {
    if (!gap.across) return false;
    std::size_t end = 0, begin = 0;
    const auto lies_in = [&](Point p) {
      const double at = gap.position(p);
      return at > gap.from - kBreak * glyph_ && at < gap.to + kBreak * glyph_;
    };
    for (const FrameRule& rule : rules_) {
      const double x = rule.box.center().x;
      if (!rule.vertical || x < all.left || x > all.right) continue;
      if (lies_in({x, rule.box.bottom})) ++end;
      if (lies_in({x, rule.box.top})) ++begin;
    }
    return std::min(end, begin) >= (gutter_count == 1 ? 1 : kBrokenRules) && !crossed_by_rule(gap, all);
  }
  // One between articles that stand in the same tiers begins in the first of them.
  bool ruled(const Gap& gap, const Box& all, std::size_t gutter_count) const {
    return rules_break_off(gap, all, gutter_count) || rule_in(gap, all, [&](const FrameRule& rule) {
             return set_ == Set::in_columns || !gap.across ||
                    rule.box.left < all.left + kRuleFromTier * glyph_;
           });
  }
  // A rule that stands between articles begins as high as their headlines; one between the columns of an
  // article begins under its headline. It tells nothing of an article that begins under its end.
  bool ruled_from_top(const Gap& gap, const Box& all, const std::vector<Gap>& opened) const {
    return rule_in(gap, all, [&](const FrameRule& rule) {
      return rule.box.top < all.top + kRuleFromTop * glyph_ &&
             (opened.empty() || opened.back().from < rule.box.bottom);
    });
  }

  // Does a new article begin right under the gap, after text? What is read first there, the leftmost that has
  // nothing over it, is a headline, and what stands over it is text: two headlines over one another are one
  // opening. A picture or a box at the left tells nothing: the next does.
  bool opens_band(const Indices& part, const Gap& gap) const {
    Indices under;
    std::copy_if(part.begin(), part.end(), std::back_inserter(under), [&](int i) {
      return !item(i).aside && gap.position(box(i).center()) > gap.middle() &&
             gap.position({box(i).center().x, box(i).top}) <= gap.to + kUnderGap * glyph_;
    });
    const auto below = [&](int i) { return gap.position(box(i).center()) > gap.middle(); };
    int first = -1;
    for (int i : under) {
      const bool covered = std::any_of(under.begin(), under.end(), [&](int over) {
        return over != i && overlap_x(box(over), box(i)) > 0 && box(over).center().y < box(i).top;
      });
      if (!covered && (first < 0 || box(i).left < box(first).left)) first = i;
    }
    if (first < 0 || !display(first)) return false;
    int over = -1;
    bool text = false;
    for (int i : part) {
      if (below(i)) continue;
      text = text || (!display(i) && box(i).height() > kStrayLine * glyph_);
      if (overlap_x(box(i), box(first)) > 0 && (over < 0 || box(i).bottom > box(over).bottom)) over = i;
    }
    return text && (over < 0 || !display(over));
  }

  bool only_display(const Indices& some) const {
    return std::all_of(some.begin(), some.end(), [&](int i) { return display(i); });
  }

  // Is what stands over the gap all headline?
  bool begins_with_display(const Indices& part, const Gap& gap) const {
    return only_display(split(items_, part, {gap}).front());
  }

  // Do the items stand on both sides of one of the gutters?
  bool spans(const Indices& some, const std::vector<Gap>& over) const {
    return std::any_of(over.begin(), over.end(), [&](const Gap& gutter) {
      const auto right = [&](int i) { return gutter.position(box(i).center()) > gutter.middle(); };
      return std::any_of(some.begin(), some.end(), right) && !std::all_of(some.begin(), some.end(), right);
    });
  }

  // Does a rule between columns run on from above the gap to below it?
  bool crossed_by_rule(const Gap& gap, const Box& all) const {
    const double far = kAcrossGap * glyph_;
    return std::any_of(rules_.begin(), rules_.end(), [&](const FrameRule& rule) {
      const double x = rule.box.center().x;
      return rule.vertical && x > all.left + far && x < all.right - far &&
             gap.position({x, rule.box.top}) < gap.from - far &&
             gap.position({x, rule.box.bottom}) > gap.to + far;
    });
  }

  // White that runs through a part by chance, between rows of columns that go on under it, parts nothing: of
  // all bands of white those that no gutter and no rule between columns runs through, where a rule stands, or
  // where headlines begin over several columns. `past_rules`: whether or not a rule runs through.
  std::vector<Gap> real_bands(const Indices& part, const std::vector<Gap>& across, const Box& all,
                              bool past_rules = false) const {
    const Parts rows = split(items_, part, across);
    if (rows.size() != across.size() + 1) return across;
    std::vector<Gap> real;
    Indices open = rows.front();
    for (std::size_t k = 0; k < across.size(); ++k) {
      Indices below = rows[k + 1];  // with the text under a headline
      for (std::size_t next = k + 2; next < rows.size() && only_display(below); ++next)
        below.insert(below.end(), rows[next].begin(), rows[next].end());
      Indices both = open;
      both.insert(both.end(), rows[k + 1].begin(), rows[k + 1].end());
      const std::vector<Gap> through = gutters(items_, both, glyph_);
      const bool over_columns = spans(below, through) ||
                                through.size() < gutters(items_, open, glyph_).size();  // it ends one of them
      const bool opens = across[k].width() > kBandGap * glyph_ && opens_band(part, across[k]) &&
                         over_columns && (past_rules || !crossed_by_rule(across[k], all));
      if (ruled(across[k], all, through.size()) || only_display(open) || through.empty() || opens) {
        real.push_back(across[k]);
        open = rows[k + 1];
      } else {
        open = std::move(both);
      }
    }
    return real;
  }

  Parts divide(const Indices& part, bool trial) const {
    const Box all = extent(part);
    const std::vector<Gap> across = bands(items_, part, glyph_), down = gutters_past_asides(part);
    const auto cut = [&](const std::vector<Gap>& from, const auto& keep) {
      std::vector<Gap> cuts;
      std::copy_if(from.begin(), from.end(), std::back_inserter(cuts), keep);
      return split(items_, part, cuts);
    };
    // Rules settle it.
    if (Parts parts = cut(across, [&](const Gap& g) { return ruled(g, all, down.size()); }); parts.size() > 1)
      return parts;
    const std::vector<Gap> opened =
        part.size() > kMostTried ? std::vector<Gap>{} : openings(items_, part, glyph_);
    if (Parts parts = cut(down, [&](const Gap& g) { return ruled_from_top(g, all, opened); });
        parts.size() > 1)
      return parts;
    if (Parts parts = at_broken_rules(part, all); parts.size() > 1) return parts;
    // Else the likeliest first.
    std::vector<Parts> ways;
    const auto add = [&](Parts parts) {
      if (parts.size() > 1) ways.push_back(std::move(parts));
    };
    add(split(items_, part, opened));
    const std::vector<Gap> real = real_bands(part, across, all);
    Parts columns = split(items_, part, down);
    const Parts groups = under_headlines(items_, columns, glyph_, join_);
    const bool tiers_first = set_ == Set::in_tiers;
    if (tiers_first) add(groups);
    std::vector<Gap> opening;
    std::copy_if(real.begin(), real.end(), std::back_inserter(opening),
                 [&](const Gap& g) { return opens_band(part, g); });
    add(split(items_, part, opening));
    if (!tiers_first) add(groups);
    if (groups.size() < 2 && !down.empty()) {
      if (!across.empty() && begins_with_display(part, across.front()))  // it owns all the columns
        add(split(items_, part, {across.front()}));
      else
        add(std::move(columns));
    }
    // Bands that cut headlines off their columns are no way to read; where there are no headlines, white is
    // all there is to go by.
    const bool headed = std::any_of(part.begin(), part.end(), [&](int i) { return display(i); });
    if (!across.empty() && (ways.empty() || !headed))
      add(split(items_, part, headed && down.empty() ? real : across));
    // One of several bands may begin by chance where a headline over one column stands, such a headline may
    // end one after all, and two rules may look like one that runs on: there the text may tell.
    for (std::size_t k = 0; k < opening.size() && opening.size() > 1; ++k)
      add(without_band(part, opening, k));
    add(cut(across, [&](const Gap& g) {
      return g.width() > kBandGap * glyph_ && !crossed_by_rule(g, all) && opens_band(part, g);
    }));
    if (std::any_of(across.begin(), across.end(), [&](const Gap& g) { return crossed_by_rule(g, all); }))
      if (const std::vector<Gap> more = real_bands(part, across, all, true); more.size() > real.size())
        add(split(items_, part, more));
    if (ways.empty()) return around_stray_lines(part);
    if (trial || !join_ || ways.size() == 1 || part.size() > kMostTried) return ways.front();
    std::size_t best = 0;
    std::vector<double> fluency;
    for (std::size_t w = 0; w < ways.size(); ++w) {
      fluency.push_back(fluency_of(ways[w]));
      if (w > 0 && fluency[w] > fluency[best] + kClearWord) best = w;
    }
    return ways[best];
  }

  // The bands with one that is none: its columns run on through the white there.
  Parts without_band(const Indices& part, std::vector<Gap> bands, std::size_t none) const {
    const Gap gap = bands[none];
    bands.erase(bands.begin() + static_cast<std::ptrdiff_t>(none));
    Parts parts;
    for (Indices& band : split(items_, part, bands)) {
      Parts columns{band};
      if (split(items_, band, {gap}).size() > 1)
        columns = under_headlines(items_, split(items_, band, gutters_past_asides(band)), glyph_, join_);
      std::move(columns.begin(), columns.end(), std::back_inserter(parts));
    }
    return parts;
  }

  // How well the text runs when it is read so.
  double fluency_of(const Parts& parts) const {
    Indices sequence;
    for (const Indices& part : parts) read(part, sequence, true);
    double sum = 0;
    int last = -1;
    for (const int i : sequence) {
      if (item(i).aside) continue;
      if (last >= 0) sum += join_(last, i);
      last = i;
    }
    return sum;
  }

  // The text of a column goes on under a picture that stands over its gutter.
  std::vector<Gap> gutters_past_asides(const Indices& part) const {
    std::vector<Gap> found = gutters(items_, part, glyph_);
    if (!found.empty()) return found;
    Indices text;
    std::copy_if(part.begin(), part.end(), std::back_inserter(text), [&](int i) { return !item(i).aside; });
    return text.size() < part.size() ? gutters(items_, text, glyph_) : found;
  }

  // Without pictures and what is no higher than that.
  Indices columns_of(const Indices& part, double highest) const {
    Indices tall;
    std::copy_if(part.begin(), part.end(), std::back_inserter(tall),
                 [&](int i) { return display(i) || (!item(i).aside && box(i).height() > highest * glyph_); });
    return tall;
  }

  // A rule between two columns that stops at a cut-out over both and goes on under it. Beside and under the
  // picture a line or two of a column may have been taken for one with its caption.
  Parts at_broken_rules(const Indices& part, const Box& all) const {
    const Indices tall = columns_of(part, kStrayLines);
    if (tall.size() < 2) return {};
    std::vector<Gap> cuts;
    for (const Gap& gap : gutters(items_, tall, glyph_)) {
      const auto rule_beside = [&](int i, bool above) {
        return std::any_of(rules_.begin(), rules_.end(), [&](const FrameRule& rule) {
          return along(rule, gap, all) > 0 &&
                 (above ? rule.box.center().y < box(i).top : rule.box.center().y > box(i).bottom);
        });
      };
      const bool cut_out = std::any_of(part.begin(), part.end(), [&](int i) {
        const double at = gap.position(box(i).center()), half = box(i).width() / 2;
        return item(i).aside && at - half < gap.from && at + half > gap.to && rule_beside(i, true) &&
               rule_beside(i, false);
      });
      double ruled = 0;
      for (const FrameRule& rule : rules_) ruled += along(rule, gap, all);
      if (cut_out && ruled > kBrokenRule * all.height()) cuts.push_back(gap);
    }
    return cuts.empty() ? Parts{} : split(items_, part, cuts);
  }

  // A single line over a gutter (two that were taken for one, a stray byline) must not tie the columns
  // together.
  Parts around_stray_lines(const Indices& part) const {
    const Indices tall = columns_of(part, kStrayLine);
    if (tall.size() < 2 || tall.size() == part.size()) return {part};
    return split(items_, part, gutters(items_, tall, glyph_));
  }

  const std::vector<Item>& items_;
  const std::vector<FrameRule>& rules_;
  double glyph_;
  const Join& join_;
  Set set_;
};

}  // namespace

std::vector<int> reading_order(const std::vector<Item>& items, const std::vector<FrameRule>& rules,
                               double glyph_size, const Join& join, Set set) {
  Indices all(items.size()), out;
  for (std::size_t i = 0; i < items.size(); ++i) all[i] = static_cast<int>(i);
  Divider(items, rules, glyph_size, join, set).read(all, out);
  return out;
}

}  // namespace broadsheet::order
