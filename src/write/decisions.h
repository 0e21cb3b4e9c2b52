// What was decided of a page and has no place in ALTO, PAGE XML or hOCR, carried in them as custom values
// (custom.h), so that who reads the file again gets the same text.
//
//   of a region   broadsheet {kind:kicker; direction:horizontal; language:eng; article:2/0;}
//                 article: which of the page, and the place of the region in it, both from 0 in reading order
//   of a line     broadsheet {paragraph:7; part:1/3; join:hyphen_gone; reason:lexicon;}
//                 part: the line is part 1, from 0, of 3; join: to the next part, as page.h has it.
//                 undecided:1; break:1 where a line end is kept behind it. On the first part also kind and
//                 role of the paragraph, lead, continues:1. A line that gives several parts has as many
//
// The text of a paragraph is not carried: it is what its lines and joins make, so that a line mended in
// another program comes out mended. Only where they do not make it (the entries of a table, the c of
// Zuk-ker) does a part tell its text, `as`, and in `of` which text of the line that holds for.
//
// Where something no longer fits, because a line is gone, has lost its hyphen, is new or is not what its `of`
// says, all paragraphs of that article are dropped, for reflow::complete() to make them anew.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"
#include "write/custom.h"

namespace broadsheet::write {

/// The key of all values here.
inline constexpr std::string_view kDecisionsKey = "broadsheet";

/// Of each region, by id.
std::vector<std::string> region_decisions(const Page& page);

/// Of each line, by id; empty for one that is in no paragraph. A paragraph of which a part has no line is not
/// carried.
std::vector<std::string> line_decisions(const Page& page);

/// What a reader found in a file, by the ids of the page that it makes.
class Decisions {
 public:
  /// `custom` may hold other keys too, or nothing.
  void of_region(int id, std::string_view custom);
  void of_line(int id, std::string_view custom);

  /// Does the file carry any?
  bool any() const { return !regions_.empty() || !lines_.empty(); }

  /// Sets kinds, directions and languages of regions, the articles, and those paragraphs that still fit.
  /// Regions of which nothing is told make a last article. Nothing where there is none.
  void settle(Page& page) const;

 private:
  std::map<int, CustomValues> regions_;
  std::map<int, std::vector<CustomValues>> lines_;
};

}  // namespace broadsheet::write
