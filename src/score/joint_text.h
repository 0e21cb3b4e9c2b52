// A text as the score of reflow sees it: the characters that breaking and mending never touch, and what
// stands between each of them and the one before.
//
// White space and the hyphen of a word are what a line end adds, takes away or hides, so they are no
// characters here. A hyphen is a word's when it follows a character without a space and stands alone; after a
// space, or in a run, it is a dash, and a character as any other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace broadsheet::score {

struct Between {
  bool hyphen = false;
  bool space = false;
  bool line_end = false;
  bool operator==(const Between&) const = default;
};

struct JointText {
  std::u32string characters;    ///< folded as characters.h says, a run of dashes as one
  std::u32string printed;       ///< the same as they stand
  std::vector<Between> before;  ///< one for each character; the first has none
};

/// Of UTF-8 with any line ends; lines that hold just "%%" are passed over, malformed bytes become U+FFFD.
JointText joint_text(std::string_view utf8);

/// Some characters from before and after the gap in front of character `place`, hyphens and spaces as they
/// stand, a line end as " | ": for people.
std::u32string around(const JointText& text, std::size_t place);

}  // namespace broadsheet::score
