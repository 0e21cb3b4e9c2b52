// Which character of an output stands for which character of an article.
//
// The article is laid against the stretch of the output that is nearest to it in edit distance. Where several
// alignments are equally near, the choice is fixed, so that figures built on it are the same on every machine
// and in every program that follows the same rule:
//   - the stretch ends as early in the output as it can;
//   - read from the end backwards, a pair (the same character, or a substitution) is taken before a character
//   that
//     the output lacks, and that before one that the output has too many.
//
// The table behind it is never held whole: the differences on the border of every 64 rows are kept (a byte a
// column), and each block of rows is worked out a second time on the way back. An article of 60 000
// characters against a page of 60 000 takes some 60 MB.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace broadsheet::score {

struct Alignment {
  std::size_t distance = 0;
  std::size_t begin = 0;  ///< first character of the stretch in the output
  std::size_t end = 0;    ///< one past its last
  std::vector<std::optional<std::size_t>>
      partner;  ///< for every character of the article: its place in the output
};

Alignment align_to_best_span(std::u32string_view article, std::u32string_view output);

}  // namespace broadsheet::score
