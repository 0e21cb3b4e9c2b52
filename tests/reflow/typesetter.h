// Sets paragraphs into narrow columns as a newspaper does, so that reflow has something to repair: lines
// filled and justified, marks kept off the line edges, words hyphenated, paragraphs torn at column ends; as
// plain text or as a Page with boxes, and with the faults of an OCR engine where they are asked for.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "page/page.h"

namespace broadsheet::reflow::testing {

struct Style {
  bool han = true;
  double measure = 16;    ///< em of a full line
  double indent = 2;      ///< em
  std::size_t rows = 18;  ///< of a column
  bool hyphenate = true;  ///< Western words
  bool justified = true;
};

/// What goes wrong on the way through scanner and OCR engine.
struct Faults {
  double jitter = 0;      ///< em: boxes begin and end up to this far off
  double clipped = 0;     ///< share of lines whose box has lost an em at one end
  double stretched = 0;   ///< share of first lines whose box reaches out to the column edge
  double lost_marks = 0;  ///< share of lines whose closing punctuation was not seen
  std::uint32_t seed = 1;
};

struct SetLine {
  std::u32string text;
  double start = 0;  ///< em from the column's left edge
  double end = 0;
  bool first = false;  ///< of its paragraph
};

/// One paragraph in lines.
std::vector<SetLine> set_paragraph(const std::u32string& text, const Style& style);

struct Article {
  std::vector<std::string> headings;
  std::vector<std::string> paragraphs;
};

/// As another program would extract it: ideographic indents, a blank line at every column end and around
/// headings.
std::string as_plain_text(const std::vector<Article>& articles, const Style& style);

/// As layout, recognition and order leave it; one region a column of an article.
Page as_page(const std::vector<Article>& articles, const Style& style, const Faults& faults = {});

/// The articles of a truth file: a line `%%` between them, one heading or paragraph a line. Lines at an
/// article's head are headings where they end without a mark.
std::vector<Article> articles_of(const std::string& truth);

/// All headings and paragraphs in order.
std::vector<std::string> truth_of(const std::vector<Article>& articles);

/// F1 of paragraph boundaries; places are counted in letters and digits, so that marks and spaces may differ.
double boundary_f1(const std::vector<std::string>& truth, const std::vector<std::string>& output);

std::vector<std::string> paragraphs_in(const Page& page);
std::vector<std::string> paragraphs_in(const std::string& text);

}  // namespace broadsheet::reflow::testing
