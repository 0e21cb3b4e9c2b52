#include "reflow/reflow.h"

#include <algorithm>
#include <cstddef>

#include "reflow/page_blocks.h"
#include "reflow/paragraphs.h"
#include "reflow/text_stream.h"

namespace broadsheet::reflow {

void reflow(Page& page, const Options& options) {
  const std::vector<Draft> drafts =
      paragraphs_of(blocks_of(page), {options.keep_lines, options.lexicon, options.language});
  page.paragraphs.clear();
  for (const Draft& draft : drafts)
    page.paragraphs.push_back(paragraph_of(draft, static_cast<int>(page.paragraphs.size())));
}

std::string reflow_text(std::string_view utf8, const Options& options) {
  TextStream stream(options, std::max<std::size_t>(1, utf8.size()));
  std::string out;
  const auto write = [&](const std::vector<Paragraph>& paragraphs) {
    for (const Paragraph& paragraph : paragraphs) {
      if (!out.empty()) out += '\n';
      out += paragraph.text;
      out += '\n';
    }
  };
  write(stream.add(utf8));
  write(stream.finish());
  return out;
}

}  // namespace broadsheet::reflow
