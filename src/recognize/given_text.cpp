#include "recognize/given_text.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/utf.h"

namespace broadsheet::recognize {

namespace {

Point between(Point a, Point b, double t) { return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}; }

/// The stretch of a line from one share of its length to another.
Quad stretch(const Quad& line, Direction direction, double from, double to) {
  const auto& [a, b, c, d] = line.corner;  // clockwise from the top left
  if (direction == Direction::vertical)
    return {{{between(a, d, from), between(b, c, from), between(b, c, to), between(a, d, to)}}};
  return {{{between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)}}};
}

std::vector<Word> words_of(const Line& line) {
  const std::u32string text = text::decode(line.text);
  const auto all = static_cast<double>(text.size());
  std::vector<Word> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(U' ', begin), text.size());
    if (end > begin) {
      Word word;
      word.outline = stretch(line.outline, line.direction, static_cast<double>(begin) / all,
                             static_cast<double>(end) / all);
      word.text = text::encode(text.substr(begin, end - begin));
      word.confidence = 1;
      word.space_before = !words.empty();
      words.push_back(std::move(word));
    }
    begin = end + 1;
  }
  return words;
}

}  // namespace

void give_texts(Page& page, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) {
    if (!edit.text) continue;
    const int id = line_at(page, edit.places.front());
    if (id < 0) {
      page.notes.push_back(meets_nothing(edit));
      continue;
    }
    Line& line = page.lines[static_cast<std::size_t>(id)];
    line.text = *edit.text;
    line.words = words_of(line);
    line.confidence = 1;
    line.said.clear();
    line.disputes.clear();
  }
}

}  // namespace broadsheet::recognize
