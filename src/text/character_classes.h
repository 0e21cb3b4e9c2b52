// What is known of every character, looked up instead of worked out: text is asked about each of its
// characters many times, and a reflow of a gigabyte does little else.
//
// One word of flags a character of the basic plane, made when the program starts from the definitions in the
// .cpp file; what lies beyond it is worked out when asked.
#pragma once

#include <array>
#include <cstdint>

namespace broadsheet::text {

/// Flags of a character. What they mean is told where they are asked for: character.h, punctuation.h.
enum CharacterClass : std::uint32_t {
  kHan = 1U << 0U,
  kCjkPunctuation = 1U << 1U,
  kFullWidth = 1U << 2U,
  kCjk = 1U << 3U,
  kSharedMark = 1U << 4U,
  kLatinLetter = 1U << 5U,
  kLetter = 1U << 6U,
  kCombining = 1U << 7U,
  kUpper = 1U << 8U,
  kLower = 1U << 9U,
  kSpace = 1U << 10U,
  kControl = 1U << 11U,
  kFullEm = 1U << 12U,  ///< one em wide
  kNoEm = 1U << 13U,    ///< without a width
  kSentenceEnd = 1U << 14U,
  kEllipsis = 1U << 15U,
  kDash = 1U << 16U,
  kHyphen = 1U << 17U,
  kOpeningBracket = 1U << 18U,
  kClosingBracket = 1U << 19U,
  kOpeningQuote = 1U << 20U,
  kClosingQuote = 1U << 21U,
  kClauseMark = 1U << 22U,
  kNeverFirst = 1U << 23U,  ///< signs that Chinese print does not begin a line with, besides the marks above
  kDigit = 1U << 24U,
  kComposes =
      1U << 25U,        ///< may become another in Normalization Form C, or change places with its neighbours
  kLeader = 1U << 26U,  ///< dots and the like that lead from one entry of a table to the next
  kOtherSpace = 1U << 27U,   ///< than the plain one
  kOtherLetter = 1U << 28U,  ///< than Latin ones
};

inline constexpr std::uint32_t kBasicPlane = 0x10000;
using ClassTable = std::array<std::uint32_t, kBasicPlane>;

/// The flags of the basic plane.
const ClassTable& class_table();
/// The flags of a character beyond it, worked out.
std::uint32_t classes_beyond(char32_t c);

/// Known before anything is asked: a table made on first use has to be asked each time whether it is there.
inline const ClassTable& kClasses = class_table();

/// The flags of any character.
inline std::uint32_t classes(char32_t c) { return c < kBasicPlane ? kClasses[c] : classes_beyond(c); }

/// Has the character one of these flags?
inline bool has_class(char32_t c, std::uint32_t flags) { return (classes(c) & flags) != 0; }

}  // namespace broadsheet::text
