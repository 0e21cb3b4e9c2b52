#include "reflow/frame.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>

namespace broadsheet::reflow {
namespace {

constexpr double kEdgeSpread =
    0.7;  // em: rows of one edge scatter by setting and measuring, less than an indent
constexpr double kEdgeShare =
    0.15;  // of the rows: fewer are strays, more would miss the edge of ragged lines
constexpr std::size_t kSettledRows = 4;  // a block of fewer rows may well be all indents or all last lines
constexpr double kIndentReach =
    3.2;  // em: no usual indent is wider; what is set in further is set round something
constexpr double kCountedSlack = 2.0;   // em: widths counted from characters are off by squeezed punctuation
constexpr double kMeasuredSlack = 0.8;  // em
constexpr std::size_t kFewestIndents = 2;  // one may be a row that lost its first character
constexpr double kOneEnd = 0.4;     // em: beside a box, whose padding moves both edges, ends differ by more
constexpr double kSameType = 0.15;  // share by which em of two blocks of the same type differ at most
// Blocks looked at on either side, which keeps long inputs linear: of a plain text, where they are a column
// or a few paragraphs each; of a page, where no newspaper has as many regions.
constexpr std::size_t kNeighbours = 32;
constexpr std::size_t kMeasuredNeighbours = 512;
constexpr std::size_t kWindow = 4;  // rows, with the row itself: fewer short lines in a row do happen

struct Edges {
  double start = 0;
  double end = 0;
};

// The outermost place that a share of all values, and two of them, agree on.
struct Agreed {
  std::size_t from = 0;
  std::size_t fewest = 1;  // values that it takes
  std::size_t all = 1;     // that come within the spread
};

// `values` sorted from the outside in.
Agreed outermost_agreed(const std::vector<double>& values, double spread) {
  const auto fewest =
      std::max<std::size_t>(2, static_cast<std::size_t>(std::ceil(kEdgeShare * values.size())));
  for (std::size_t i = 0; i + fewest <= values.size(); ++i) {
    const auto beyond = std::find_if(values.begin() + static_cast<std::ptrdiff_t>(i), values.end(),
                                     [&](double value) { return std::abs(value - values[i]) > spread; });
    const auto all = static_cast<std::size_t>(beyond - values.begin()) - i;
    if (all >= fewest) return {i, fewest, all};
  }
  return {};
}

// Where rows begin and end.
struct RowEdges {
  std::vector<double> starts, ends;

  void clear() {
    starts.clear();
    ends.clear();
  }
  void add(const Block& block) {
    for (const Row& row : block.rows) {
      starts.push_back(row.start);
      ends.push_back(row.end);
    }
  }
  Edges agreed(double em) {
    std::sort(starts.begin(), starts.end());
    std::sort(ends.begin(), ends.end(), std::greater<>());
    const Agreed start = outermost_agreed(starts, kEdgeSpread * em);
    const Agreed end = outermost_agreed(ends, kEdgeSpread * em);
    // Lines begin at their edge, and dirt draws some of them out: the middle of all is it. They end at theirs
    // or, where they are ragged, short of it: the outermost tell.
    return {starts[start.from + (start.all - 1) / 2], ends[end.from + (end.fewest - 1) / 2]};
  }
};

std::vector<Edges> own_edges(const std::vector<Block>& blocks) {
  std::vector<Edges> edges;
  edges.reserve(blocks.size());
  RowEdges rows;
  for (const Block& block : blocks) {
    rows.clear();
    rows.add(block);
    edges.push_back(block.rows.empty() ? Edges{} : rows.agreed(block.em));
  }
  return edges;
}

bool same_type(const Block& a, const Block& b) {
  return std::abs(a.em - b.em) <= kSameType * std::max(a.em, b.em) && a.measured == b.measured;
}

double slack(const Block& block) { return (block.measured ? kMeasuredSlack : kCountedSlack) * block.em; }

// How far two blocks of a page are apart across the lines.
double distance(const std::vector<Block>& blocks, std::size_t a, std::size_t b) {
  const Row &first_a = blocks[a].rows.front(), &last_a = blocks[a].rows.back();
  const Row &first_b = blocks[b].rows.front(), &last_b = blocks[b].rows.back();
  return std::max({0.0, first_b.top - last_a.bottom, first_a.top - last_b.bottom});
}

struct Range {
  std::size_t begin, end;
};

Range candidates(const std::vector<Block>& blocks, std::size_t of) {
  const std::size_t reach = blocks[of].measured ? kMeasuredNeighbours : kNeighbours;
  return {of - std::min(of, reach), std::min(blocks.size(), of + reach + 1)};
}

bool lends_edges(const Block& block) {
  return block.rows.size() >= kSettledRows && (block.kind == Kind::body || block.kind == Kind::caption);
}

// Could the column of a settled block hold the rows of `blocks[of]`, by both edges?
bool holds(const std::vector<Block>& blocks, const std::vector<Edges>& edges, std::size_t column,
           std::size_t of) {
  const Block& block = blocks[of];
  if (column == of || !lends_edges(blocks[column]) || !same_type(blocks[column], block)) return false;
  const double indent = edges[of].start - edges[column].start;
  return indent >= -slack(block) && indent <= kIndentReach * block.em &&
         edges[of].end <= edges[column].end + slack(block);
}

// The nearest such block; of the same article where one is: another may stand in a box beside it.
std::optional<std::size_t> same_measured_column(const std::vector<Block>& blocks,
                                                const std::vector<Edges>& edges, std::size_t of) {
  std::optional<std::size_t> best;
  double nearest = std::numeric_limits<double>::max();
  bool own_article = false;
  const Range range = candidates(blocks, of);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const bool own = blocks[i].article == blocks[of].article;
    if ((own_article && !own) || !holds(blocks, edges, i, of)) continue;
    const double away = distance(blocks, of, i);
    if (away < nearest || (own && !own_article)) {
      nearest = away;
      best = i;
      own_article = own;
    }
  }
  return best;
}

// The same in a plain text, which has no other distance than the order of its blocks: nearly always the next.
std::optional<std::size_t> same_counted_column(const std::vector<Block>& blocks,
                                               const std::vector<Edges>& edges, std::size_t of) {
  std::optional<std::size_t> other;  // of another article
  const Range range = candidates(blocks, of);
  for (std::size_t away = 1; of + away < range.end || of >= range.begin + away; ++away) {
    for (const bool behind : {true, false}) {
      if (behind ? of + away >= range.end : of < range.begin + away) continue;
      const std::size_t i = behind ? of + away : of - away;
      if (!holds(blocks, edges, i, of)) continue;
      if (blocks[i].article == blocks[of].article) return i;
      if (!other) other = i;
    }
  }
  return other;
}

std::optional<std::size_t> same_column(const std::vector<Block>& blocks, const std::vector<Edges>& edges,
                                       std::size_t of) {
  return blocks[of].measured ? same_measured_column(blocks, edges, of)
                             : same_counted_column(blocks, edges, of);
}

// The edges of all small blocks about that could stand in one column with `blocks[of]`, where together they
// have rows enough: a column that was found in pieces.
std::optional<Edges> pooled_edges(const std::vector<Block>& blocks, const std::vector<Edges>& edges,
                                  std::size_t of) {
  if (!blocks[of].measured) return std::nullopt;
  const double reach = kIndentReach * blocks[of].em;
  RowEdges pool;
  const Range range = candidates(blocks, of);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Block& block = blocks[i];
    const bool fits = block.rows.size() < kSettledRows && !block.rows.empty() &&
                      block.kind == blocks[of].kind && block.article == blocks[of].article &&
                      same_type(block, blocks[of]) &&
                      overlap(edges[i].start, edges[i].end, edges[of].start, edges[of].end) > -reach;
    if (fits) pool.add(block);
  }
  if (pool.starts.size() < kSettledRows) return std::nullopt;
  const Edges out = pool.agreed(blocks[of].em);
  if (edges[of].start < out.start - slack(blocks[of]) || edges[of].end > out.end + slack(blocks[of]))
    return std::nullopt;
  return out;
}

// The width of the full line in the settled blocks of the same type: the smallest that holds the block.
std::optional<double> same_measure(const std::vector<Block>& blocks, const std::vector<Edges>& edges,
                                   std::size_t of) {
  const double width = edges[of].end - edges[of].start;
  std::optional<double> best;
  const Range range = candidates(blocks, of);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (i == of || !lends_edges(blocks[i]) || !same_type(blocks[i], blocks[of])) continue;
    if (blocks[i].article != blocks[of].article) continue;
    const double measure = edges[i].end - edges[i].start;
    if (measure >= width - slack(blocks[of]) && (!best || measure < *best)) best = measure;
  }
  return best;
}

// The end of the longest row about, for a plain text whose every block is a line or two.
double longest_near(const std::vector<Block>& blocks, const std::vector<Edges>& edges, std::size_t of) {
  double out = edges[of].end;
  const Range range = candidates(blocks, of);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (blocks[i].rows.size() >= kSettledRows) return edges[of].end;
    out = std::max(out, edges[i].end);
  }
  return out;
}

// Rows set in from `start`, which is the edge then.
bool has_indents(const Block& block, double start) {
  const auto set_in = std::count_if(block.rows.begin(), block.rows.end(), [&](const Row& row) {
    return row.start - start > kEdgeSpread * block.em && row.start - start < kIndentReach * block.em;
  });
  return static_cast<std::size_t>(set_in) >= kFewestIndents;
}

// The outermost of all rows.
Edges farthest(const std::vector<Row>& rows) {
  Edges out{rows.front().start, rows.front().end};
  for (const Row& row : rows) {
    out.start = std::min(out.start, row.start);
    out.end = std::max(out.end, row.end);
  }
  return out;
}

// Edges that follow a picture: `outer` says which of two positions lies further out (smaller starts, larger
// ends), `farthest` is the outermost position of all rows.
template <class Position, class Outer>
double local_edge(const std::vector<Row>& rows, std::size_t at, double edge, double farthest, double reach,
                  Position position, Outer outer) {
  // Nearly every row reaches to its edge, and none far beyond: neither window can tell of another.
  const double own = position(rows[at]);
  if ((outer(own, edge) == own || std::abs(own - edge) <= reach) &&
      (outer(farthest, edge) == edge || std::abs(farthest - edge) <= reach))
    return edge;
  const auto outermost = [&](std::size_t first, std::size_t last) {
    double out = position(rows[first]);
    for (std::size_t i = first + 1; i <= last; ++i) out = outer(out, position(rows[i]));
    return out;
  };
  std::optional<double> best;
  if (at + 1 >= kWindow) best = outermost(at + 1 - kWindow, at);
  if (at + kWindow <= rows.size()) {
    const double after = outermost(at, at + kWindow - 1);
    // Of the two windows the one further in: the first row beside a picture has full rows before it.
    if (!best || outer(*best, after) == *best) best = after;
  }
  return best && std::abs(*best - edge) > reach ? *best : edge;
}

}  // namespace

std::vector<std::vector<Frame>> frames_of(const std::vector<Block>& blocks) {
  const std::vector<Edges> edges = own_edges(blocks);
  std::vector<std::vector<Frame>> out(blocks.size());
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const Block& block = blocks[b];
    if (block.rows.empty()) continue;
    Frame frame{edges[b].start, edges[b].end, true, true};
    const bool settled = block.rows.size() >= kSettledRows;
    const auto column = same_column(blocks, edges, b);
    if (column) {
      const bool same_end = std::abs(edges[*column].end - edges[b].end) <= kOneEnd * block.em;
      // A settled block may be all dialogue, every row indented: then its column knows better.
      const bool knows_better =
          same_end && blocks[*column].article == block.article && !has_indents(block, edges[b].start);
      if (!settled || knows_better) frame.start = std::min(frame.start, edges[*column].start);
      if (!settled) frame.end = std::max(frame.end, edges[*column].end);
    } else if (const auto pool = settled ? std::nullopt : pooled_edges(blocks, edges, b)) {
      frame.start = pool->start;
      frame.end = pool->end;
    } else if (!settled) {
      const auto measure = same_measure(blocks, edges, b);
      if (measure) frame.end = std::max(frame.end, frame.start + *measure);
      const double longest = block.measured ? frame.end : longest_near(blocks, edges, b);
      frame.end_known = measure || block.rows.size() > 1 || longest > frame.end;
      frame.end = std::max(frame.end, longest);
      frame.start_known = block.rows.size() > 2;
    }
    if (!block.measured) {  // a line of plain text begins at zero, and nothing else
      frame.start = 0;
      frame.start_known = true;
    }
    const double reach = kIndentReach * block.em;
    const Edges most = farthest(block.rows);
    out[b].reserve(block.rows.size());
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
      Frame own = frame;
      own.start = local_edge(
          block.rows, r, frame.start, most.start, reach, [](const Row& row) { return row.start; },
          [](double x, double y) { return std::min(x, y); });
      own.end = local_edge(
          block.rows, r, frame.end, most.end, reach, [](const Row& row) { return row.end; },
          [](double x, double y) { return std::max(x, y); });
      out[b].push_back(own);
    }
  }
  return out;
}

}  // namespace broadsheet::reflow
