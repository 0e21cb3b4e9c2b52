#include "reflow/text_stream.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "reflow/paragraphs.h"
#include "reflow/source_lines.h"
#include "reflow/text_blocks.h"
#include "reflow/text_headings.h"
#include "text/normalize.h"
#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kOpen = 3;   // paragraphs at the end of a piece that its continuation may change
constexpr std::size_t kMost = 32;  // pieces that are held for the sake of one paragraph

// The first line of all drafts from one on: those of a second column stand beside those of the first.
std::vector<int> first_lines(const std::vector<Draft>& drafts) {
  std::vector<int> first(drafts.size());
  int least = std::numeric_limits<int>::max();
  for (std::size_t i = drafts.size(); i-- > 0;) {
    for (const DraftLine& line : drafts[i].lines) least = std::min(least, line.source);
    first[i] = least;
  }
  return first;
}

// How many of the drafts are finished, whatever follows: no line of theirs stands behind one that is not.
std::size_t finished(const std::vector<Draft>& drafts, const std::vector<int>& first) {
  int last = -1;  // of the lines so far
  std::size_t count = 0;
  for (std::size_t i = 0; i + kOpen < drafts.size(); ++i) {
    for (const DraftLine& line : drafts[i].lines) last = std::max(last, line.source);
    if (last < first[i + 1]) count = i + 1;
  }
  return count;
}

// The bytes of whole lines at the begin of `bytes`; where there is no line end, of whole characters.
std::size_t whole_lines(std::string_view bytes) {
  if (const auto end = bytes.rfind('\n'); end != std::string_view::npos) return end + 1;
  std::size_t size = bytes.size();
  while (size > 0 && (static_cast<unsigned char>(bytes[size - 1]) & 0xC0U) == 0x80U) --size;
  return size > 1 ? size - 1 : bytes.size();
}

}  // namespace

TextStream::TextStream(const Options& options, std::size_t piece)
    : options_(options), piece_(piece), wanted_(piece) {}

std::vector<Paragraph> TextStream::add(std::string_view utf8) {
  std::vector<Paragraph> out;
  for (raw_ += utf8; raw_.size() > wanted_;)
    take(whole_lines(std::string_view(raw_).substr(0, wanted_)), false, out);
  return out;
}

std::vector<Paragraph> TextStream::finish() {
  std::vector<Paragraph> out;
  take(raw_.size(), true, out);
  return out;
}

void TextStream::take(std::size_t bytes, bool last, std::vector<Paragraph>& out) {
  std::u32string more = text::nfc(text::decode(std::string_view(raw_).substr(0, bytes)));
  if (held_.empty())
    held_ = std::move(more);
  else
    held_ += more;
  raw_.erase(0, bytes);
  const std::vector<SourceLine> lines = lines_of(held_);
  const std::vector<Draft> drafts =
      paragraphs_of(with_headings_apart(blocks_of_text(lines)),
                    {options_.keep_lines, options_.lexicon, options_.language, &forms_});
  const std::vector<int> first = first_lines(drafts);
  std::size_t count = last ? drafts.size() : finished(drafts, first);
  if (count == 0 && held_.size() > kMost * piece_) count = drafts.size();
  const int article = article_;
  for (std::size_t i = 0; i < count; ++i) {
    Paragraph paragraph = paragraph_of(drafts[i], paragraph_++);
    paragraph.article += article;
    article_ = std::max(article_, paragraph.article + 1);
    for (ParagraphLine& line : paragraph.lines) line.line += line_;
    out.push_back(std::move(paragraph));
  }
  // A paragraph that is not finished is tried again when there is as much again.
  wanted_ = count == 0 && !drafts.empty() ? std::max(piece_, held_.size()) : piece_;
  if (count == drafts.size()) {
    line_ += static_cast<int>(lines.size()) - 1;
    held_.clear();
  } else {
    const int next = first[count];
    line_ += next;
    held_.erase(0,
                static_cast<std::size_t>(lines[static_cast<std::size_t>(next)].text.data() - held_.data()));
  }
}

}  // namespace broadsheet::reflow
