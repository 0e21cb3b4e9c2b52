#include "recognize/show_through.h"

#include <algorithm>

#include "page/drop.h"
#include "text/character.h"
#include "text/language.h"
#include "text/utf.h"

namespace broadsheet::recognize {

namespace {

constexpr double kThin = 0.6;     // weight of its strokes
constexpr double kUnsure = 0.8;   // confidence of a line of such strokes; of thinner ones it may be higher
constexpr double kRise = 0.4;     // by how much, for each part of the weight
constexpr double kMost = 0.1;     // of the page's lines: more is print that is worn
constexpr std::size_t kWord = 4;  // letters: shorter words turn up in anything

bool has_known_word(const Page& page, const Line& line, const text::Lexicon* lexicon) {
  if (!lexicon) return false;
  const text::Language language =
      text::language_named(page.regions[static_cast<std::size_t>(line.region)].language);
  std::u32string word;
  const auto known = [&] {
    const bool is = word.size() >= kWord && lexicon->knows(word, language);
    word.clear();
    return is;
  };
  for (const char32_t c : text::decode(line.text)) {
    if (text::is_letter(c))
      word += c;
    else if (known())
      return true;
  }
  return known();
}

bool is_told_of(const Page& page, const Line& line, const Given& given) {
  const Point middle = flat_box(page, line.outline).center();
  const auto holds = [&](const Quad& place) { return flat_box(page, place).contains(middle); };
  return std::any_of(given.regions.begin(), given.regions.end(),
                     [&](const GivenRegion& region) { return holds(region.outline); }) ||
         std::any_of(given.edits.begin(), given.edits.end(), [&](const Edit& edit) {
           return std::any_of(edit.places.begin(), edit.places.end(), holds);
         });
}

bool is_unsure(const Line& line) {
  return line.weight < kThin && line.confidence < kUnsure + kRise * (kThin - line.weight);
}

}  // namespace

void drop_show_through(Page& page, const Given& given, const text::Lexicon* lexicon) {
  std::vector<bool> gone;
  gone.reserve(page.lines.size());
  for (const Line& line : page.lines)
    gone.push_back(is_unsure(line) && !has_known_word(page, line, lexicon) && !is_told_of(page, line, given));
  const auto many = static_cast<double>(std::count(gone.begin(), gone.end(), true));
  if (many > 0 && many <= kMost * static_cast<double>(gone.size()))
    drop_lines(page, gone, DropReason::show_through);
}

}  // namespace broadsheet::recognize
