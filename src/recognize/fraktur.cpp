#include "recognize/fraktur.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace broadsheet::recognize {

namespace {

struct Ligature {
  std::u32string_view read, printed;
};
// The longer first.
constexpr std::array kLigatures{Ligature{U"\\{", U"ſch"}, Ligature{U"\\<", U"ſch"}, Ligature{U"ſ{", U"ſch"},
                                Ligature{U"{", U"ſch"},   Ligature{U"<", U"ch"},    Ligature{U">", U"ck"}};

bool stands_at(const std::vector<Glyph>& glyphs, std::size_t i, std::u32string_view read) {
  if (i + read.size() > glyphs.size()) return false;
  for (std::size_t k = 0; k < read.size(); ++k)
    if (glyphs[i + k].text != read.substr(k, 1) || (k > 0 && glyphs[i + k].space_before)) return false;
  return true;
}

}  // namespace

std::string sister_model(const std::string& language) {
  if (language == "Fraktur") return "frk";
  return language == "frk" ? "Fraktur" : "";
}

void spell_ligatures(Reading& reading) {
  std::vector<Glyph> spelt;
  for (std::size_t i = 0; i < reading.glyphs.size();) {
    const auto ligature = std::find_if(kLigatures.begin(), kLigatures.end(), [&](const Ligature& each) {
      return stands_at(reading.glyphs, i, each.read);
    });
    if (ligature == kLigatures.end()) {
      spelt.push_back(std::move(reading.glyphs[i++]));
      continue;
    }
    const Glyph &first = reading.glyphs[i], &last = reading.glyphs[i + ligature->read.size() - 1];
    const auto letters = static_cast<double>(ligature->printed.size());
    for (std::size_t k = 0; k < ligature->printed.size(); ++k) {
      const auto at = [&](double step) { return first.left + (last.right - first.left) * step / letters; };
      Glyph letter;
      letter.text = std::u32string(1, ligature->printed[k]);
      letter.left = at(static_cast<double>(k));
      letter.right = at(static_cast<double>(k + 1));
      letter.confidence = std::min(first.confidence, last.confidence);
      letter.space_before = k == 0 && first.space_before;
      spelt.push_back(std::move(letter));
    }
    i += ligature->read.size();
  }
  reading.glyphs = std::move(spelt);
  settle_confidence(reading);
}

}  // namespace broadsheet::recognize
