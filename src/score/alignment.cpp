#include "score/alignment.h"

#include <cstdint>
#include <span>

#include "score/bit_rows.h"

namespace broadsheet::score {
namespace {

/// What the way back needs of a cell, for 64 rows of one column.
struct Trace {
  std::uint64_t rises = 0;
  std::uint64_t diagonal = 0;
};

}  // namespace

Alignment align_to_best_span(std::u32string_view article, std::u32string_view output) {
  BitRows rows(article, output);
  const std::size_t columns = output.size();

  // Row 0 is all zero: the stretch may begin anywhere. borders[b] lies over block b.
  std::vector<std::vector<std::int8_t>> borders(rows.blocks() + 1);
  borders[0].assign(columns, 0);
  for (std::size_t block = 0; block < rows.blocks(); ++block) {
    borders[block + 1] = borders[block];
    rows.sweep(block, borders[block + 1], [](std::size_t, const ColumnBits&) {});
  }

  Alignment result;
  result.partner.resize(article.size());
  auto distance = static_cast<std::int64_t>(article.size());
  std::int64_t least = distance;
  for (std::size_t j = 0; j < columns; ++j) {
    distance += borders.back()[j];
    if (distance < least) {
      least = distance;
      result.end = j + 1;
    }
  }
  result.distance = static_cast<std::size_t>(least);

  std::size_t i = article.size();
  std::size_t j = result.end;
  std::vector<Trace> trace(j);
  for (std::size_t block = rows.blocks(); block-- > 0;) {
    const std::size_t top = block * kBlockRows;
    rows.sweep(block, std::span(borders[block]).first(j), [&](std::size_t column, const ColumnBits& bits) {
      trace[column] = {bits.rises, bits.diagonal};
    });
    while (i > top && j > 0) {
      const std::uint64_t row = std::uint64_t{1} << (i - 1 - top);
      const Trace& cell = trace[j - 1];
      // A cell comes from its diagonal neighbour when that costs what a pair costs: nothing for equal
      // characters (then it always does), one for others.
      if (article[i - 1] == output[j - 1] || (cell.diagonal & row) == 0) {
        --i;
        --j;
        result.partner[i] = j;
      } else if ((cell.rises & row) != 0) {
        --i;
      } else {
        --j;
      }
    }
    if (j == 0) break;  // what is left of the article has no partner
  }
  result.begin = j;
  return result;
}

}  // namespace broadsheet::score
