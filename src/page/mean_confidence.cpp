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

MeanConfidence mean_confidence(const Page& page) {
  MeanConfidence all;
  for (const Line& line : page.lines)
    for (const Word& word : line.words) {
      const std::int64_t characters = characters_in(word.text);
      all.characters += characters;
      all.sum += static_cast<double>(characters) * word.confidence;
    }
  return all;
}

}  // namespace broadsheet
