// Plain text of any length through reflow, in bounded memory.
//
// The text is taken in pieces of half a megabyte, as much as an issue of a newspaper has, each with habits of
// its own, and with its words and those of the last pieces before it: few enough for the processor to have
// them at hand. A piece ends between two paragraphs that reflow itself has parted: what it makes of the
// last of them is thrown away, and their lines begin the next piece. Only a paragraph that is longer than the
// most that is held is cut. The same text gives the same paragraphs however it is fed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"
#include "reflow/reflow.h"
#include "reflow/word_forms.h"

namespace broadsheet::reflow {

class TextStream {
 public:
  explicit TextStream(const Options& options, std::size_t piece = kPiece);

  /// The next bytes of the text, UTF-8, whole characters. The paragraphs that are finished with them, in the
  /// source's order; id counts from 0, ParagraphLine::line is the number of the line in the source, from 0.
  std::vector<Paragraph> add(std::string_view utf8);
  /// The rest.
  std::vector<Paragraph> finish();

 private:
  static constexpr std::size_t kPiece = std::size_t{1} << 19U;  // bytes

  void take(std::size_t bytes, bool last, std::vector<Paragraph>& out);

  Options options_;
  std::size_t piece_;
  std::size_t wanted_;  // bytes that the next piece takes
  EarlierForms forms_;
  std::string raw_;      // not yet looked at
  std::u32string held_;  // lines whose paragraphs are not finished
  int line_ = 0;         // of the source, at which held_ begins
  int paragraph_ = 0;    // the next id
  int article_ = 0;
};

}  // namespace broadsheet::reflow
