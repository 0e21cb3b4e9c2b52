#include "write/markdown_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "page/median.h"

namespace broadsheet::write {

namespace {

constexpr std::string_view kSigns = "\\`*_[]<>&|~";
constexpr std::string_view kLineSigns = "#+-=";  // at the begin of a line
constexpr std::size_t kLongestNumber = 9;        // digits of a numbered item
constexpr std::array<std::string_view, 6> kBullets{"-", "–", "—", "*", "•", "·"};  // plain ones

std::vector<std::string_view> parts_of(std::string_view text, char divider) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(divider, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// The digits of `1.` or `1)` at the begin of a line, which would make it a numbered item.
std::size_t item_number(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool is = digits > 0 && digits <= kLongestNumber && digits < line.size() &&
                  (line[digits] == '.' || line[digits] == ')');
  return is ? digits : 0;
}

void append_line(std::string_view line, std::string& out) {
  if (!line.empty() && kLineSigns.find(line.front()) != std::string_view::npos) out += '\\';
  if (const std::size_t digits = item_number(line); digits > 0) {
    out.append(line.substr(0, digits)) += '\\';
    line.remove_prefix(digits);
  }
  for (const char c : line) {
    if (kSigns.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

std::string lines_with(std::string_view text, std::string_view line_end) {
  std::string out;
  for (const std::string_view line : parts_of(text, '\n')) {
    if (!out.empty()) out += line_end;
    append_line(line, out);
  }
  return out;
}

std::string table_of(std::string_view text) {
  const std::vector<std::string_view> rows = parts_of(text, '\n');
  std::size_t columns = 1;
  for (const std::string_view row : rows)
    columns = std::max(columns, static_cast<std::size_t>(std::count(row.begin(), row.end(), '\t')) + 1);
  std::string out;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::vector<std::string_view> cells = parts_of(rows[r], '\t');
    cells.resize(columns);
    if (r > 0) out += '\n';
    out += '|';
    for (const std::string_view cell : cells) {
      out += ' ';
      append_line(cell, out);
      out += " |";
    }
    if (r > 0) continue;
    out += "\n|";
    for (std::size_t c = 0; c < columns; ++c) out += " --- |";
  }
  return out;
}

// An item with its number where Markdown has such; else behind a dash, which says all that a plain bullet
// says, while any other mark is text.
std::string item_of(std::string_view text, std::size_t lead) {
  const std::string_view marker = text.substr(0, lead);
  std::string_view rest = text.substr(lead);
  std::string out = "- ";
  if (const std::size_t digits = item_number(marker); digits > 0) {
    out = std::string(marker.substr(0, digits + 1)) + ' ';
  } else if (std::find(kBullets.begin(), kBullets.end(), marker) == kBullets.end()) {
    rest = text;
  }
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  return out + lines_with(rest, "\\\n" + std::string(out.size(), ' '));
}

std::string to_markdown(const Paragraph& paragraph, int level) {
  const auto heading = [&](int depth) {
    return std::string(static_cast<std::size_t>(depth), '#') + ' ' + lines_with(paragraph.text, " ");
  };
  if (paragraph.role == Role::list_item) return item_of(paragraph.text, paragraph.lead);
  if (paragraph.role == Role::byline) return "*" + lines_with(paragraph.text, " ") + "*";
  switch (paragraph.kind) {
    case Kind::headline:
      return heading(level);
    case Kind::subheading:
      return heading(level + 1);
    case Kind::kicker:
    case Kind::deck:
      return "**" + lines_with(paragraph.text, " ") + "**";
    case Kind::byline:
    case Kind::caption:
      return "*" + lines_with(paragraph.text, " ") + "*";
    case Kind::table:
      return table_of(paragraph.text);
    default:
      return lines_with(paragraph.text, "\\\n");
  }
}

constexpr int kUsualLevel = 2;

double size_of(const Page& page, int line) {
  const bool there = line >= 0 && static_cast<std::size_t>(line) < page.lines.size();
  return there ? page.lines[static_cast<std::size_t>(line)].glyph_size : 0;
}

/// 1 of a headline over all, 2 of an article, 3 of a small one.
int headline_level(const Page& page, const Paragraph& headline) {
  constexpr double kOverAll = 3;      // times the running text: type that opens a page
  constexpr double kOfArticle = 1.5;  // smaller is hardly more than a bold line
  std::vector<double> running, own;
  for (const Region& region : page.regions)
    if (region.kind == Kind::body)
      for (const int line : region.lines) running.push_back(size_of(page, line));
  for (const ParagraphLine& part : headline.lines) own.push_back(size_of(page, part.line));
  const double size = median(own), text = median(running);
  if (size <= 0 || text <= 0) return kUsualLevel;
  return size >= kOverAll * text ? 1 : size >= kOfArticle * text ? kUsualLevel : kUsualLevel + 1;
}

}  // namespace

std::string escaped_markdown(std::string_view text) { return lines_with(text, "\n"); }

std::string MarkdownWriter::between(const Paragraph& paragraph) const {
  if (!any_) return "";
  // The paragraph that it continues may have been left out.
  const bool continues = paragraph.continues && paragraph.role == last_;
  if (continues && paragraph.role == Role::list_item) return "\n";
  if (continues && paragraph.role == Role::verse) return "\\\n";
  return "\n\n";
}

std::string MarkdownWriter::add(const Paragraph& paragraph, const Page* page) {
  if (paragraph.kind == Kind::headline)
    level_ = page == nullptr ? kUsualLevel : headline_level(*page, paragraph);
  std::string out = between(paragraph) + to_markdown(paragraph, level_);
  any_ = true;
  last_ = paragraph.role;
  return out;
}

}  // namespace broadsheet::write
