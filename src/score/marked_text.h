// A text as the scores see it: its characters without white space, and what stands before each of them.
//
// A truth is plain text with one paragraph, headline or caption a line; a line that holds just "%%" ends an
// article. An output is read the same way, but has no articles: its "%%" lines are passed over. Lines without
// a character other than white space count for nothing. A truth may have CR LF line ends; in an output CR is
// white space (so that "%%" CR is a line of text there, as in the measure that is followed).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet::score {

/// What stands between a character and the one before it in the same text.
enum class Gap : std::uint8_t { none, space, paragraph };

struct MarkedText {
  std::u32string characters;
  std::vector<Gap> gaps;  ///< one for each character; the first has none
};

/// Folded by characters.h (runs, then single characters), white space as is_word_space, bytes by lead byte.
/// Articles without a character are left out.
std::vector<MarkedText> folded_articles(std::string_view truth);
MarkedText folded_output(std::string_view output);

/// Nothing folded: all characters as they stand, except white space (Unicode's, zero-width space and byte
/// order mark), which is left out, as spaces and paragraphs have figures of their own. Strict UTF-8.
std::vector<std::u32string> strict_articles(std::string_view truth);
std::u32string strict_output(std::string_view output);

}  // namespace broadsheet::score
