// A page's layout as the layout score sees it, read from a truth or from the NAME.json of a page.
//
// Truth ("schema": "broadsheet-truth/1"), of which this is needed:
//   image    {width, height}
//   regions  [{id, kind, direction, article, band, column}]    column -1 when it spans several, article -1
//            for none
//   lines    [{region, outline, text}], in reading order; text may be missing
// Page ("schema": "broadsheet-page/1"):
//   source   {width, height}
//   regions  [{id, kind, direction, column, band, lines: [ids]}]
//   lines    [{id, region, outline}]
//   articles [{regions: [ids]}]; the order of reading is articles, their regions, their lines
// An outline is four corners [x, y] in pixels of the decoded input, clockwise from the top left as the text
// is read.
//
// Lines of pictures and of noise are no text and are passed over. Furniture (masthead, folio, page number)
// has lines but no place in the order: it stands wherever the edition puts it, and the text writers leave it
// out.
//
// Errors, all bad_input with the file's name: no JSON, another schema, a field that is missing or of another
// type, an id given twice or named and not there, a line that stands twice in the order, a coordinate that no
// picture has.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/error.h"
#include "page/geometry.h"
#include "page/page.h"

namespace broadsheet::score {

struct LayoutRegion {
  Kind kind = Kind::body;
  Direction direction = Direction::horizontal;
  int band = -1;
  int column = -1;
  int article = -1;  ///< any number that its regions share; -1 for none
};

struct LayoutLine {
  std::size_t region = 0;  ///< index into Layout::regions
  Quad outline;
  std::string text{};  ///< as printed; empty in a truth that has none, and in a page
};

struct Layout {
  int width = 0;  ///< of the picture
  int height = 0;
  std::vector<LayoutRegion> regions;
  std::vector<LayoutLine> lines;   ///< of text
  std::vector<std::size_t> order;  ///< indices into `lines`, as they are to be read; without furniture
};

/// A JSON object that names a schema: then it is to be read by read_layout_truth, whatever else is wrong with
/// it.
bool is_layout_truth(std::string_view bytes);

/// `name` is the file's, for the error.
Result<Layout> read_layout_truth(const std::string& name, std::string_view bytes);
Result<Layout> read_page_layout(const std::string& name, std::string_view bytes);

}  // namespace broadsheet::score
