// The number of a page: as print writes it, and what the pages of an issue are called.
//
// A page tells its number in its running line (`A6`, `02要闻`, `第三版`, `Page Six`, `Seite 4`), which the
// front page mostly does without and worn print may have lost. Such a page is called by its neighbours; where
// no page of the issue tells one, they are numbered as they come.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"

namespace broadsheet::reflow {

struct PageLabel {
  char32_t section = 0;  ///< capital letter before the number (`A6`); 0: none
  int number = 0;        ///< 0: not known
  bool printed = false;  ///< read on the page itself, not told by its neighbours
};

/// May both mean the same page? The letter of a section is often left out.
bool same_page(const PageLabel& a, const PageLabel& b);

/// "A6"; "" for one that is not known.
std::string to_string(const PageLabel& label);

/// Regular expressions of a number as it is written, without a group: `12`, `A6`; `十二`; `six`, `sixth`,
/// `sechs`, `sechsten`.
const std::u16string& numeral_pattern();
const std::u16string& han_numeral_pattern();
const std::u16string& numeral_word_pattern();

/// What one of the three says, and nothing else.
std::optional<PageLabel> page_label(std::u32string_view written);

/// One a page, in their order.
std::vector<PageLabel> labels_of(const std::vector<Page>& pages);

}  // namespace broadsheet::reflow
