#include "reflow/text_blocks.h"

#include <cstddef>
#include <string>

#include "text/character.h"
#include "text/spacing.h"

namespace broadsheet::reflow {
namespace {

// Em: no newspaper line, not even one over the whole page, holds so much.
constexpr double kWidestPrinted = 120;

struct SourceLine {
  std::u32string_view text;  // with its indent
  bool page_ends = false;    // a form feed stands before it
};

bool ends_line(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f' || c == U'\u0085' || c == U'\u2028' ||
         c == U'\u2029';
}

std::vector<SourceLine> lines_of(std::u32string_view text) {
  std::vector<SourceLine> lines;
  bool page_ends = false;
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !ends_line(text[end])) ++end;
    lines.push_back({text.substr(begin, end - begin), page_ends});
    page_ends = end < text.size() && text[end] == U'\f';
    begin = end + 1;
    if (end + 1 < text.size() && text[end] == U'\r' && text[end + 1] == U'\n') ++begin;
  }
  return lines;
}

double width_of(std::u32string_view t) {
  double width = 0;
  for (const char32_t c : t) width += text::em_width(c);
  return width;
}

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

Row row_of(std::u32string text, double indent, std::size_t number) {
  Row row;
  row.text = std::move(text);
  row.source = static_cast<int>(number);
  row.start = indent;
  row.end = indent + width_of(row.text);
  row.top = static_cast<double>(number);
  row.bottom = row.top + 1;
  return row;
}

bool mostly_unbroken(const std::vector<SourceLine>& lines) {
  double in_long = 0, all = 0;
  for (const SourceLine& line : lines) {
    const double width = width_of(line.text);
    all += width;
    if (width > kWidestPrinted) in_long += width;
  }
  return in_long * 2 > all;
}

}  // namespace

std::vector<Block> blocks_of_text(std::u32string_view text) {
  const std::vector<SourceLine> lines = lines_of(text);
  const bool unbroken = mostly_unbroken(lines);
  const bool han = text::guess_script(text) == text::Script::han;
  std::vector<Block> blocks;
  int article = 0;
  bool blank = true, alone_before = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::u32string clean = text::clean_spacing(lines[i].text);
    blank = blank || lines[i].page_ends;
    if (clean.empty()) {
      blank = true;
      continue;
    }
    Row row = row_of(std::move(clean), indent_of(lines[i].text, han), i);
    const bool alone = unbroken || row.end > kWidestPrinted;
    if (alone || alone_before) ++article;
    if (blank || alone || alone_before) {
      Block block;
      block.article = article;
      block.measured = false;
      block.after_blank = blank && !blocks.empty();
      blocks.push_back(std::move(block));
    }
    blocks.back().rows.push_back(std::move(row));
    blank = false;
    alone_before = alone;
  }
  for (Block& block : blocks) {
    std::u32string all;
    for (const Row& row : block.rows) all += row.text;
    block.script = text::guess_script(all);
    if (block.script == text::Script::none) block.script = han ? text::Script::han : text::Script::latin;
  }
  return blocks;
}

}  // namespace broadsheet::reflow
