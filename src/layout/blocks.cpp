#include "layout/blocks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "layout/drop_capitals.h"
#include "page/reading_frame.h"

namespace broadsheet::layout {

namespace {

constexpr double kSameSize = 1.32;  // ratio of sizes within a block; ascenders alone make 1.25 in Latin lines
constexpr double kDisplay = 1.25;   // typical sizes from which type is display type
constexpr double kSameDisplay = 1.16;   // the ratio within a block of display type
constexpr double kShortLine = 4.0;      // glyphs
constexpr double kShortSameSize = 2.4;  // the same for lines that short
constexpr double kOverlap = 0.5;        // of the narrower line: lines of a column overlap across
constexpr double kOneRow = 0.5;         // of the lower line: lines of a row overlap down
constexpr double kIndent = 3.2;  // sizes: or begin this near, as a short last line and the indented one under
                                 // it; not in display type
constexpr double kGutterNear = 12.0;    // sizes up and down in which lines tell of the white between two
constexpr double kFlush = 0.5;          // sizes: lines of one column begin this near to one another
constexpr int kTellOfGutter = 3;        // lines that begin at its edge
constexpr double kColumn = 4.0;         // sizes: narrower neighbours are stray words, not columns
constexpr double kPitch = 2.3;          // sizes between the middles of neighbours: leading up to solid double
constexpr double kPitchRatio = 1.45;    // a wider step than this, against the usual one of the block, ends it
constexpr double kDeckStep = 1.15;      // the same under a deck, which has a headline above
constexpr double kUnderHeadline = 1.2;  // sizes of the headline between it and its deck
constexpr std::size_t kUnderDeck = 3;   // lines that show what is usual
constexpr double kCentred = 1.6;        // sizes of white on both sides of a centred line
constexpr double kSameWeight = 1.28;    // ratio of the weights of lines in one font: ink varies by a tenth
constexpr double kWeightNoise =
    0.7;                            // glyphs: a line that long may be off by all of its weight, a longer less
constexpr double kBold = 1.17;      // weights of its block at which a line with white at its end is bold
constexpr std::size_t kAround = 3;  // lines above and below that show how long a full one is
constexpr double kWord = 2.5;       // sizes: shorter, the weight of a line says little
constexpr double kBoldHead = 1.4;   // weights of the text under it: a headline
constexpr double kBoldStep = 1.12;  // and by how much it must differ from its neighbour: more than ink varies
constexpr double kBoldType = 1.25;  // weights of the page's text from which type is bold
constexpr double kSameBold = 1.25;  // ratio of the weights of two lines of one bold headline
constexpr double kEdgeQuantile = 0.1;  // of the line ends of a chain: where the column's edges are
constexpr double kCaptionGap = 1.3;    // sizes between a picture and its caption
constexpr double kCaptionStep = 1.08;  // of the usual step: what parts a caption from the text under it
constexpr std::size_t kCaptionLines = 3;
constexpr double kCaptionOver = 0.5;  // sizes by which a caption may be wider than its picture at either end
constexpr double kCaptionLead = 0.6;  // sizes of white between the rows of one
constexpr double kOverRule = 1.0;     // sizes a line reaches beyond a rule between columns, to span both
constexpr double kSticksOut = 0.8;    // sizes beyond the column's right edge
constexpr double kCentredBalance = 0.35;  // of the white: how far the two sides may differ

struct Candidate {
  int index = -1;
  double pitch = 0;
};

bool rule_between(const std::vector<FlatRule>& rules, const Box& upper, const Box& lower,
                  Direction direction) {
  return std::any_of(rules.begin(), rules.end(), [&](const FlatRule& rule) {
    if (rule.vertical == (direction == Direction::horizontal)) return false;
    const Box box = to_reading_frame(rule.box, direction);
    const double y = (box.top + box.bottom) / 2;
    const double narrower = std::min(upper.width(), lower.width());
    return y > upper.center().y && y < lower.center().y &&
           std::max(overlap_x(box, upper), overlap_x(box, lower)) > 0.5 * narrower;
  });
}

bool in_one_row(const Box& a, const Box& b) {
  return overlap_y(a, b) > kOneRow * std::min(a.height(), b.height());
}

bool in_one_column(const Box& a, const Box& b) {
  return overlap_x(a, b) >= kOverlap * std::min(a.width(), b.width());
}

// One of the two lines runs over several lines of the other's row: a headline or a wide lead over columns.
bool spans_columns(const std::vector<FlatLine>& lines, int i, int j) {
  const FlatLine& upper = lines[static_cast<std::size_t>(i)];
  const FlatLine& lower = lines[static_cast<std::size_t>(j)];
  const bool upper_wider = upper.frame().width() > lower.frame().width();
  const Box wide = (upper_wider ? upper : lower).frame(), narrow = (upper_wider ? lower : upper).frame();
  return std::any_of(lines.begin(), lines.end(), [&](const FlatLine& other) {
    const Box box = other.frame();
    return other.direction == upper.direction && &other != &upper && &other != &lower &&
           in_one_row(box, narrow) && overlap_x(box, wide) > 0.6 * box.width() &&
           overlap_x(box, narrow) <= 0 && box.width() > kColumn * upper.size;
  });
}

// A rule beside the narrower line, between its column and the next, stands under or over the wider one:
// however the rows of the columns lie, the wider line belongs to all of them.
bool spans_rule(const std::vector<FlatRule>& rules, const FlatLine& upper, const FlatLine& lower) {
  const bool upper_wider = upper.frame().width() > lower.frame().width();
  const Box wide = (upper_wider ? upper : lower).frame(), narrow = (upper_wider ? lower : upper).frame();
  const double inside = kOverRule * std::max(upper.size, lower.size);
  return std::any_of(rules.begin(), rules.end(), [&](const FlatRule& rule) {
    if (rule.vertical != (upper.direction == Direction::horizontal)) return false;
    const Box box = to_reading_frame(rule.box, upper.direction);
    const double x = box.center().x;
    return x > wide.left + inside && x < wide.right - inside && (x < narrow.left || x > narrow.right) &&
           overlap_y(box, narrow) > 0.5 * narrow.height();
  });
}

double ratio(double a, double b) { return std::max(a, b) / std::max(0.01, std::min(a, b)); }

// Of two lines that share nothing across, one may be a short last line and the other the indented one under
// it: then lines of their column run over the white between them. Where lines begin after it and none runs
// over it, it is a gutter; and where beside one of the two stands a line of the other's column, as in a list
// of figures under one headline. Lines beyond a rule across are another band's.
bool gutter_between(const std::vector<FlatLine>& lines, const std::vector<FlatRule>& rules,
                    const FlatLine& upper, const FlatLine& lower) {
  const Box a = upper.frame(), b = lower.frame();
  const double size = std::max(upper.size, lower.size);
  const double left = std::min(a.right, b.right), right = std::max(a.left, b.left);
  if (left >= right) return false;
  const double middle = (a.center().y + b.center().y) / 2;
  int begin = 0;
  bool runs_over = false;
  for (const FlatLine& line : lines) {
    const Box box = line.frame();
    const double y = box.center().y;
    if (line.direction != upper.direction || ratio(line.size, size) > kSameSize ||
        std::abs(y - middle) > kGutterNear * size)
      continue;
    if (y < middle ? rule_between(rules, box, b, line.direction)
                   : rule_between(rules, a, box, line.direction))
      continue;
    if ((in_one_row(box, b) && in_one_column(box, a)) || (in_one_row(box, a) && in_one_column(box, b)))
      return true;
    if (box.left < left && box.right > right) runs_over = true;
    if (box.left > left && std::abs(box.left - right) < kFlush * size) ++begin;
  }
  return !runs_over && begin >= kTellOfGutter;
}

// Bold against regular type, whatever the size. A word or two may be off by chance.
bool same_weight(const FlatLine& a, const FlatLine& b) {
  const double glyphs = std::min(a.frame().width(), b.frame().width()) / std::max(a.size, b.size);
  return std::max(a.weight, b.weight) <=
         (kSameWeight + kWeightNoise / std::max(1.0, glyphs)) * std::min(a.weight, b.weight);
}

// Two lines of one bold headline: a deck or kicker is lighter than its headline.
bool same_bold(const FlatLine& a, const FlatLine& b) {
  return std::min(a.weight, b.weight) > kBoldType && ratio(a.weight, b.weight) < kSameBold;
}

// The thickness of a line of a word or two says little about its font: it is given more room. Display type is
// measured well, and a headline and its deck differ by little.
double allowed_ratio(const FlatLine& a, const FlatLine& b, double glyph_size) {
  const double larger = std::max(a.size, b.size);
  const double shortest = std::min(a.frame().width(), b.frame().width()) / larger;
  if (larger > kDisplay * glyph_size && !same_bold(a, b)) return kSameDisplay;
  return shortest < kShortLine ? kShortSameSize : kSameSize;
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto nth =
      values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), nth, values.end());
  return *nth;
}

double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

Block block_of(std::vector<int> indices, const std::vector<FlatLine>& lines) {
  Block block;
  std::vector<double> sizes;
  for (int i : indices) {
    block.box = united(block.box, lines[static_cast<std::size_t>(i)].box);
    sizes.push_back(lines[static_cast<std::size_t>(i)].size);
  }
  block.direction = lines[static_cast<std::size_t>(indices.front())].direction;
  block.size = median(sizes);
  block.lines = std::move(indices);
  return block;
}

// A line of larger type stands right above it.
bool is_under_headline(const FlatLine& line, const std::vector<FlatLine>& lines) {
  const Box frame = line.frame();
  return std::any_of(lines.begin(), lines.end(), [&](const FlatLine& other) {
    if (other.direction != line.direction || other.size < kDisplay * line.size) return false;
    const Box above = other.frame();
    const double white = frame.top - above.bottom;
    return overlap_x(above, frame) > 0 && white > -0.5 * line.size && white < kUnderHeadline * other.size;
  });
}

// Cuts a chain where the step to the next line is wider than usual, around centred lines, and where bold type
// meets regular type.
std::vector<std::vector<int>> cut_chain(const std::vector<int>& chain, const std::vector<FlatLine>& lines) {
  std::vector<double> pitches, lefts, rights, weights;
  for (std::size_t k = 0; k < chain.size(); ++k) {
    const Box frame = lines[static_cast<std::size_t>(chain[k])].frame();
    lefts.push_back(frame.left);
    rights.push_back(frame.right);
    weights.push_back(lines[static_cast<std::size_t>(chain[k])].weight);
    if (k > 0)
      pitches.push_back(frame.center().y - lines[static_cast<std::size_t>(chain[k - 1])].frame().center().y);
  }
  const double usual = median(pitches);
  // The column's edges, whatever a stray line or two reach to.
  const double column_left = quantile(lefts, kEdgeQuantile),
               column_right = quantile(rights, 1 - kEdgeQuantile);
  // Set apart from the column: centred in it, or, as a deck or byline over several columns, sticking out of
  // it.
  const auto set_apart = [&](int index) {
    const FlatLine& line = lines[static_cast<std::size_t>(index)];
    const double left = line.frame().left - column_left, right = column_right - line.frame().right;
    if (chain.size() <= 2) return false;
    if (right < -kSticksOut * line.size) return true;
    if (left < kCentred * line.size) return false;
    return right > kCentred * line.size && std::abs(left - right) < kCentredBalance * std::max(left, right);
  };
  // A subheading in the type of the text, but bold: a little heavier, and it does not fill its line.
  // The lines around it show where it would end: beside a picture all of them are short.
  const double weight = median(weights);
  const auto bold = [&](std::size_t k) {
    const FlatLine& line = lines[static_cast<std::size_t>(chain[k])];
    const std::size_t from = k < kAround ? 0 : k - kAround, to = std::min(rights.size(), k + kAround + 1);
    const double full = *std::max_element(rights.begin() + static_cast<std::ptrdiff_t>(from),
                                          rights.begin() + static_cast<std::ptrdiff_t>(to));
    return line.weight > kBold * weight && line.frame().width() > kWord * line.size &&
           full - line.frame().right > kCentred * line.size;
  };
  // A bold line of a headline, whatever stands under it: of a byline of a few glyphs the weight says little.
  const auto heads = [&](int index) {
    const FlatLine& line = lines[static_cast<std::size_t>(index)];
    return chain.size() > kUnderDeck && line.weight > kBoldHead * weight &&
           line.frame().width() > kShortLine * line.size;
  };
  std::vector<std::vector<int>> parts{{}};
  for (std::size_t k = 0; k < chain.size(); ++k) {
    if (k > 0) {
      const FlatLine& here = lines[static_cast<std::size_t>(chain[k])];
      const FlatLine& before = lines[static_cast<std::size_t>(chain[k - 1])];
      const bool deck = k == 1 && chain.size() > kUnderDeck && pitches.front() > kDeckStep * usual &&
                        is_under_headline(before, lines);
      const bool wide = deck || pitches[k - 1] > kPitchRatio * usual;
      const bool turns_bold = bold(k) != bold(k - 1) && ratio(here.weight, before.weight) > kBoldStep;
      const bool other_type =
          set_apart(chain[k]) != set_apart(chain[k - 1]) || turns_bold || !same_weight(here, before);
      const bool under_head =
          std::all_of(parts.back().begin(), parts.back().end(), heads) && !heads(chain[k]);
      if (wide || under_head || (other_type && !same_bold(here, before))) parts.emplace_back();
    }
    parts.back().push_back(chain[k]);
  }
  return parts;
}

// A drop capital is read right before the line it begins.
std::vector<int> with_capitals(const std::vector<int>& part, const std::vector<int>& capital_of) {
  std::vector<int> all;
  for (const int i : part) {
    if (const int capital = capital_of[static_cast<std::size_t>(i)]; capital >= 0) all.push_back(capital);
    all.push_back(i);
  }
  return all;
}

Box frame_of(const Block& block) { return to_reading_frame(block.box, block.direction); }

// No wider than the picture, and below it.
bool lies_under(const Block& block, const Box& picture) {
  const Box frame = frame_of(block), above = to_reading_frame(picture, block.direction);
  const double over = kCaptionOver * block.size;
  return frame.left > above.left - over && frame.right < above.right + over &&
         frame.top > above.bottom - block.size;
}

bool begins_caption(const Block& block, const Box& picture) {
  const double gap = frame_of(block).top - to_reading_frame(picture, block.direction).bottom;
  return lies_under(block, picture) && block.lines.size() <= kCaptionLines && gap <= kCaptionGap * block.size;
}

// Rows in the same type, centred under those of the caption so far.
bool continues_centred(const Block& caption, const Block& rows) {
  const Box a = frame_of(caption), b = frame_of(rows);
  return caption.direction == rows.direction && rows.lines.size() <= kCaptionLines &&
         ratio(caption.size, rows.size) < kSameSize &&
         std::abs(a.center().x - b.center().x) < kFlush * rows.size &&
         std::abs(b.top - a.bottom) < kCaptionLead * rows.size;
}

}  // namespace

std::vector<Block> find_blocks(const std::vector<FlatLine>& lines, const std::vector<FlatRule>& rules,
                               double glyph_size) {
  const auto count = static_cast<int>(lines.size());
  const std::vector<int> capital_of = drop_capitals(lines);
  std::vector<bool> is_capital(lines.size(), false);  // they stand beside a chain, not in it
  for (const int c : capital_of)
    if (c >= 0) is_capital[static_cast<std::size_t>(c)] = true;
  std::vector<Candidate> below(lines.size()), above(lines.size());
  for (int i = 0; i < count; ++i)
    for (int j = 0; j < count; ++j) {
      const FlatLine& upper = lines[static_cast<std::size_t>(i)];
      const FlatLine& lower = lines[static_cast<std::size_t>(j)];
      if (i == j || upper.direction != lower.direction) continue;
      if (is_capital[static_cast<std::size_t>(i)] || is_capital[static_cast<std::size_t>(j)]) continue;
      const Box a = upper.frame(), b = lower.frame();
      const double pitch = b.center().y - a.center().y;
      const double size = std::max(upper.size, lower.size);
      if (pitch <= 0.4 * std::min(upper.size, lower.size) ||
          pitch > kPitch * std::max(size, glyph_size * 0.5))
        continue;
      if (!in_one_column(a, b) &&
          (std::abs(a.left - b.left) > kIndent * std::min(upper.size, lower.size) ||
           size > kDisplay * glyph_size || gutter_between(lines, rules, upper, lower)))
        continue;
      // The nearest neighbour blocks the view even when it is of another size.
      Candidate& down = below[static_cast<std::size_t>(i)];
      Candidate& up = above[static_cast<std::size_t>(j)];
      if (down.index < 0 || pitch < down.pitch) down = {j, pitch};
      if (up.index < 0 || pitch < up.pitch) up = {i, pitch};
    }
  std::vector<int> next(lines.size(), -1);
  std::vector<bool> has_previous(lines.size(), false);
  for (int i = 0; i < count; ++i) {
    const int j = below[static_cast<std::size_t>(i)].index;
    if (j < 0 || above[static_cast<std::size_t>(j)].index != i) continue;
    const FlatLine& upper = lines[static_cast<std::size_t>(i)];
    const FlatLine& lower = lines[static_cast<std::size_t>(j)];
    if (ratio(upper.size, lower.size) > allowed_ratio(upper, lower, glyph_size)) continue;
    if (spans_columns(lines, i, j) || spans_rule(rules, upper, lower) ||
        rule_between(rules, upper.frame(), lower.frame(), upper.direction))
      continue;
    next[static_cast<std::size_t>(i)] = j;
    has_previous[static_cast<std::size_t>(j)] = true;
  }
  std::vector<Block> blocks;
  for (int i = 0; i < count; ++i) {
    if (has_previous[static_cast<std::size_t>(i)] || is_capital[static_cast<std::size_t>(i)]) continue;
    std::vector<int> chain;
    for (int at = i; at >= 0; at = next[static_cast<std::size_t>(at)]) chain.push_back(at);
    for (const std::vector<int>& part : cut_chain(chain, lines))
      blocks.push_back(block_of(with_capitals(part, capital_of), lines));
  }
  std::sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) {
    return std::tuple(a.box.top, a.box.left, a.box.right) < std::tuple(b.box.top, b.box.left, b.box.right);
  });
  return blocks;
}

void cut_captions(std::vector<Block>& blocks, const std::vector<FlatLine>& lines,
                  const std::vector<Box>& pictures) {
  std::vector<Block> parts;
  for (Block& block : blocks) {
    const Box frame = frame_of(block);
    const bool under_picture = std::any_of(pictures.begin(), pictures.end(), [&](const Box& picture) {
      const Box above = to_reading_frame(picture, block.direction);
      const double gap = frame.top - above.bottom;
      return overlap_x(above, frame) > 0.5 * frame.width() && gap > -block.size &&
             gap < kCaptionGap * block.size;
    });
    std::vector<double> pitches;
    for (std::size_t k = 1; k < block.lines.size(); ++k)
      pitches.push_back(lines[static_cast<std::size_t>(block.lines[k])].frame().center().y -
                        lines[static_cast<std::size_t>(block.lines[k - 1])].frame().center().y);
    const double usual = median(pitches);
    std::size_t cut = 0;
    for (std::size_t k = 0; under_picture && cut == 0 && k < std::min(pitches.size(), kCaptionLines); ++k)
      if (pitches[k] > kCaptionStep * usual) cut = k + 1;
    if (cut == 0) {
      parts.push_back(std::move(block));
      continue;
    }
    const auto middle = block.lines.begin() + static_cast<std::ptrdiff_t>(cut);
    parts.push_back(block_of({block.lines.begin(), middle}, lines));
    parts.push_back(block_of({middle, block.lines.end()}, lines));
  }
  blocks = std::move(parts);
}

void join_captions(std::vector<Block>& blocks, const std::vector<FlatLine>& lines,
                   const std::vector<Box>& pictures) {
  for (const Box& picture : pictures) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (!begins_caption(blocks[i], picture)) continue;
      for (std::size_t k = i + 1; k < blocks.size(); ++k) {  // from the top of the page
        if (!lies_under(blocks[k], picture) || !continues_centred(blocks[i], blocks[k])) continue;
        std::vector<int> rows = blocks[i].lines;
        rows.insert(rows.end(), blocks[k].lines.begin(), blocks[k].lines.end());
        blocks[i] = block_of(std::move(rows), lines);
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(k--));
      }
    }
  }
}

}  // namespace broadsheet::layout
