// Edit distance by the book, cell by cell: what the bit-parallel code must agree with.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace broadsheet::score {

struct NaiveTable {
  std::vector<std::vector<std::size_t>> d;

  /// `free_start`: the stretch of b may begin anywhere.
  NaiveTable(const std::u32string& a, const std::u32string& b, bool free_start)
      : d(a.size() + 1, std::vector<std::size_t>(b.size() + 1)) {
    for (std::size_t i = 0; i <= a.size(); ++i) {
      for (std::size_t j = 0; j <= b.size(); ++j) {
        if (i == 0 || j == 0) {
          d[i][j] = i == 0 ? (free_start ? 0 : j) : i;
        } else {
          d[i][j] =
              std::min({d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), d[i - 1][j] + 1, d[i][j - 1] + 1});
        }
      }
    }
  }
};

/// Random characters of a small alphabet, so that there are many equally good alignments.
inline std::u32string random_text(std::mt19937& random, std::size_t length, unsigned letters) {
  std::u32string text;
  for (std::size_t k = 0; k < length; ++k) text.push_back(U'a' + random() % letters);
  return text;
}

}  // namespace broadsheet::score
