#include "write/languages.h"

#include <algorithm>
#include <map>

#include "write/language_tag.h"

namespace broadsheet::write {

namespace {

/// Bytes of text by Tesseract's name of the language; where two have as many, the first in the alphabet
/// counts.
class Tally {
 public:
  void add(const Page& page, const Line& line) {
    const auto region = static_cast<std::size_t>(line.region);
    if (line.region < 0 || region >= page.regions.size()) return;
    const std::string& name = page.regions[region].language;
    if (!name.empty()) bytes_[name] += line.text.size();
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

std::string main_language(const Page& page) {
  Tally tally;
  for (const Line& line : page.lines) tally.add(page, line);
  return tally.most();
}

std::string language_of(const Page& page) { return language_tag(main_language(page)); }

std::string language_of(const Page& page, const Paragraph& paragraph) {
  Tally tally;
  for (const ParagraphLine& part : paragraph.lines)
    if (part.line >= 0 && static_cast<std::size_t>(part.line) < page.lines.size())
      tally.add(page, page.lines[static_cast<std::size_t>(part.line)]);
  return language_tag(tally.most());
}

}  // namespace broadsheet::write
