// Kinds, reading order and articles of a page whose lines have been read.
//
// Each sheet of the page (sheets.h) is read by itself: its regions are put in order by their places, the
// rules and their text (reading_order.h, continuation.h), and the order is parted into articles (articles.h).
#pragma once

#include <map>

#include "page/given.h"
#include "text/han_model.h"

namespace broadsheet::order {

struct Options {
  const text::HanModel* han = nullptr;  ///< may say which of two columns a Chinese one goes on in
  Given given{};                        ///< what a user has said of kinds, columns, order and articles stands
  std::map<int, Kind> kinds{};          ///< of regions that were given with their kind, by id
};

/// Fills page.articles and settles Region::kind. Works on outlines, rules and text alone.
void find_order(Page& page, const Options& options = {});

}  // namespace broadsheet::order
