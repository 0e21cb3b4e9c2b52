// A number for each of very many words, without the words.
//
// A word is told by a hash of 64 bits: of a hundred thousand words two share one once in four thousand
// million tables, and then have one number. Side by side in one piece of memory, as every word of a text is
// looked up: each has the first free place from the one its hash names (linear probing).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace broadsheet::text {

class HashedNumbers {
 public:
  /// The number of the word with this hash; 0 where there is none.
  int at(std::uint64_t hash) const { return table_.empty() ? 0 : table_[place_of(hash)].number; }

  /// Adds a number, more than 0, to that of the word.
  void add(std::uint64_t hash, int number);

  bool empty() const { return taken_ == 0; }
  std::size_t size() const { return taken_; }

 private:
  struct Place {
    std::uint64_t hash = 0;
    int number = 0;  // 0: free
  };

  // Where the hash stands, or the free place that it would take.
  std::size_t place_of(std::uint64_t hash) const {
    const std::size_t last = table_.size() - 1;
    std::size_t place = hash & last;
    while (table_[place].number != 0 && table_[place].hash != hash) place = (place + 1) & last;
    return place;
  }
  void grow();

  std::vector<Place> table_;  // their number a power of two, at most half of them taken
  std::size_t taken_ = 0;
};

inline void HashedNumbers::add(std::uint64_t hash, int number) {
  if (2 * (taken_ + 1) > table_.size()) grow();
  Place& own = table_[place_of(hash)];
  if (own.number == 0) ++taken_;
  own.hash = hash;
  own.number += number;
}

}  // namespace broadsheet::text
