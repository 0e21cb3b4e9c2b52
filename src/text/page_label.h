// The number of a page as print writes it: `A6`, `02要闻`, `第三版`, `Page Six`, `Seite 4`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet::text {

struct PageLabel {
  char32_t section = 0;  ///< capital letter before the number (`A6`); 0: none
  int number = 0;        ///< 0: not known
  bool printed = false;  ///< read on the page itself, not told by its neighbours
};

/// "A6"; "" for one that is not known.
std::string to_string(const PageLabel& label);

/// Regular expressions of a number as it is written, without a group: `12`, `A6`; `十二`; `six`, `sixth`,
/// `sechs`, `sechsten`.
const std::u16string& numeral_pattern();
const std::u16string& han_numeral_pattern();
const std::u16string& numeral_word_pattern();

/// What one of the three says, and nothing else.
std::optional<PageLabel> page_label(std::u32string_view written);

/// The number of a page by its lines, UTF-8: first those that are its page number and little more, then those
/// that run over the page and say what is a page number (`第三版`, `Page 6`). None where they tell none.
std::optional<PageLabel> printed_label(const std::vector<std::string>& page_numbers,
                                       const std::vector<std::string>& folios);

}  // namespace broadsheet::text
