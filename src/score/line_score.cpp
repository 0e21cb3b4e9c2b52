#include "score/line_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "score/characters.h"
#include "score/distance.h"
#include "text/utf.h"

namespace broadsheet::score {

namespace {

std::u32string without_white(std::u32string text) {
  std::erase_if(text, is_white);
  return text;
}

std::u32string folded(const std::u32string& text) {
  std::u32string folded_text = with_runs_folded(text);
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
