#include "recognize/not_text.h"

#include <algorithm>

#include "page/drop.h"
#include "text/character.h"
#include "text/language.h"
#include "text/utf.h"

namespace broadsheet::recognize {

namespace {

constexpr double kThin = 0.6;    // weight of its strokes
constexpr double kUnsure = 0.8;  // confidence of a line of such strokes; of thinner ones it may be higher
constexpr double kRise = 0.4;    // by how much, for each part of the weight
constexpr std::size_t kSignLines = 2;  // of a sign in a picture
constexpr double kSureOfASign = 0.9;   // confidence from which it is text printed over the picture
constexpr double kInPicture = 0.8;     // of its box
constexpr double kMost = 0.1;          // of the page's lines: more is print that is worn
constexpr std::size_t kOrnament = 3;   // signs
constexpr std::size_t kWord = 4;       // letters: shorter words turn up in anything

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

bool shows_through(const Line& line) {
  return line.weight < kThin && line.confidence < kUnsure + kRise * (kThin - line.weight);
}

// A sign or a label, or what a detector takes for letters, well inside a picture.
bool is_in_a_picture(const Page& page, const Line& line) {
  const Region& region = page.regions[static_cast<std::size_t>(line.region)];
  if (line.confidence >= kSureOfASign || region.lines.size() > kSignLines) return false;
  const Box box = flat_box(page, line.outline);
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& other) {
    return other.kind == Kind::picture &&
           intersection(flat_box(page, other.outline), box).area() > kInPicture * box.area();
  });
}

// A row of dots or stars, which a reader takes for one sign over and over and is not sure of.
bool is_ornament(const Line& line) {
  if (line.confidence >= kUnsure) return false;
  std::u32string signs = text::decode(line.text);
  std::erase_if(signs, text::is_space);
  return signs.size() >= kOrnament && signs.find_first_not_of(signs.front()) == std::u32string::npos;
}

}  // namespace

void drop_not_text(Page& page, const Given& given, const text::Lexicon* lexicon) {
  const auto drop = [&](const auto& is_such, DropReason reason) {
    std::vector<bool> gone;
    gone.reserve(page.lines.size());
    for (const Line& line : page.lines)
      gone.push_back(is_such(line) && !has_known_word(page, line, lexicon) && !is_told_of(page, line, given));
    const auto many = static_cast<double>(std::count(gone.begin(), gone.end(), true));
    if (many > 0 && many <= kMost * static_cast<double>(gone.size())) drop_lines(page, gone, reason);
  };
  drop([](const Line& line) { return shows_through(line); }, DropReason::show_through);
  drop([&](const Line& line) { return is_in_a_picture(page, line); }, DropReason::picture);
  drop(is_ornament, DropReason::noise);
}

}  // namespace broadsheet::recognize
