// How near the layout that was found is to the truth: lines, their order, columns, kinds, articles.
//
// All of it rests on which line of the output is which line of the truth (line_matches.h).
//
//   trespass   The share of lines that mix text over a gutter among the output's lines.
//   successor  An edge goes from each line in the order of reading to the next, furniture left out. An edge
//              of the truth is found when both its lines are matched and the partner of the second directly
//              follows the partner of the first. successor_recall is over the edges of the truth,
//              successor_precision over those of the output, successor_f1 their harmonic mean. So a line that
//              is missed, split, invented or put in the wrong place costs the two edges beside it.
//   columns    A column is all lines whose regions have the same direction, band and column, not -1. Each
//              line of the truth goes to the column of the output line that holds it, or to none. A column of
//              the truth is found when some column of the output has more than half of all lines that are in
//              the one or the other; that can be true of one column only. columns_found is the share found.
//   kinds      A line of the truth has the right kind when the region of its partner has the kind of its own
//              region. kind_accuracy is the share of such lines among all lines of the truth, furniture
//              included; one without a partner is wrong. It is counted by lines, as regions may be cut
//              differently and a headline would weigh next to nothing by its characters. Even so most lines
//              are body text: kind_balanced is the mean over the kinds of the truth of the share of each that
//              is right, so that all kinds weigh the same. `mistakes` tells what was taken for what.
//   articles   Two lines belong together when they are of one article. article_recall is the share of the
//              truth's pairs whose lines both have partners that belong together too, article_precision the
//              same for pairs of the output, article_f1 their harmonic mean. Lines without partner have no
//              pair in common with anything: their pairs are lost. Furniture is of no article, and captions
//              are left out, as the truth has them as parts of their own and the output with their picture:
//              what a line is, its truth decides, and where it has none its own region. A long article weighs
//              by the square of its length, as one that is torn or run into another should.
//              The pairs are not listed: n lines that two articles share make n(n-1)/2 (the contingency table
//              of W. M. Rand, "Objective criteria for the evaluation of clustering methods", JASA 66, 1971).
//
// A share of nothing is 1 where it praises (recall, precision, columns_found, the figures of kinds) and 0 for
// trespass. An F1 is 1 when both orders have no edge, both layouts no pair.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "score/layout_json.h"

namespace broadsheet::score {

/// Lines of one kind that were taken for another.
struct KindMistake {
  Kind truth = Kind::body;
  std::optional<Kind> output;  ///< none: they have no partner
  std::size_t lines = 0;
};

struct LayoutScore {
  std::size_t truth_lines = 0;  ///< of text, furniture included
  std::size_t output_lines = 0;
  std::size_t matched_lines = 0;
  double successor_precision = 1;
  double successor_recall = 1;
  double successor_f1 = 1;
  std::size_t truth_columns = 0;
  std::size_t output_columns = 0;
  std::size_t matched_columns = 0;
  double columns_found = 1;
  std::size_t trespassing_lines = 0;
  double trespass = 0;
  std::size_t kind_right = 0;  ///< lines of the truth
  double kind_accuracy = 1;
  double kind_balanced = 1;
  std::vector<KindMistake> mistakes;  ///< most lines first, then by the order of kinds
  std::size_t truth_articles = 0;     ///< with a line of text that is neither furniture nor caption
  std::size_t output_articles = 0;
  double article_precision = 1;
  double article_recall = 1;
  double article_f1 = 1;
};

LayoutScore score_layout(const Layout& truth, const Layout& output);

}  // namespace broadsheet::score
