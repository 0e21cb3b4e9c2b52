// Pages of an issue made for tests: articles in columns, already read, reflowed and with their numbers.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"

namespace broadsheet::reflow::testing {

class MadePage {
 public:
  /// `number` stands at the page's head as print has it ("02要闻", "A6"); empty: nothing does.
  explicit MadePage(const std::string& number = "");

  /// What follows is another article.
  MadePage& article();
  /// One heading of one line.
  MadePage& heading(const std::string& text, Kind kind = Kind::headline);
  /// A column of running text, its lines parted by line feeds; two spaces, or one of U+3000, before a line
  /// set it in. A line reaches the column's edge unless it is clearly shorter than the longest.
  MadePage& text(const std::string& lines, Kind kind = Kind::body);
  /// A region of one line right under the last column, whatever article it is of.
  MadePage& under(const std::string& text, Kind kind);

  /// With its paragraphs.
  operator Page() const;

 private:
  int region(Kind kind);
  void line(int region, const std::string& text, double start, double end, double top);

  Page page_;
  double left_ = 0;  ///< em: where the next column begins
  double top_ = 0;   ///< em: where the next line of this column begins
};

}  // namespace broadsheet::reflow::testing
