// Lines that say where an article goes on (`下转第二版`, `(Continued on page 6)`, `See MAYOR, Page A6`,
// `Fortsetzung auf Seite 3`), and where it comes from (`上接第一版`, `From Page 1`, `Fortsetzung von Seite
// 1`).
//
// Such words stand in running text too, so their place counts: alone in their paragraph, alone in a printed
// line at its end (begin), or in brackets there. Only the two that nobody writes otherwise, 下转 and 上接,
// may stand there without. What goes on in another issue (`Fortsetzung folgt`), and what only points to
// another article (`详见第三版`, `See page 4`), is none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reflow/page_label.h"

namespace broadsheet::reflow {

struct JumpWording {
  std::size_t begin = 0;  ///< code points of the paragraph; brackets and arrows around it belong to it
  std::size_t end = 0;
  PageLabel page;          ///< number 0: told by `step`
  int step = 0;            ///< 1: the next page, -1: the one before
  std::u32string keyword;  ///< `MAYOR`; empty: none
};

/// At the end of a paragraph. `line_starts`: where its printed lines begin, in code points.
std::optional<JumpWording> onward_jump(std::u32string_view text, const std::vector<std::size_t>& line_starts);

/// At the beginning of a paragraph; in a heading at its end too, where it stands under the words repeated.
std::optional<JumpWording> back_jump(std::u32string_view text, const std::vector<std::size_t>& line_starts,
                                     bool heading);

}  // namespace broadsheet::reflow
