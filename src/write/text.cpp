#include "write/text.h"

namespace broadsheet::write {

std::string to_text(const Page& page, const TextOptions& options) {
  std::string out;
  for (const Paragraph* paragraph : written_paragraphs(page, options)) {
    if (!out.empty()) out.push_back('\n');
    out += without_empty_lines(paragraph->text);
  }
  return out;
}

}  // namespace broadsheet::write
