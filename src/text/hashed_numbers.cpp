#include "text/hashed_numbers.h"

#include <bit>

namespace broadsheet::text {

HashedNumbers::HashedNumbers(std::size_t words) { resize(std::bit_ceil(words + words / 2 + 1)); }

void HashedNumbers::resize(std::size_t places) {
  constexpr std::size_t kFewest = 1024;  // for the words of a page
  std::vector<Place> before(std::max(kFewest, places));
  before.swap(table_);
  shift_ = 64U - static_cast<unsigned>(std::countr_zero(table_.size()));
  most_taken_ = table_.size() / 3 * 2;
  for (const Place each : before)
    if (each != 0) table_[place_of(each & ~Place{kMost})] = each;
}

}  // namespace broadsheet::text
