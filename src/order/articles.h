// Articles: what stands between one opening headline and the next, in reading order.
#pragma once

#include <vector>

#include "page/page.h"

namespace broadsheet::order {

/// Groups `sequence` (region ids in reading order) into page.articles. A kicker or headline after running
/// text opens an article; captions are read after the article that holds them, so that they tear no sentence;
/// furniture stands in articles of its own.
void group_articles(Page& page, const std::vector<int>& sequence);

}  // namespace broadsheet::order
