#include "write/printed_words.h"

#include <algorithm>

#include "text/utf.h"
#include "text/width.h"
#include "write/ocr_page.h"
#include "write/pixel_places.h"
#include "write/xml_nodes.h"
#include "write/xml_write.h"

namespace broadsheet::write {

namespace {

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
    whole.outline = joined_along(whole.outline, word.outline, line.direction);
    whole.text += own;
    whole.glyphs.push_back({word.outline, own, word.confidence});
    spelled += own;
  }
  const bool spells = spelled == text && std::none_of(out.begin(), out.end(), [](const PrintedWord& word) {
                        return tokens(word.text).size() != 1 || tokens(word.text).front() != word.text;
                      });
  return spells ? out : std::vector<PrintedWord>{};
}

/// Means over characters; glyphs only where each is one.
void settle(PrintedWord& word) {
  double sum = 0, characters = 0;
  bool single = true;
  for (const Glyph& glyph : word.glyphs) {
    const auto count = static_cast<double>(text::decode(glyph.text).size());
    sum += count * glyph.confidence;
    characters += count;
    single = single && count == 1;
  }
  word.confidence = std::clamp(sum / characters, 0.0, 1.0);
  if (!single || word.glyphs.size() < 2) word.glyphs.clear();
}

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
  for (PrintedWord& word : words) settle(word);
  return words;
}

}  // namespace broadsheet::write
