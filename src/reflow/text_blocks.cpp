#include "reflow/text_blocks.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "reflow/text_columns.h"
#include "reflow/text_tables.h"
#include "text/character.h"
#include "text/punctuation.h"
#include "text/spacing.h"
#include "text/width.h"

namespace broadsheet::reflow {
namespace {

// Em: no newspaper line, not even one over the whole page, holds so much.
constexpr double kWidestPrinted = 120;
// Em: columns are narrower; only an introduction over several of them is set wider.
constexpr double kWideColumn = 45;
constexpr double kEdgeSpread = 3;  // em between full rows of one column, as counted from characters
// Of the long rows that stop inside a sentence, those at one edge where a column breaks them; letters differ
// in width.
constexpr double kFullShare = 0.4;
// Of the long rows: where fewer stop inside a sentence they are whole paragraphs, of which some lack their
// full stop; in a column all but a few do.
constexpr double kTornShare = 0.25;
constexpr std::size_t kFewestRows = 3;  // that show how rows end

// Em that the spaces before the text set it in. One plain space is a slip; several before Chinese text stand
// for as many ideographic ones, as most programs write them.
double indent_of(std::u32string_view line, bool han) {
  double width = 0;
  std::size_t plain = 0;
  for (const char32_t c : line) {
    if (c == U'\t') {
      width += 2;
    } else if (c == U'\u3000') {
      width += 1;
    } else if (text::is_space(c) && text::em_width(c) > 0) {
      ++plain;
    } else if (!text::is_space(c) && !text::is_control(c)) {
      break;
    }
  }
  return width + (plain > 1 && han ? 1.0 : 0.5) * static_cast<double>(plain);
}

// Its text is empty where the line's is.
Row row_of(const SourceLine& line, double indent, std::size_t place, KeptTexts& kept) {
  const text::Sketch& sketch = line.sketch;
  Row row;
  double width = 0;
  if (text::is_clean(sketch)) {
    row.text = line.text.substr(sketch.begin, sketch.end - sketch.begin);
    width = 0.5 * static_cast<double>(sketch.text_half_ems);
  } else {
    row.text = kept.keep(text::clean_spacing(line.text));
    width = text::counted_width(row.text);
  }
  row.classes = sketch.classes;
  row.source = line.number;
  row.start = indent;
  row.end = indent + width;
  row.top = static_cast<double>(place);
  row.bottom = row.top + 1;
  return row;
}

double width_of(const SourceLine& line) { return 0.5 * static_cast<double>(line.sketch.half_ems); }

// The rows of a run, or of a text, that are wider than columns are.
struct WideRows {
  double widest = 0;         // em, of all rows
  std::size_t rows = 0;      // of any width
  std::size_t wide = 0;      // kWideColumn and more
  std::vector<double> torn;  // widths of the wide ones that stop inside a sentence

  void add(const SourceLine& line, double width) {
    ++rows;
    widest = std::max(widest, width);
    if (width < kWideColumn) return;
    ++wide;
    if (!text::ends_sentence(line.text)) torn.push_back(width);
  }
};

// A column breaks sentences anywhere, but at one edge; paragraphs that stand in a line each, as clean text
// has them, end anywhere, but end their sentences.
bool unbroken(WideRows run) {
  if (run.widest > kWidestPrinted) return true;
  if (run.rows < kFewestRows || run.wide == 0) return false;
  std::vector<double>& torn = run.torn;
  if (static_cast<double>(torn.size()) < kTornShare * static_cast<double>(run.wide)) return true;
  std::sort(torn.begin(), torn.end());
  std::size_t most = 0;  // rows at one edge
  for (std::size_t first = 0, last = 0; last < torn.size(); ++last) {
    while (torn[last] - torn[first] > kEdgeSpread) ++first;
    most = std::max(most, last - first + 1);
  }
  return static_cast<double>(most) < kFullShare * static_cast<double>(torn.size());
}

// The rows of each run of lines between blank ones that are paragraphs already; where those hold most of the
// text, all rows are.
std::vector<bool> unbroken_rows(const std::vector<SourceLine>& lines) {
  std::vector<bool> out(lines.size(), false);
  WideRows run, all;
  double in_run = 0, in_unbroken = 0, in_wide = 0, total = 0;  // em of text
  for (std::size_t i = 0, begin = 0; i <= lines.size(); ++i) {
    const double width = i < lines.size() && !lines[i].of_table ? width_of(lines[i]) : 0;
    if (width > 0) {
      run.add(lines[i], width);
      in_run += width;
      total += width;
      if (width >= kWideColumn) all.add(lines[i], width), in_wide += width;
      continue;
    }
    if (unbroken(run)) {
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(begin),
                out.begin() + static_cast<std::ptrdiff_t>(i), true);
      in_unbroken += in_run;
    }
    run = {};
    in_run = 0;
    begin = i + 1;
  }
  const bool scattered = in_wide * 2 > total && unbroken(all);
  if (in_unbroken * 2 > total || scattered) std::fill(out.begin(), out.end(), true);
  return out;
}

}  // namespace

std::vector<Block> blocks_of_text(std::vector<SourceLine> printed) {
  text::ScriptCount all;
  for (const SourceLine& line : printed) all.add(line.sketch.scripts);
  const bool han = all.most() == text::Script::han;
  mark_tables(printed);
  const std::vector<SourceLine> lines = columns_apart(std::move(printed));
  const std::vector<bool> whole = unbroken_rows(lines);
  std::vector<Block> blocks;
  KeptTexts kept;                          // of all blocks
  std::vector<text::ScriptCount> scripts;  // of each block
  int article = 0;
  bool blank = true, alone_before = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    blank = blank || lines[i].page_ends;
    if (lines[i].of_table) {
      std::size_t end = i + 1;
      while (end < lines.size() && lines[end].of_table) ++end;
      blocks.push_back(table_of(lines, i, end));
      blocks.back().article = article;
      scripts.emplace_back();
      for (std::size_t k = i; k < end; ++k) scripts.back().add(lines[k].sketch.scripts);
      blank = true;
      i = end - 1;
      continue;
    }
    const Row row = row_of(lines[i], indent_of(lines[i].text, han), i, kept);
    if (row.text.empty()) {
      blank = true;
      continue;
    }
    const bool alone = whole[i];
    if (alone || alone_before) ++article;
    if (blank || alone || alone_before) {
      Block block;
      block.article = article;
      block.measured = false;
      block.after_blank = blank && !blocks.empty();
      blocks.push_back(std::move(block));
      scripts.emplace_back();
    }
    blocks.back().rows.push_back(row);
    scripts.back().add(lines[i].sketch.scripts);
    blank = false;
    alone_before = alone;
  }
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (blocks[b].kind != Kind::table) blocks[b].kept = kept;  // a table has its own
    blocks[b].script = scripts[b].most();
    if (blocks[b].script == text::Script::none)
      blocks[b].script = han ? text::Script::han : text::Script::latin;
  }
  return blocks;
}

}  // namespace broadsheet::reflow
