#include "recognize/region_language.h"

#include <algorithm>

#include "recognize/language.h"
#include "text/character.h"

namespace broadsheet::recognize {

namespace {

constexpr std::size_t kProbes = 2;  // longest lines of a region that choose among models of one script
constexpr double kHanShare = 0.3;   // of what was read: from here a line is Chinese

// The models for one direction: Chinese ones in their vertical form where it is installed.
std::vector<std::string> models(const std::vector<std::string>& languages, Direction direction, bool han,
                                const Readers& readers, std::set<std::string>& missing) {
  std::vector<std::string> names;
  for (const std::string& language : languages) {
    if (is_han_model(language) != han) continue;
    if (direction == Direction::horizontal) {
      names.push_back(language);
    } else if (const auto vertical = vertical_model(language);
               vertical && !readers.tesseract->reads(*vertical)) {
      missing.insert(*vertical);
      if (readers.neural) names.push_back(*vertical);
    } else {
      names.push_back(vertical.value_or(language));
    }
  }
  return names;
}

// The surest of `names` on the longest lines.
Result<std::string> surest(const std::vector<std::string>& names, const RegionLines& lines, Reader& reader) {
  std::string best = names.front();
  double best_confidence = -1;
  for (const std::string& name : names) {
    if (names.size() == 1) break;
    double confidence = 0, glyphs = 0;
    for (std::size_t i = 0; i < std::min(kProbes, lines.cuts.size()); ++i) {
      const Result<Reading> reading = reader.read(lines.cuts[i], lines.ink_height, name);
      if (!reading) return tl::unexpected(reading.error());
      const auto count = static_cast<double>(reading->glyphs.size());
      confidence += reading->confidence * count;
      glyphs += count;
    }
    confidence = glyphs > 0 ? confidence / glyphs : 0;
    if (confidence > best_confidence) {
      best_confidence = confidence;
      best = name;
    }
  }
  return best;
}

}  // namespace

double han_share(const Reading& reading) {
  std::size_t han = 0, all = 0;
  for (const Glyph& glyph : reading.glyphs)
    for (const char32_t c : glyph.text) {
      if (text::is_han(c)) ++han;
      if (text::is_han(c) || text::is_letter(c)) ++all;
    }
  return all == 0 ? 0 : static_cast<double>(han) / static_cast<double>(all);
}

bool has_letters(const Reading& reading) {
  return std::any_of(reading.glyphs.begin(), reading.glyphs.end(), [](const Glyph& glyph) {
    return std::any_of(glyph.text.begin(), glyph.text.end(), text::is_letter);
  });
}

Result<std::string> language_of(const RegionLines& lines, Direction direction,
                                const std::vector<std::string>& languages, const Readers& readers,
                                std::set<std::string>& missing) {
  const std::vector<std::string> han = models(languages, direction, true, readers, missing);
  const std::vector<std::string> letters = models(languages, direction, false, readers, missing);
  if (han.empty() && letters.empty()) return std::string();
  if (letters.empty()) return surest(han, lines, *readers.tesseract);
  if (han.empty()) return surest(letters, lines, *readers.tesseract);
  Reader& probe = readers.neural ? *readers.neural : *readers.tesseract;
  const Result<Reading> first = probe.read(lines.cuts.front(), lines.ink_height, han.front());
  if (!first) return tl::unexpected(first.error());
  const bool chinese = !has_letters(*first) || han_share(*first) >= kHanShare;
  return surest(chinese ? han : letters, lines, *readers.tesseract);
}

}  // namespace broadsheet::recognize
