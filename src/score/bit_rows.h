// The table of edit distances, 64 rows at a time.
//
// D[i][j] is the least number of insertions, deletions and substitutions between the first i characters of a
// pattern and (a part of) the first j characters of a text. Neighbouring cells differ by at most one, so 64
// cells of a column fit into two machine words of differences, and one column follows from the one before it
// in a dozen word operations: G. Myers, "A fast bit-vector algorithm for approximate string matching based on
// dynamic programming", J. ACM 46 (1999); H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and
// Damerau edit distances", Nordic J. Computing 10 (2003), for the differences along a diagonal and the join
// of several words.
//
// The rows are worked through block by block, each over all columns, so that only one row of differences (the
// border between two blocks, a byte a column) has to be kept.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace broadsheet::score {

/// Rows in a block: the bits of a machine word.
inline constexpr std::size_t kBlockRows = 64;

/// What is known of the cells of one block in one column; bit k stands for row i = kBlockRows * block + k
/// + 1.
struct ColumnBits {
  std::uint64_t rises = ~std::uint64_t{0};  ///< D[i][j] == D[i-1][j] + 1
  std::uint64_t falls = 0;                  ///< D[i][j] == D[i-1][j] - 1
  std::uint64_t diagonal = 0;               ///< D[i][j] == D[i-1][j-1]
};

class BitRows {
 public:
  BitRows(std::u32string_view pattern, std::u32string_view text)
      : pattern_(pattern.size()), text_(text.size()) {
    std::unordered_map<char32_t, std::uint32_t> known;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      pattern_[i] = known.try_emplace(pattern[i], static_cast<std::uint32_t>(known.size() + 1)).first->second;
    }
    for (std::size_t j = 0; j < text.size(); ++j) {
      const auto found = known.find(text[j]);
      text_[j] = found == known.end() ? kElsewhere : found->second;
    }
    rows_of_.assign(known.size() + 1, 0);
  }

  std::size_t blocks() const { return (pattern_.size() + kBlockRows - 1) / kBlockRows; }

  /// Works through one block, for the first border.size() columns. border[j] is D[top][j+1] - D[top][j], top
  /// being the row above the block; on return it is the same for the block's last row (the pattern's last in
  /// the last block). `each(j, bits)` sees the cells of text character j, that is of column j + 1.
  template <class Each>
  void sweep(std::size_t block, std::span<std::int8_t> border, Each&& each) {
    const std::size_t first = block * kBlockRows;
    const std::size_t count = std::min(kBlockRows, pattern_.size() - first);
    for (std::size_t k = 0; k < count; ++k) rows_of_[pattern_[first + k]] |= std::uint64_t{1} << k;
    ColumnBits bits;
    for (std::size_t j = 0; j < border.size(); ++j) {
      border[j] = advance(bits, rows_of_[text_[j]], border[j], count - 1);
      each(j, bits);
    }
    for (std::size_t k = 0; k < count; ++k) rows_of_[pattern_[first + k]] = 0;
  }

 private:
  static constexpr std::uint32_t kElsewhere = 0;  // a character that the pattern does not have

  /// One column further; `above` is the difference along the row over the block, the result that along row
  /// `last`.
  static std::int8_t advance(ColumnBits& bits, std::uint64_t equal, std::int8_t above, std::size_t last) {
    const std::uint64_t enters_rise = above > 0 ? 1 : 0;
    const std::uint64_t enters_fall = above < 0 ? 1 : 0;
    const std::uint64_t same = equal | enters_fall;
    bits.diagonal = (((same & bits.rises) + bits.rises) ^ bits.rises) | same | bits.falls;
    std::uint64_t along_rises = bits.falls | ~(bits.diagonal | bits.rises);
    std::uint64_t along_falls = bits.diagonal & bits.rises;
    const int out = static_cast<int>((along_rises >> last) & 1) - static_cast<int>((along_falls >> last) & 1);
    along_rises = (along_rises << 1) | enters_rise;
    along_falls = (along_falls << 1) | enters_fall;
    bits.rises = along_falls | ~(bits.diagonal | along_rises);
    bits.falls = along_rises & bits.diagonal;
    return static_cast<std::int8_t>(out);
  }

  std::vector<std::uint32_t> pattern_;  // characters as small numbers, 1 and up
  std::vector<std::uint32_t> text_;
  std::vector<std::uint64_t>
      rows_of_;  // rows of the block at hand that hold a character; all 0 between sweeps
};

}  // namespace broadsheet::score
