// How well a broken text was mended: line ends by kind, words broken by a hyphen, paragraphs, spaces.
//
// Three texts are held against each other: the truth (clean, one paragraph a line), the broken text (its
// lines as printed) and the output (one paragraph a line, lines without text between them count for nothing).
// All are read as joint_text.h says, and the truth is aligned with each of the others (alignment.h), so that
// misread characters do no harm. At every line end of the broken text, but for the last, the truth then says
// what stands there, and the output what was made of it:
//
//   nothing    the text runs on without a space, as Chinese does
//   space
//   mended     the word was broken by the printer's hyphen, which goes
//   kept       the hyphen is the word's own: well-known
//   hanging    so it is, and a space follows: Ein- und Ausfuhr
//   paragraph  a paragraph, headline, item or line of verse ends
//
// For each kind precision, recall and F1; join_f1 is the F1 of all kinds together. A line end of the output
// that is none in the broken text counts only against the paragraphs, whose boundaries are sought in the
// whole text.
//
// The words that a hyphen breaks at a line end are also counted by themselves. The rate of destroyed real
// hyphens has an upper bound: the upper end of the 95 % interval of Wilson (E. B. Wilson, Probable inference,
// the law of succession, and statistical inference, J. Amer. Statist. Assoc. 22, 1927), which stays sound
// where nothing or little was counted (Brown, Cai, DasGupta, Interval estimation for a binomial proportion,
// Statist. Sci. 16, 2001). It takes the cases as independent.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/error.h"

namespace broadsheet::score {

enum class LineEnd : std::uint8_t { nothing, space, mended, kept, hanging, paragraph };
inline constexpr std::size_t kLineEndKinds = 6;

const char* to_string(LineEnd kind);

/// How often something stands in the truth, in the output, and in both at the same place.
struct Tally {
  std::size_t truth = 0;
  std::size_t output = 0;
  std::size_t both = 0;
  double precision() const;  ///< 1 where the output has none
  double recall() const;     ///< 1 where the truth has none
  double f1() const;
};

struct WordRepair {
  std::size_t printers = 0;  ///< hyphens at line ends that are the printer's
  std::size_t real = 0;      ///< that are the word's own
  std::size_t right = 0;
  std::size_t destroyed = 0;  ///< a real hyphen that is gone
  std::size_t left = 0;       ///< a printer's hyphen that stands in the output
  std::size_t spaced = 0;     ///< a hyphen or none as it should be, but with a space too many or too few
  std::size_t torn = 0;       ///< a paragraph ends inside the word
  std::size_t letters = 0;    ///< ck that the printer parted as k-k, and that came back as kk
  std::size_t lost = 0;       ///< the output lacks the place
  double right_rate() const;  ///< 1 where there is nothing to mend
  double destroyed_rate() const;
  double destroyed_bound() const;  ///< with 95 % certainty it is no more than this
};

struct LineEndMistake {
  LineEnd truth = LineEnd::nothing;
  std::optional<LineEnd> output;  ///< nothing: the output lacks the place
  std::string broken;             ///< UTF-8, some characters around the line end
  std::string output_text;        ///< the same of the output; "" where it lacks the place
};

struct ReflowScore {
  std::array<Tally, kLineEndKinds> line_ends;  ///< by LineEnd
  std::size_t unsettled = 0;  ///< line ends that stand at no place of the truth; counted nowhere else
  Tally paragraphs;           ///< boundaries in the whole text
  WordRepair words;
  std::size_t places = 0;          ///< between two characters of one paragraph, in truth and output
  std::size_t missing_spaces = 0;  ///< of them
  std::size_t extra_spaces = 0;
  std::size_t han_spaces = 0;            ///< of the extra ones, those between two Chinese characters or marks
  std::vector<LineEndMistake> mistakes;  ///< line ends that went wrong, in the order of the broken text
  Tally all_line_ends() const;
};

/// UTF-8. Error bad_input where the truth or the broken text holds no text, or they are not the same text;
/// too_large as score_text().
Result<ReflowScore> score_reflow(std::string_view truth, std::string_view broken, std::string_view output);

/// The upper end of Wilson's 95 % interval for a share of which `part` of `whole` were seen; 1 of nothing.
double wilson_upper_bound(std::size_t part, std::size_t whole);

std::string to_table(const ReflowScore& score);
std::string to_json(const ReflowScore& score);

}  // namespace broadsheet::score
