#include "score/layout_score.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "score/line_matches.h"

namespace broadsheet::score {
namespace {

const LayoutRegion& region_of(const Layout& layout, std::size_t line) {
  return layout.regions[layout.lines[line].region];
}

double share(std::size_t part, std::size_t whole, double of_nothing) {
  return whole == 0 ? of_nothing : static_cast<double>(part) / static_cast<double>(whole);
}

std::size_t edges(const std::vector<std::size_t>& order) { return order.empty() ? 0 : order.size() - 1; }

void score_order(const Layout& truth, const Layout& output, const std::vector<LineIndex>& partners,
                 LayoutScore& score) {
  std::vector<LineIndex> successor(output.lines.size());
  for (std::size_t k = 1; k < output.order.size(); ++k) successor[output.order[k - 1]] = output.order[k];
  std::size_t found = 0;
  for (std::size_t k = 1; k < truth.order.size(); ++k) {
    const auto from = partners[truth.order[k - 1]];
    const auto to = partners[truth.order[k]];
    if (from && to && successor[*from] == to) ++found;
  }
  score.successor_precision = share(found, edges(output.order), 1);
  score.successor_recall = share(found, edges(truth.order), 1);
  score.successor_f1 = share(2 * found, edges(output.order) + edges(truth.order), 1);
}

using Column = std::tuple<Direction, int, int>;  // and band, and column

std::optional<Column> column_of(const LayoutRegion& region) {
  if (region.column < 0) return std::nullopt;
  return Column(region.direction, region.band, region.column);
}

void score_columns(const Layout& truth, const Layout& output, const std::vector<LineIndex>& holders,
                   LayoutScore& score) {
  std::map<Column, std::size_t> in_truth, in_output;
  std::map<std::pair<Column, Column>, std::size_t> in_both;
  std::set<Column> all_output;
  for (std::size_t o = 0; o < output.lines.size(); ++o) {
    if (const auto column = column_of(region_of(output, o))) all_output.insert(*column);
  }
  for (std::size_t t = 0; t < truth.lines.size(); ++t) {
    const auto mine = column_of(region_of(truth, t));
    const auto theirs = holders[t] ? column_of(region_of(output, *holders[t])) : std::nullopt;
    if (mine) ++in_truth[*mine];
    if (theirs) ++in_output[*theirs];
    if (mine && theirs) ++in_both[{*mine, *theirs}];
  }
  for (const auto& [columns, both] : in_both) {
    const std::size_t either = in_truth[columns.first] + in_output[columns.second] - both;
    if (2 * both > either) ++score.matched_columns;
  }
  score.truth_columns = in_truth.size();
  score.output_columns = all_output.size();
  score.columns_found = share(score.matched_columns, score.truth_columns, 1);
}

void score_kinds(const Layout& truth, const Layout& output, const std::vector<LineIndex>& partners,
                 LayoutScore& score) {
  std::map<Kind, std::size_t> all, right;
  std::map<std::pair<Kind, std::optional<Kind>>, std::size_t> mistakes;
  for (std::size_t t = 0; t < truth.lines.size(); ++t) {
    const Kind wanted = region_of(truth, t).kind;
    std::optional<Kind> found;
    if (partners[t]) found = region_of(output, *partners[t]).kind;
    ++all[wanted];
    if (found == wanted)
      ++right[wanted];
    else
      ++mistakes[{wanted, found}];
  }
  double shares = 0;
  for (const auto& [kind, lines] : all) {
    score.kind_right += right[kind];
    shares += share(right[kind], lines, 1);
  }
  score.kind_accuracy = share(score.kind_right, truth.lines.size(), 1);
  score.kind_balanced = all.empty() ? 1 : shares / static_cast<double>(all.size());
  for (const auto& [kinds, lines] : mistakes) score.mistakes.push_back({kinds.first, kinds.second, lines});
  std::stable_sort(score.mistakes.begin(), score.mistakes.end(),
                   [](const KindMistake& a, const KindMistake& b) { return a.lines > b.lines; });
}

bool has_article(Kind kind) { return !is_furniture(kind) && kind != Kind::caption; }

/// Lines by article; -1, which is none, has no pairs and is not entered.
using Articles = std::map<int, std::size_t>;

template <class Counts>
std::size_t pairs_of(const Counts& counts) {
  std::size_t pairs = 0;
  for (const auto& [key, lines] : counts) pairs += lines * (lines - 1) / 2;
  return pairs;
}

void score_articles(const Layout& truth, const Layout& output, const std::vector<LineIndex>& partners,
                    LayoutScore& score) {
  Articles in_truth, in_output;
  std::map<std::pair<int, int>, std::size_t> in_both;
  std::vector<bool> matched(output.lines.size(), false);
  for (std::size_t t = 0; t < truth.lines.size(); ++t) {
    if (partners[t]) matched[*partners[t]] = true;
    if (!has_article(region_of(truth, t).kind)) continue;
    const int mine = region_of(truth, t).article;
    const int theirs = partners[t] ? region_of(output, *partners[t]).article : -1;
    if (mine >= 0) ++in_truth[mine];
    if (theirs >= 0) ++in_output[theirs];
    if (mine >= 0 && theirs >= 0) ++in_both[{mine, theirs}];
  }
  for (std::size_t o = 0; o < output.lines.size(); ++o) {
    const LayoutRegion& region = region_of(output, o);
    if (!matched[o] && has_article(region.kind) && region.article >= 0) ++in_output[region.article];
  }
  const std::size_t both = pairs_of(in_both);
  score.truth_articles = in_truth.size();
  score.output_articles = in_output.size();
  score.article_precision = share(both, pairs_of(in_output), 1);
  score.article_recall = share(both, pairs_of(in_truth), 1);
  score.article_f1 = share(2 * both, pairs_of(in_output) + pairs_of(in_truth), 1);
}

}  // namespace

LayoutScore score_layout(const Layout& truth, const Layout& output) {
  const LineMatches matches = match_lines(truth, output);
  LayoutScore score;
  score.truth_lines = truth.lines.size();
  score.output_lines = output.lines.size();
  score.matched_lines =
      static_cast<std::size_t>(std::count_if(matches.partners.begin(), matches.partners.end(),
                                             [](const LineIndex& partner) { return partner.has_value(); }));
  score.trespassing_lines =
      static_cast<std::size_t>(std::count(matches.trespasses.begin(), matches.trespasses.end(), true));
  score.trespass = share(score.trespassing_lines, score.output_lines, 0);
  score_order(truth, output, matches.partners, score);
  score_columns(truth, output, matches.holders, score);
  score_kinds(truth, output, matches.partners, score);
  score_articles(truth, output, matches.partners, score);
  return score;
}

}  // namespace broadsheet::score
