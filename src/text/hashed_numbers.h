// A number for each of very many words, without the words.
//
// A word is told by 44 bits of its hash: of a hundred thousand words two share them once in three thousand
// tables, and then have one number. Side by side in one piece of memory, eight bytes each, as every word of a
// text is looked up: each has the first free place from the one its hash names (linear probing).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace broadsheet::text {

class HashedNumbers {
 public:
  static constexpr int kMost = (1 << 20) - 1;  ///< a number; what would be more stays there

  HashedNumbers() = default;
  /// With room for so many words.
  explicit HashedNumbers(std::size_t words);

  /// The number of the word with this hash; 0 where there is none.
  int at(std::uint64_t hash) const { return table_.empty() ? 0 : number_of(table_[place_of(key_of(hash))]); }

  /// Adds a number, more than 0, to that of the word.
  void add(std::uint64_t hash, int number);

  bool empty() const { return taken_ == 0; }
  std::size_t size() const { return taken_; }

 private:
  using Place = std::uint64_t;  // a key, and the number in the bits that it leaves; 0: free
  static int number_of(Place place) { return static_cast<int>(place & kMost); }
  // The bits of the hash that are kept, the upper ones of its product with a large number (Fibonacci hashing:
  // D. E. Knuth, The Art of Computer Programming 3, 6.4).
  static std::uint64_t key_of(std::uint64_t hash) {
    return hash * 0x9E3779B97F4A7C15U & ~std::uint64_t{kMost};
  }

  // Where the key stands, or the free place that it would take.
  std::size_t place_of(std::uint64_t key) const {
    std::size_t place = key >> shift_;
    while (table_[place] != 0 && (table_[place] & ~Place{kMost}) != key)
      place = place + 1 < table_.size() ? place + 1 : 0;
    return place;
  }
  void resize(std::size_t places);

  std::vector<Place> table_;  // their number a power of two, at most two thirds of them taken
  unsigned shift_ = 0;        // the upper bits of a key that number them
  std::size_t taken_ = 0, most_taken_ = 0;
};

inline void HashedNumbers::add(std::uint64_t hash, int number) {
  if (taken_ == most_taken_) resize(2 * table_.size());
  const std::uint64_t key = key_of(hash);
  Place& own = table_[place_of(key)];
  if (own == 0) ++taken_;
  own = key | static_cast<Place>(std::min(number_of(own) + number, kMost));
}

}  // namespace broadsheet::text
