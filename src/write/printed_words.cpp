#include "write/printed_words.h"

#include <algorithm>

#include "text/utf.h"
#include "text/width.h"
#include "write/ocr_page.h"
#include "write/xml_nodes.h"
#include "write/xml_write.h"

namespace broadsheet::write {

namespace {

/// The piece of a line's outline between two shares of its length, from its begin.
Quad share(const Quad& line, Direction direction, double begin, double end) {
  const auto& c = line.corner;
  const auto at = [](Point a, Point b, double part) {
    return Point{a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
  };
  if (direction == Direction::right_to_left) {
    std::swap(begin, end);
    begin = 1 - begin;
    end = 1 - end;
  }
  if (direction == Direction::vertical)
    return {{{at(c[0], c[3], begin), at(c[1], c[2], begin), at(c[1], c[2], end), at(c[0], c[3], end)}}};
  return {{{at(c[0], c[1], begin), at(c[0], c[1], end), at(c[3], c[2], end), at(c[3], c[2], begin)}}};
}

/// The piece of a line's outline that two of its words and all between them take.
Quad piece(const Line& line, const Quad& first, const Quad& last) {
  const auto& c = line.outline.corner;
  const Point origin = line.direction == Direction::right_to_left ? c[1] : c[0];
  const Point end = line.direction == Direction::vertical        ? c[3]
                    : line.direction == Direction::right_to_left ? c[0]
                                                                 : c[1];
  const Point along{end.x - origin.x, end.y - origin.y};
  const double square = along.x * along.x + along.y * along.y;
  double from = 1, to = 0;
  for (const Quad& word : {first, last})
    for (const Point& p : word.corner) {
      const double at = square > 0 ? ((p.x - origin.x) * along.x + (p.y - origin.y) * along.y) / square : 0;
      from = std::min(from, at);
      to = std::max(to, at);
    }
  return share(line.outline, line.direction, std::clamp(from, 0.0, 1.0), std::clamp(to, 0.0, 1.0));
}

/// Its words, or nothing where they do not spell the text.
std::vector<PrintedWord> from_words(const Line& line, const std::string& text) {
  std::vector<PrintedWord> out;
  std::string spelled;
  for (const Word& word : line.words) {
    const std::string own = xml_text(word.text);
    if (own.empty()) continue;
    if (out.empty() || word.space_before) {
      out.emplace_back().outline = word.outline;
      if (!spelled.empty()) spelled += ' ';
    }
    PrintedWord& whole = out.back();
    whole.text += own;
    whole.glyphs.push_back({word.outline, own, word.confidence});
    spelled += own;
  }
  const bool spells = spelled == text && std::none_of(out.begin(), out.end(), [](const PrintedWord& word) {
                        return tokens(word.text).size() != 1 || tokens(word.text).front() != word.text;
                      });
  return spells ? out : std::vector<PrintedWord>{};
}

/// Its outline, and its confidence as a mean over characters; glyphs only where each is one.
void settle(PrintedWord& word, const Line& line) {
  double sum = 0, characters = 0;
  bool single = true;
  for (const Glyph& glyph : word.glyphs) {
    const auto count = static_cast<double>(text::decode(glyph.text).size());
    sum += count * glyph.confidence;
    characters += count;
    single = single && count == 1;
  }
  if (word.glyphs.size() > 1)
    word.outline = piece(line, word.glyphs.front().outline, word.glyphs.back().outline);
  word.confidence = std::clamp(sum / characters, 0.0, 1.0);
  if (!single || word.glyphs.size() < 2) word.glyphs.clear();
}

std::vector<PrintedWord> from_text(const Line& line, const std::string& text) {
  const double all = text::counted_width(text::decode(text));
  double begin = 0;
  std::vector<PrintedWord> out;
  for (const std::string_view one : tokens(text)) {
    const double width = text::counted_width(text::decode(one));
    PrintedWord word;
    word.outline =
        all > 0 ? share(line.outline, line.direction, begin / all, (begin + width) / all) : line.outline;
    word.text = one;
    word.confidence = std::clamp(line.confidence, 0.0, 1.0);
    out.push_back(std::move(word));
    begin += width + text::em_width(U' ');
  }
  return out;
}

}  // namespace

std::vector<PrintedWord> printed_words(const Line& line) {
  const std::string text = clean_text(xml_text(line.text));
  std::vector<PrintedWord> words = from_words(line, text);
  if (words.empty()) return from_text(line, text);
  for (PrintedWord& word : words) settle(word, line);
  return words;
}

}  // namespace broadsheet::write
