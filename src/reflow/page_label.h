// What the pages of an issue are called, by the numbers that they tell.
//
// A page tells its number in its running line (`A6`, `02要闻`, `第三版`, `Page Six`, `Seite 4`), which the
// front page mostly does without and worn print may have lost. Such a page is called by its neighbours; where
// no page of the issue tells one, they are numbered as they come.
#pragma once

#include <vector>

#include "page/page.h"
#include "text/page_label.h"

namespace broadsheet::reflow {

using text::PageLabel;

/// May both mean the same page? The letter of a section is often left out.
bool same_page(const PageLabel& a, const PageLabel& b);

/// One a page, in their order.
std::vector<PageLabel> labels_of(const std::vector<Page>& pages);

}  // namespace broadsheet::reflow
