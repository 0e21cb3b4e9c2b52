#include "reflow/reflow.h"

#include <cstddef>
#include <utility>

#include "reflow/page_blocks.h"
#include "reflow/paragraphs.h"
#include "reflow/text_blocks.h"
#include "reflow/text_headings.h"
#include "text/normalize.h"
#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

ThreadOptions thread_options(const Options& options) {
  return {options.keep_lines, options.lexicon, options.language};
}

Paragraph paragraph_of(const Draft& draft, int id) {
  Paragraph paragraph;
  paragraph.id = id;
  paragraph.article = draft.article;
  paragraph.kind = draft.kind;
  paragraph.text = text::encode(draft.text);
  std::size_t at = 0, bytes = 0;
  for (const DraftLine& line : draft.lines) {
    for (; at < line.offset; ++at) bytes += text::encoded_size(draft.text[at]);
    paragraph.lines.push_back({line.source, bytes, line.join, line.reason});
  }
  return paragraph;
}

}  // namespace

void reflow(Page& page, const Options& options) {
  const std::vector<Draft> drafts = paragraphs_of(blocks_of(page), thread_options(options));
  page.paragraphs.clear();
  for (const Draft& draft : drafts)
    page.paragraphs.push_back(paragraph_of(draft, static_cast<int>(page.paragraphs.size())));
}

std::string reflow_text(std::string_view utf8, const Options& options) {
  const std::vector<Block> blocks = with_headings_apart(blocks_of_text(text::nfc(text::decode(utf8))));
  std::string out;
  for (const Draft& draft : paragraphs_of(blocks, thread_options(options))) {
    if (!out.empty()) out += '\n';
    out += text::encode(draft.text);
    out += '\n';
  }
  return out;
}

}  // namespace broadsheet::reflow
