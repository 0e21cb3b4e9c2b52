// How much two texts of an issue have in common: what a headline repeats, what two parts of one article talk
// of.
//
// Words are weighed by how few texts of the issue hold them (inverse document frequency; K. Sparck Jones: A
// statistical interpretation of term specificity, 1972), texts compared by the cosine of their words. Of
// Chinese every two characters side by side are a word.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace broadsheet::reflow {

/// Words as they are compared, with how often each stands in the text; small words of one or two letters left
/// out.
using WordCounts = std::map<std::u32string, int>;
void count_words(std::u32string_view text, WordCounts& counts);

class Likeness {
 public:
  explicit Likeness(std::vector<WordCounts> texts);

  /// Of the texts of these numbers, 0 to 1. Halves of one short article have some hundredths, more than with
  /// other articles in nine of ten cases in Chinese, in four of ten in English and German.
  double of(std::size_t a, std::size_t b) const;
  /// The share of the shorter headline that the longer repeats, 0 to 1.
  double repeated(const WordCounts& a, const WordCounts& b) const;

 private:
  double weight(const std::u32string& word) const;

  std::vector<WordCounts> texts_;
  std::unordered_map<std::u32string, int> holders_;  // texts that hold a word
  std::vector<double> lengths_;
};

}  // namespace broadsheet::reflow
