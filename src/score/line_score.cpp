#include "score/line_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "score/characters.h"
#include "score/distance.h"
#include "text/utf.h"

namespace broadsheet::score {

namespace {

std::u32string without_white(std::u32string text) {
  std::erase_if(text, is_white);
  return text;
}

/// A hyphen as those who transcribe a line to its end write it: the soft one, the true one, the one that does
/// not break, the double stroke of Fraktur, and the sign of negation, which PAGE files have where a word goes
/// on in the next line. Only here: the text of a page has no broken words.
bool is_hyphen(char32_t c) { return c == 0xAC || c == 0xAD || c == 0x2010 || c == 0x2011 || c == 0x2E17; }

/// Joined letters, which some models of Tesseract write as one character where others write them apart.
std::u32string with_ligatures_parted(const std::u32string& text) {
  constexpr char32_t kFirst = 0xFB00;
  static constexpr std::array<std::u32string_view, 7> kLetters{U"ff",  U"fi", U"fl", U"ffi",
                                                               U"ffl", U"st", U"st"};
  std::u32string parted;
  for (const char32_t c : text) {
    if (c >= kFirst && c - kFirst < kLetters.size())
      parted += kLetters.at(c - kFirst);
    else
      parted += c;
  }
  return parted;
}

std::u32string folded(const std::u32string& text) {
  std::u32string with_hyphens = with_ligatures_parted(text);
  std::replace_if(with_hyphens.begin(), with_hyphens.end(), is_hyphen, U'-');
  std::u32string folded_text = with_runs_folded(with_hyphens);
  std::transform(folded_text.begin(), folded_text.end(), folded_text.begin(),
                 [](char32_t c) { return score::folded(c); });
  return folded_text;
}

}  // namespace

LineScore score_lines(const std::vector<std::pair<std::string, std::string>>& lines) {
  LineScore score;
  for (const auto& [truth_utf8, read_utf8] : lines) {
    const std::u32string truth = without_white(text::decode(truth_utf8));
    const std::u32string read = without_white(text::decode(read_utf8));
    if (truth.empty()) continue;
    const std::size_t wrong = edit_distance(folded(truth), folded(read));
    ++score.lines;
    score.perfect += wrong == 0 ? 1 : 0;
    score.characters += truth.size();
    score.wrong += wrong;
    score.strict += edit_distance(truth, read);
  }
  return score;
}

std::string to_table(const LineScore& score) {
  return fmt::format(
      "lines       {:>8}  of the truth that have a text\n"
      "perfect     {:>8}  read without a fault\n"
      "characters  {:>8}  of the truth, without white space\n"
      "wrong       {:>8}  of them, each line against its own truth\n"
      "line_cer    {:>8.5f}  the same as a share\n"
      "strict_cer  {:>8.5f}  width, quotation marks and dashes counted\n",
      score.lines, score.perfect, score.characters, score.wrong, score.cer(), score.strict_cer());
}

std::string to_json(const LineScore& score) {
  return nlohmann::json({{"lines", score.lines},
                         {"perfect", score.perfect},
                         {"characters", score.characters},
                         {"wrong", score.wrong},
                         {"line_cer", score.cer()},
                         {"strict_cer", score.strict_cer()}})
             .dump() +
         "\n";
}

}  // namespace broadsheet::score
