#include "write/imprint.h"

#include <vector>

#include "page/lines_of_kind.h"
#include "text/page_label.h"
#include "text/printed_date.h"

namespace broadsheet::write {

Imprint imprint_of(const Page& page) {
  const std::vector<std::string> folios = lines_of_kind(page, Kind::folio);
  const std::vector<std::string> numbers = lines_of_kind(page, Kind::page_number);
  std::vector<std::string> all = lines_of_kind(page, Kind::masthead);
  all.insert(all.end(), folios.begin(), folios.end());
  all.insert(all.end(), numbers.begin(), numbers.end());

  Imprint imprint;
  if (const auto date = text::printed_date(all)) imprint.date = text::to_string(*date);
  imprint.issue = text::printed_issue(all).value_or("");
  if (const auto label = text::printed_label(numbers, folios)) imprint.page = text::to_string(*label);
  return imprint;
}

}  // namespace broadsheet::write
