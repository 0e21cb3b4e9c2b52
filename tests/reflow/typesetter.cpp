#include "typesetter.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include "text/character.h"
#include "text/punctuation.h"
#include "text/spacing.h"
#include "text/utf.h"

namespace broadsheet::reflow::testing {
namespace {

double glyph_width(char32_t c, bool han) {
  if (han) return text::is_shared_mark(c) ? 1 : text::em_width(c);
  if (std::u32string_view(U"iljtfrI.,;:'!|-()\"’‘ ").find(c) != std::u32string_view::npos) return 0.28;
  if (c == U'm' || c == U'w' || c == U'M' || c == U'W' || c == U'—') return 0.8;
  return text::is_upper(c) ? 0.65 : 0.47;
}

double width_of(std::u32string_view t, bool han) {
  double width = 0;
  for (const char32_t c : t) width += glyph_width(c, han);
  return width;
}

bool vowel(char32_t c) { return std::u32string_view(U"aeiouyäöü").find(c) != std::u32string_view::npos; }

// Pieces a line may end behind: words with their space, at the syllables of a simple rule, at printed
// hyphens.
struct Piece {
  std::u32string text;
  bool hyphen = false;  // a hyphen is set when the line ends here
};

std::vector<Piece> western_pieces(const std::u32string& t, bool hyphenate) {
  std::vector<Piece> out;
  std::u32string piece;
  const auto letter = [&](std::size_t i) { return i < t.size() && text::is_letter(t[i]); };
  for (std::size_t i = 0; i < t.size(); ++i) {
    piece.push_back(t[i]);
    const bool hyphened = t[i] == U'-' && i > 0 && letter(i - 1) && letter(i + 1);
    const bool dash = text::is_dash(t[i]) && i + 1 < t.size() && !text::forbidden_at_line_start(t[i + 1]);
    if (t[i] == U' ' || hyphened || dash) {
      out.push_back({std::move(piece), false});
      piece.clear();
      continue;
    }
    std::size_t before = 0, after = 0;
    while (before <= i && letter(i - before)) ++before;
    while (letter(i + 1 + after)) ++after;
    if (hyphenate && before >= 3 && after >= 3 && vowel(t[i]) && !vowel(t[i + 1]) && vowel(t[i + 2])) {
      out.push_back({std::move(piece), true});
      piece.clear();
    }
  }
  if (!piece.empty()) out.push_back({std::move(piece), false});
  return out;
}

// Chinese lines end behind any character but as the marks allow; Western words and numbers hold together.
std::vector<Piece> han_pieces(const std::u32string& t) {
  std::vector<Piece> out;
  std::u32string piece;
  for (std::size_t i = 0; i < t.size(); ++i) {
    piece.push_back(t[i]);
    if (i + 1 == t.size()) break;
    const char32_t a = t[i], b = t[i + 1];
    const auto western = [](char32_t c) { return !text::is_cjk(c) && !text::is_shared_mark(c) && c != U' '; };
    const bool bound = text::is_opening(a) || text::forbidden_at_line_start(b) || (western(a) && western(b));
    if (bound) continue;
    out.push_back({std::move(piece), false});
    piece.clear();
  }
  out.push_back({std::move(piece), false});
  return out;
}

std::u32string trimmed(std::u32string t) {
  while (!t.empty() && t.back() == U' ') t.pop_back();
  while (!t.empty() && t.front() == U' ') t.erase(0, 1);
  return t;
}

constexpr double kEm = 30;        // pixels
constexpr double kLeading = 1.5;  // em

class PageMaker {
 public:
  PageMaker(const Style& style, const Faults& faults) : style_(style), faults_(faults), random_(faults.seed) {
    page_.source.width = 10000;
    page_.source.height = 100000;
  }

  void add(const Article& article) {
    page_.articles.push_back({static_cast<int>(page_.articles.size()), {}});
    for (const std::string& heading : article.headings) {
      const std::u32string t = text::decode(heading);
      begin_region(Kind::headline, 0);
      add_line({t, 0, width_of(t, style_.han) * 1.6, false}, 1.6);
    }
    std::size_t row = 0, column = 0;
    for (const std::string& paragraph : article.paragraphs) {
      for (const SetLine& line : set_paragraph(text::decode(paragraph), style_)) {
        if (row % style_.rows == 0) begin_region(Kind::body, column++);
        add_line(line, 1);
        ++row;
      }
    }
    top_ += (static_cast<double>(style_.rows) + 6) * kLeading * kEm;
  }

  Page take() { return std::move(page_); }

 private:
  void begin_region(Kind kind, std::size_t column) {
    Region region;
    region.id = static_cast<int>(page_.regions.size());
    region.kind = kind;
    region.column = static_cast<int>(column);
    page_.regions.push_back(region);
    page_.articles.back().regions.push_back(region.id);
    left_ = static_cast<double>(column) * (style_.measure + 1.5) * kEm;
    row_ = 0;
    if (kind != Kind::body) top_ += 2 * kLeading * kEm;
  }

  bool chance(double share) { return std::uniform_real_distribution<double>(0, 1)(random_) < share; }
  double jitter() { return std::uniform_real_distribution<double>(-1, 1)(random_) * faults_.jitter; }

  void add_line(SetLine set, double scale) {
    set.start += jitter();
    set.end += jitter();
    if (chance(faults_.clipped)) (chance(0.5) ? set.start : set.end) += chance(0.5) ? 1.0 : -1.0;
    if (set.first && chance(faults_.stretched)) set.start = 0;
    if (set.text.size() > 4 && text::forbidden_at_line_start(set.text.back()) && chance(faults_.lost_marks))
      set.text.pop_back();
    Line line;
    line.id = static_cast<int>(page_.lines.size());
    line.region = page_.regions.back().id;
    line.text = text::encode(set.text);
    line.glyph_size = kEm * scale * (1 + 0.2 * jitter());
    const double top = top_ + static_cast<double>(row_++) * kLeading * kEm;
    line.outline = quad_of({left_ + set.start * kEm, top, left_ + set.end * kEm, top + kEm * scale});
    page_.lines.push_back(line);
    page_.regions.back().lines.push_back(line.id);
  }

  Style style_;
  Faults faults_;
  std::mt19937 random_;
  Page page_;
  double left_ = 0, top_ = 0;
  std::size_t row_ = 0;
};

std::size_t letters_in(std::string_view utf8) {
  const std::u32string t = text::decode(utf8);
  return static_cast<std::size_t>(std::count_if(t.begin(), t.end(), [](char32_t c) {
    return text::is_han(c) || text::is_letter(c) || text::is_digit(c);
  }));
}

std::set<std::size_t> boundaries(const std::vector<std::string>& paragraphs) {
  std::set<std::size_t> out;
  std::size_t at = 0;
  for (const std::string& paragraph : paragraphs) {
    if (at > 0) out.insert(at);
    at += letters_in(paragraph);
  }
  return out;
}

}  // namespace

std::vector<SetLine> set_paragraph(const std::u32string& t, const Style& style) {
  const std::vector<Piece> pieces = style.han ? han_pieces(t) : western_pieces(t, style.hyphenate);
  std::vector<SetLine> lines;
  std::size_t at = 0;
  while (at < pieces.size()) {
    SetLine line;
    line.first = lines.empty();
    line.start = line.first ? style.indent : 0;
    double end = line.start;
    std::size_t stop = at;
    double reached = line.start;
    for (std::size_t i = at; i < pieces.size(); ++i) {
      end += width_of(pieces[i].text, style.han);
      const double bare = end - (pieces[i].text.back() == U' ' ? glyph_width(U' ', style.han) : 0);
      const double needed = bare + (pieces[i].hyphen ? glyph_width(U'-', style.han) : 0);
      // Full-width marks at the line end are squeezed by half an em.
      if (needed > style.measure + (style.han ? 0.5 : 0) && i > at) break;
      stop = i + 1;
      reached = needed;
    }
    for (std::size_t i = at; i < stop; ++i) line.text += pieces[i].text;
    line.text = trimmed(line.text);
    const bool last = stop == pieces.size();
    if (!last && pieces[stop - 1].hyphen) line.text.push_back(U'-');
    if (last) reached = end;
    line.end = last || !style.justified ? std::min(reached, style.measure) : style.measure;
    lines.push_back(std::move(line));
    at = stop;
  }
  return lines;
}

std::string as_plain_text(const std::vector<Article>& articles, const Style& style) {
  std::string out;
  for (const Article& article : articles) {
    for (const std::string& heading : article.headings) out += heading + "\n\n";
    std::size_t row = 0;
    for (const std::string& paragraph : article.paragraphs) {
      for (const SetLine& line : set_paragraph(text::decode(paragraph), style)) {
        if (row > 0 && row % style.rows == 0) out += '\n';
        if (line.first && style.indent > 0) out += style.han ? "　　" : "   ";
        out += text::encode(line.text) + '\n';
        ++row;
      }
    }
    out += '\n';
  }
  return out;
}

Page as_page(const std::vector<Article>& articles, const Style& style, const Faults& faults) {
  PageMaker maker(style, faults);
  for (const Article& article : articles) maker.add(article);
  return maker.take();
}

std::vector<Article> articles_of(const std::string& truth) {
  std::vector<Article> out(1);
  std::istringstream in(truth);
  for (std::string line; std::getline(in, line);) {
    if (line == "%%") {
      out.emplace_back();
      continue;
    }
    line = text::clean_spacing(line);
    if (line.empty()) continue;
    const std::u32string t = text::decode(line);
    const bool marked = text::ends_sentence(t) || text::is_clause_mark(t.back()) || t.back() == U'—';
    if (out.back().paragraphs.empty() && !marked) {
      out.back().headings.push_back(line);
    } else {
      out.back().paragraphs.push_back(line);
    }
  }
  return out;
}

std::vector<std::string> truth_of(const std::vector<Article>& articles) {
  std::vector<std::string> out;
  for (const Article& article : articles) {
    out.insert(out.end(), article.headings.begin(), article.headings.end());
    out.insert(out.end(), article.paragraphs.begin(), article.paragraphs.end());
  }
  return out;
}

double boundary_f1(const std::vector<std::string>& truth, const std::vector<std::string>& output) {
  const std::set<std::size_t> expected = boundaries(truth), found = boundaries(output);
  std::size_t right = 0;
  for (const std::size_t at : found) right += expected.count(at);
  if (expected.empty() && found.empty()) return 1;
  return 2.0 * static_cast<double>(right) / static_cast<double>(expected.size() + found.size());
}

std::vector<std::string> paragraphs_in(const Page& page) {
  std::vector<std::string> out;
  for (const Paragraph& paragraph : page.paragraphs) out.push_back(paragraph.text);
  return out;
}

std::vector<std::string> paragraphs_in(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) out.push_back(line);
  }
  return out;
}

}  // namespace broadsheet::reflow::testing
