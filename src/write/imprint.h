// What a page prints about itself in masthead, folio and page number. Nothing is guessed: what is not
// printed, or not legibly, is empty.
#pragma once

#include <string>

#include "page/page.h"

namespace broadsheet::write {

struct Imprint {
  std::string date;   ///< "1939-04-23"
  std::string issue;  ///< number of the issue: "12345"
  std::string page;   ///< number of the page: "6", "A6"
};

Imprint imprint_of(const Page& page);

}  // namespace broadsheet::write
