// How well lines are read, each held against its own truth: reading alone, without layout and order.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace broadsheet::score {

struct LineScore {
  std::size_t lines = 0;
  std::size_t perfect = 0;     ///< lines without a fault
  std::size_t characters = 0;  ///< of the truth, without white space
  std::size_t wrong = 0;   ///< folded as in article_cer, and hyphens and ligatures too; without white space
  std::size_t strict = 0;  ///< nothing folded: width, quotation marks, dashes, hyphens and ligatures count
  double cer() const {
    return characters == 0 ? 0 : static_cast<double>(wrong) / static_cast<double>(characters);
  }
  double strict_cer() const {
    return characters == 0 ? 0 : static_cast<double>(strict) / static_cast<double>(characters);
  }
};

/// Pairs of truth and reading, UTF-8. A pair without truth is not counted.
LineScore score_lines(const std::vector<std::pair<std::string, std::string>>& lines);

/// A table, and one line of JSON.
std::string to_table(const LineScore& score);
std::string to_json(const LineScore& score);

}  // namespace broadsheet::score
