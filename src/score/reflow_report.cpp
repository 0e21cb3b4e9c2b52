#include <fmt/format.h>

#include <iterator>
#include <nlohmann/json.hpp>

#include "score/reflow_score.h"

namespace broadsheet::score {
namespace {

constexpr double kThousand = 1000;

double per_thousand(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : kThousand * static_cast<double>(part) / static_cast<double>(whole);
}

void append(std::string& table, std::string_view name, const Tally& tally) {
  fmt::format_to(std::back_inserter(table), "{:<16} {:>7} {:>7} {:>7} {:>10.4f} {:>7.4f} {:>7.4f}\n", name,
                 tally.truth, tally.output, tally.both, tally.precision(), tally.recall(), tally.f1());
}

nlohmann::ordered_json json_of(const Tally& tally) {
  return {{"truth", tally.truth},           {"output", tally.output},   {"both", tally.both},
          {"precision", tally.precision()}, {"recall", tally.recall()}, {"f1", tally.f1()}};
}

}  // namespace

std::string to_table(const ReflowScore& score) {
  std::string table = fmt::format("{:<16} {:>7} {:>7} {:>7} {:>10} {:>7} {:>7}\n", "line ends", "truth",
                                  "output", "both", "precision", "recall", "F1");
  for (std::size_t kind = 0; kind < kLineEndKinds; ++kind)
    append(table, to_string(static_cast<LineEnd>(kind)), score.line_ends.at(kind));
  append(table, "all", score.all_line_ends());
  append(table, "paragraphs", score.paragraphs);
  const WordRepair& w = score.words;
  fmt::format_to(
      std::back_inserter(table),
      "\n"
      "broken words     {:>7}  by the printer's hyphen {}, at a hyphen of their own {}\n"
      "right            {:>7.4f}  share of them mended as the truth has them\n"
      "destroyed        {:>7.4f}  share of the real hyphens that are gone ({}); 95 % certain: below {:.4f}\n"
      "left             {:>7}  printer's hyphens that stand in the output\n"
      "spaced           {:>7}  with a space too many or too few\n"
      "torn             {:>7}  words in which a paragraph ends\n"
      "letters          {:>7}  ck parted as k-k that came back as kk\n"
      "lost             {:>7}  words that the output lacks\n"
      "\n"
      "han_spaces       {:>7}  spaces between Chinese characters that the truth has not\n"
      "missing_spaces   {:>7.3f}  of 1,000 places\n"
      "extra_spaces     {:>7.3f}  of 1,000 places\n"
      "unsettled        {:>7}  line ends at no place of the truth, not counted\n",
      w.printers + w.real, w.printers, w.real, w.right_rate(), w.destroyed_rate(), w.destroyed,
      w.destroyed_bound(), w.left, w.spaced, w.torn, w.letters, w.lost, score.han_spaces,
      per_thousand(score.missing_spaces, score.places), per_thousand(score.extra_spaces, score.places),
      score.unsettled);
  return table;
}

std::string to_json(const ReflowScore& score) {
  nlohmann::ordered_json line_ends, mistakes = nlohmann::ordered_json::array();
  for (std::size_t kind = 0; kind < kLineEndKinds; ++kind)
    line_ends[to_string(static_cast<LineEnd>(kind))] = json_of(score.line_ends.at(kind));
  for (const LineEndMistake& mistake : score.mistakes)
    mistakes.push_back({{"truth", to_string(mistake.truth)},
                        {"output", mistake.output ? to_string(*mistake.output) : "lost"},
                        {"broken", mistake.broken},
                        {"text", mistake.output_text}});
  const WordRepair& w = score.words;
  const nlohmann::ordered_json json = {{"line_ends", line_ends},
                                       {"all_line_ends", json_of(score.all_line_ends())},
                                       {"paragraphs", json_of(score.paragraphs)},
                                       {"words",
                                        {{"printers", w.printers},
                                         {"real", w.real},
                                         {"right", w.right},
                                         {"destroyed", w.destroyed},
                                         {"left", w.left},
                                         {"spaced", w.spaced},
                                         {"torn", w.torn},
                                         {"letters", w.letters},
                                         {"lost", w.lost},
                                         {"right_rate", w.right_rate()},
                                         {"destroyed_rate", w.destroyed_rate()},
                                         {"destroyed_bound", w.destroyed_bound()}}},
                                       {"places", score.places},
                                       {"missing_spaces", score.missing_spaces},
                                       {"extra_spaces", score.extra_spaces},
                                       {"han_spaces", score.han_spaces},
                                       {"unsettled", score.unsettled},
                                       {"mistakes", mistakes}};
  return json.dump() + "\n";
}

}  // namespace broadsheet::score
