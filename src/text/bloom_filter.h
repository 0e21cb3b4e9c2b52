// A set that may be asked quickly whether it has something, and errs on one side only: what was put in it
// has, of other things it says so now and then (B. H. Bloom, Space/time trade-offs in hash coding with
// allowable errors, Communications of the ACM 13, 1970).
//
// All bits of one thing stand in one word of memory, so that each question costs one look at it.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace broadsheet::text {

class BloomFilter {
 public:
  /// For so many things; with more it errs more often.
  explicit BloomFilter(std::size_t things)
      : words_(std::bit_ceil(std::max(kFewestWords, things / kThingsAWord))) {}

  /// By a hash all bits of which are mixed.
  void add(std::uint64_t hash) { words_[place_of(hash)] |= bits_of(hash); }
  bool may_have(std::uint64_t hash) const {
    const std::uint64_t bits = bits_of(hash);
    return (words_[place_of(hash)] & bits) == bits;
  }

 private:
  static constexpr std::size_t kThingsAWord = 4;  // it errs once in some five hundred then
  static constexpr std::size_t kFewestWords = 64;

  std::size_t place_of(std::uint64_t hash) const { return hash >> 24U & (words_.size() - 1); }
  // Four of 64, by six bits of the hash each.
  static std::uint64_t bits_of(std::uint64_t hash) {
    const auto bit = [hash](unsigned shift) { return std::uint64_t{1} << (hash >> shift & 63U); };
    return bit(0) | bit(6) | bit(12) | bit(18);
  }

  std::vector<std::uint64_t> words_;
};

}  // namespace broadsheet::text
