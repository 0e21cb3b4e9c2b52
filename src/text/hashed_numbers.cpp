#include "text/hashed_numbers.h"

#include <algorithm>

namespace broadsheet::text {

void HashedNumbers::grow() {
  constexpr std::size_t kFirstSize = 1024;  // places for the words of a page
  std::vector<Place> before(std::max(kFirstSize, 2 * table_.size()));
  before.swap(table_);
  for (const Place& each : before)
    if (each.number != 0) table_[place_of(each.hash)] = each;
}

}  // namespace broadsheet::text
