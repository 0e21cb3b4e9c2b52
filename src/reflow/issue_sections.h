// Pages cut into what can go on elsewhere: mostly an article, but less where an article holds a jump.
//
// The regions of one article are not always found apart; a page of another engine may be one article from top
// to bottom. So an article is cut behind each line that says where it goes on, and before each line that says
// where it comes from, with the heading right before that. A jump that stands by itself - the small line at
// the foot of a column is easily taken for a running line - is led to the text above it, one that tells where
// it comes from to the text below, with its heading.
#pragma once

#include <optional>
#include <vector>

#include "page/page.h"
#include "reflow/jump_wording.h"

namespace broadsheet::reflow {

/// Where a jump stands.
struct JumpPlace {
  int paragraph = -1;  ///< id on its page
  JumpWording wording;
  std::vector<int> led;  ///< paragraphs that stand elsewhere on the page and were led here with it
};

/// Paragraphs of one page that are read together. Furniture is in none but for jumps in it.
struct Section {
  int page = -1;     ///< place among the pages of the issue
  int article = -1;  ///< id on the page
  std::vector<int> paragraphs;
  std::optional<JumpPlace> onward;
  std::optional<JumpPlace> back;
};

/// What was led here with that jump, which stays known, as a section of its own again; none where nothing
/// was.
std::optional<Section> give_back(Section& section, const JumpPlace& jump);

/// In reading order. `number` is the page's place in the issue.
std::vector<Section> sections_of(const Page& page, int number);

}  // namespace broadsheet::reflow
