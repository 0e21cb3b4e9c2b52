#include "page/mean_confidence.h"

#include <algorithm>
#include <string>

namespace broadsheet {

namespace {

/// In UTF-8 every byte but the following ones of a character begins one.
std::int64_t characters_in(const std::string& text) {
  constexpr unsigned kFollowingMask = 0xC0;
  constexpr unsigned kFollowing = 0x80;
  return std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & kFollowingMask) != kFollowing;
  });
}

}  // namespace

void MeanConfidence::add(const Line& line) {
  for (const Word& word : line.words) {
    const std::int64_t in_word = characters_in(word.text);
    characters += in_word;
    sum += static_cast<double>(in_word) * word.confidence;
  }
}

MeanConfidence mean_confidence(const Page& page) {
  MeanConfidence all;
  for (const Line& line : page.lines) all.add(line);
  return all;
}

MeanConfidence mean_confidence(const Page& page, const Paragraph& paragraph) {
  MeanConfidence all;
  for (const ParagraphLine& part : paragraph.lines)
    if (part.line >= 0 && static_cast<std::size_t>(part.line) < page.lines.size())
      all.add(page.lines[static_cast<std::size_t>(part.line)]);
  return all;
}

}  // namespace broadsheet
