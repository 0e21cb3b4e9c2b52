// Does the text of one region go on in another?
//
// A block that breaks off has a last line that is full and does not end a sentence, surest with a hyphen or a
// comma; one that goes on begins in lower case, with a mark that cannot begin a line, or without the indent
// that this page gives its paragraphs. One that breaks off wants one that goes on, and neither fits with the
// other kind. Where both are unsure and Chinese, the language model may say whether the words on both sides
// make one phrase.
#pragma once

#include <optional>
#include <vector>

#include "page/page.h"
#include "text/han_model.h"

namespace broadsheet::order {

class Continuation {
 public:
  /// Of a column, in the reading frame of its text.
  struct Edges {
    double left = 0;
    double right = 0;
  };

  /// `model` may be null. The page must stay as it is while this is used.
  explicit Continuation(const Page& page, const text::HanModel* model = nullptr);

  /// -1 to 1: above 0 when the text of `to` goes on that of `from` (region ids), below when it cannot well
  /// be, 0 where nothing tells.
  double join(int from, int to) const;

  /// -1 to 1: the text surely ends there, surely breaks off.
  double breaks_off(int region) const { return breaks_off_[static_cast<std::size_t>(region)]; }
  /// -1 to 1: the text surely begins there, surely goes on from elsewhere.
  double goes_on(int region) const { return goes_on_[static_cast<std::size_t>(region)]; }

 private:
  std::optional<Edges> column_of(const Region& region) const;
  double white_before(const Line& line, const Region& region, const Edges& column) const;  ///< glyphs
  double end_of(const Region& region) const;
  double start_of(const Region& region) const;
  double phrase(const Region& from, const Region& to) const;

  const Page& page_;
  const text::HanModel* model_;
  std::vector<std::optional<Edges>> columns_;  ///< of regions with lines enough
  bool indents_ = false;                       ///< the paragraphs of this page begin with an indent
  std::vector<double> breaks_off_, goes_on_;
};

}  // namespace broadsheet::order
