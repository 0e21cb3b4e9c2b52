// Which part of an article goes on in which: jumps led to their targets.
//
// A line that says `下转第二版` is led to the text that says `上接第一版` there. Either may be missing or
// misread, and a page has several of both, so every pair of a part that goes on and a part that comes from
// elsewhere is weighed: the numbers of the pages on both sides, the key word, the headline that the second
// part repeats, what both talk of, how the one ends and the other begins, and in Simplified Chinese whether
// the characters there make words together. The best pair is joined first;
// a part that two others fit equally well stays as it is, and so does one that nothing fits. No article comes
// back to itself.
#pragma once

#include <string>
#include <vector>

#include "reflow/issue_part.h"
#include "reflow/page_label.h"
#include "text/han_model.h"

namespace broadsheet::reflow {

/// For each part: where it goes on, and why not.
struct PartLink {
  int next = -1;  ///< number of the part; -1: none
  int before = -1;
  std::string reason;       ///< of `next`: what spoke for it, the weightiest first
  std::string onward_note;  ///< why its line onward was not followed
  std::string back_note;    ///< why the line that says where it comes from was not
};

/// `labels` and `rows` one a page; `model` may be null. One PartLink a part.
std::vector<PartLink> link_parts(const std::vector<Part>& parts, const std::vector<PageLabel>& labels,
                                 const std::vector<PageRows>& rows, const text::HanModel* model);

}  // namespace broadsheet::reflow
