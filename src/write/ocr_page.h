// What a file of another OCR engine says of a page, made a Page that can be reflowed.
//
// The readers of ALTO, hOCR and pdftotext say what stands in their file with the plain values below, region
// by region; what such files often lack is found here:
//   places     A line without a box has that of its words; a word without one has its share of its line's,
//              by the widths of the characters. Lines of which nothing is known are set under one another,
//              as long as their characters, in the box of their region or below all the rest.
//   text       Of a line without text of its own it is that of its words. Engines put words apart that
//              print does not: two Chinese words are parted by a space only where white shows between them.
//   size       Of the type: the height of the box, or what the file says. A line without any letter that
//              reaches up or down is lower than the others; it has the size of its region's lines.
//   direction  Columns of several characters that are taller than wide are vertical text.
//   headlines  A region of few lines, all in clearly larger type than most of the page, is one, where the
//              file tells no more of it than that it is text.
//   language   "de", "ger", "en-GB" become the names that a Page has: "deu", "eng".
//
// The unit of a file (pixel, point, 1/10 mm, 1/1200 inch) is left as it is: reflow looks at ratios only.
// A place that cannot be - no number, outside any picture, inside out, without extent - counts as not given,
// and a note on the page says how many there were: the text is what is wanted, and it is kept.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"
#include "write/decisions.h"

namespace broadsheet::write {

/// Words, lines and regions as a file has them. A box that is empty() is not known.
struct OcrWord {
  Box box;
  std::string text;
  double confidence = 0;
  bool space_before = true;  ///< nothing says that it is printed together with the word before it
};

struct OcrLine {
  Box box;
  std::string text;  ///< empty: that of the words
  std::vector<OcrWord> words;
  double size = 0;        ///< of its type, where the file tells
  std::string decided{};  ///< custom values of a file of this program, see decisions.h
};

struct OcrRegion {
  Box box;
  Kind kind = Kind::body;
  std::string language;  ///< as the file names it
  std::vector<OcrLine> lines;
  std::string decided{};  ///< as of lines
};

/// White space of XML trimmed and every run of it made one space, in NFC. An ideographic space is kept.
std::string clean_text(std::string_view text);

/// 0 for what is no number.
double number_or_0(std::string_view text);

/// Boxes of lines of which only the texts are known: evenly under one another over the height of `box`, as
/// long as their characters, the longest from side to side. Vertical ones stand evenly over its width, from
/// the right.
std::vector<Box> laid_out(const Box& box, const std::vector<std::string>& texts, Direction direction);

/// All regions of the page as one article: those of `order` first, each once, then the others.
void set_one_article(Page& page, const std::vector<int>& order);

class OcrPage {
 public:
  /// A box from the texts of left, top, right, bottom; or of left, top, width, height.
  Box corners(const std::array<std::string_view, 4>& texts);
  Box extent(const std::array<std::string_view, 4>& texts);

  void set_size(double width, double height);  ///< else that of all that is on it
  void set_file(const std::string& file) { page_.source.file = file; }

  /// Its id; -1 and nothing added when it has no text and is no picture.
  int add(const OcrRegion& given);
  /// A rule along the middle of `box`.
  void add_rule(const Box& box);

  /// The page, page `frame` of `frames`, as one article, or as it was decided where the file carries that.
  Page finish(const std::vector<int>& order, int frame, int frames);

 private:
  Box checked(const std::array<std::string_view, 4>& texts, bool extents);
  void place_lines(OcrRegion& region) const;
  void find_headlines();

  Page page_;
  Decisions decisions_;
  int no_places_ = 0;
  double lowest_ = 0;  // where the last region so far ends
};

/// Numbers the pages and tells each how many there are.
std::vector<Page> finish_all(std::vector<OcrPage>& pages, const std::vector<std::vector<int>>& orders);

}  // namespace broadsheet::write
