// How often a word stands in the texts of its language: is `hobbyhorse`, which a dictionary has, a word that
// anyone writes?
//
// From a table of the word lists of wordfreq (R. Speer, rspeer/wordfreq: v3.1, 2022, doi
// 10.5281/zenodo.7199437), as that package packs it ("cBpack"): gzip of one msgpack array, first a header
// {"format": "cB", "version": 1}, then arrays of words, the n-th those with a frequency of 10^(-n/100).
// Words are in small letters, without hyphens.
#pragma once

#include <string>
#include <string_view>

#include "text/hashed_numbers.h"

namespace broadsheet::text {

/// The file of the table, in one of the folders of a Lexicon.
inline constexpr const char* kFrequenciesFile = "large_en.msgpack.gz";

class WordFrequencies {
 public:
  /// Without a table.
  WordFrequencies() = default;

  /// None where the file is missing or is no such table.
  static WordFrequencies load(const std::string& path);

  bool empty() const { return centibels_.empty(); }

  /// On the Zipf scale (W. van Heuven et al., SUBTLEX-UK: A new and improved word frequency database for
  /// British English, Quarterly J. of Experimental Psychology 67, 2014): the decimal logarithm of how often
  /// the word, in small letters, stands in a thousand million words. 7.7 `the`, 4 `landlord`, 2 a word met
  /// once in a long life; 0 where the table has it not.
  double zipf(std::u32string_view word) const;

 private:
  HashedNumbers centibels_;  // one more than those below a frequency of 1
};

}  // namespace broadsheet::text
