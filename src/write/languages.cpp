#include "write/languages.h"

#include <algorithm>
#include <map>

#include "write/language_tag.h"

namespace broadsheet::write {

namespace {

/// Bytes of text by tag; where two have as many, the first in the alphabet counts.
class Tally {
 public:
  void add(const Page& page, const Line& line) {
    const auto region = static_cast<std::size_t>(line.region);
    if (line.region < 0 || region >= page.regions.size()) return;
    const std::string tag = language_tag(page.regions[region].language);
    if (!tag.empty()) bytes_[tag] += line.text.size();
  }
  std::string most() const {
    const auto found = std::max_element(bytes_.begin(), bytes_.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    return found == bytes_.end() ? "" : found->first;
  }

 private:
  std::map<std::string, std::size_t> bytes_;
};

}  // namespace

std::string language_of(const Page& page) {
  Tally tally;
  for (const Line& line : page.lines) tally.add(page, line);
  return tally.most();
}

std::string language_of(const Page& page, const Paragraph& paragraph) {
  Tally tally;
  for (const ParagraphLine& part : paragraph.lines)
    if (part.line >= 0 && static_cast<std::size_t>(part.line) < page.lines.size())
      tally.add(page, page.lines[static_cast<std::size_t>(part.line)]);
  return tally.most();
}

}  // namespace broadsheet::write
