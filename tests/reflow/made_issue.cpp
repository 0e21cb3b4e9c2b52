#include "made_issue.h"

#include <algorithm>

#include "reflow/reflow.h"
#include "text/utf.h"
#include "text/width.h"

namespace broadsheet::reflow::testing {
namespace {

constexpr double kEm = 20;         // pixels
constexpr double kPitch = 1.5;     // em from line to line
constexpr double kGutter = 2;      // em
constexpr double kFullFrom = 0.8;  // of the longest line: justified

std::vector<std::string> split(const std::string& lines) {
  std::vector<std::string> out{""};
  for (const char c : lines) {
    if (c == '\n')
      out.emplace_back();
    else
      out.back() += c;
  }
  return out;
}

const text::Lexicon& lexicon() {
  static const text::Lexicon out;
  return out;
}

}  // namespace

MadePage::MadePage(const std::string& number) {
  if (!number.empty()) line(region(Kind::page_number), number, 0, 3, 0);
  article();
}

MadePage& MadePage::article() {
  if (page_.articles.empty() || !page_.articles.back().regions.empty())
    page_.articles.push_back({static_cast<int>(page_.articles.size()), {}});
  top_ = 4;
  return *this;
}

int MadePage::region(Kind kind) {
  Region region;
  region.id = static_cast<int>(page_.regions.size());
  region.kind = kind;
  page_.regions.push_back(region);
  if (page_.articles.empty()) page_.articles.push_back({0, {}});
  page_.articles.back().regions.push_back(region.id);
  return region.id;
}

void MadePage::line(int region, const std::string& text, double start, double end, double top) {
  Line line;
  line.id = static_cast<int>(page_.lines.size());
  line.region = region;
  line.text = text;
  line.glyph_size = kEm;
  line.outline = quad_of({start * kEm, top * kEm, end * kEm, (top + 1) * kEm});
  Region& owner = page_.regions[static_cast<std::size_t>(region)];
  owner.lines.push_back(line.id);
  owner.outline = quad_of(united(bounds(owner.outline), bounds(line.outline)));
  page_.lines.push_back(std::move(line));
}

MadePage& MadePage::heading(const std::string& text, Kind kind) {
  line(region(kind), text, left_, left_ + text::counted_width(text::decode(text)), top_);
  top_ += 2 * kPitch;
  return *this;
}

MadePage& MadePage::text(const std::string& lines, Kind kind) {
  const int id = region(kind);
  double measure = 0;
  for (const std::string& one : split(lines))
    measure = std::max(measure, text::counted_width(text::decode(one)));
  double top = top_;
  for (const std::string& one : split(lines)) {
    std::u32string t = text::decode(one);
    const double width = text::counted_width(t);
    double indent = 0;
    while (!t.empty() && (t.front() == U' ' || t.front() == U'\u3000')) {
      indent += text::counted_width(t.substr(0, 1));
      t.erase(0, 1);
    }
    line(id, text::encode(t), left_ + indent, left_ + (width < kFullFrom * measure ? width : measure), top);
    top += kPitch;
  }
  left_ += measure + kGutter;
  return *this;
}

MadePage& MadePage::under(const std::string& text, Kind kind) {
  const Box last = bounds(page_.lines.back().outline);
  line(region(kind), text, last.left / kEm, last.left / kEm + text::counted_width(text::decode(text)),
       last.bottom / kEm + 1);
  return *this;
}

MadePage::operator Page() const {
  Page page = page_;
  reflow(page, {.lexicon = &lexicon()});
  return page;
}

}  // namespace broadsheet::reflow::testing
