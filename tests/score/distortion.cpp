#include "distortion.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "text/utf.h"

namespace broadsheet::score {
namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n\n";
  return text;
}

}  // namespace

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string paragraphs_merged(const std::string& truth) {
  std::string text;
  std::size_t k = 0;
  for (const std::string& line : lines_of(truth)) {
    if (line == "%%") continue;
    constexpr std::array<const char*, 4> kBetween{"\n", "", "\n\n", " "};
    text += kBetween[k++ % kBetween.size()] + line;
  }
  return text;
}

std::string articles_mixed(const std::string& truth) {
  std::vector<std::string> parts(1);
  std::size_t in_part = 0;
  constexpr std::size_t kMostLines = 12;  // some truths have no articles
  for (const std::string& line : lines_of(truth)) {
    if (line == "%%" || in_part++ == kMostLines) {
      parts.emplace_back();
      in_part = 0;
    }
    parts.back() += line + "\n";
  }
  std::reverse(parts.begin(), parts.end());
  std::vector<std::string> kept;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    if (k % 3 != 2) kept.push_back(parts[k]);
  }
  return joined(kept);
}

std::string columns_swapped(const std::string& truth) {
  std::vector<std::string> pieces;
  for (const std::string& line : lines_of(truth)) {
    const std::u32string characters = text::decode(line);
    pieces.push_back(text::encode(characters.substr(0, characters.size() / 2)));
    pieces.push_back(text::encode(characters.substr(characters.size() / 2)));
  }
  for (std::size_t k = 2; k + 1 < pieces.size(); k += 5) std::swap(pieces[k], pieces[k + 1]);
  return joined(pieces);
}

std::string width_varied(const std::string& truth) {
  std::u32string varied;
  for (const char32_t c : text::decode(truth)) {
    if (c > ' ' && c < 0x7F && c != '%') {
      varied.push_back(c - U'!' + U'！');
    } else if (c == U'“' || c == U'”') {
      varied += U'"';
    } else if (c == U'—') {
      varied += U"--";
    } else if (c == U'…') {
      varied += U"．．．";
    } else if (c == U'，') {
      varied += U", ";
    } else {
      varied += c;
    }
  }
  return text::encode(varied);
}

std::string characters_worn(const std::string& truth, std::mt19937& random) {
  constexpr std::u32string_view kMistaken = U"的一I1l.,·… \n\u3000—“";
  std::u32string worn;
  for (const char32_t c : text::decode(truth)) {
    switch (random() % 60) {
      case 0:
        break;
      case 1:
        worn += kMistaken[random() % kMistaken.size()];
        break;
      case 2:
        worn += c;
        worn += kMistaken[random() % kMistaken.size()];
        break;
      default:
        worn += c;
    }
  }
  return text::encode(worn);
}

std::string bytes_broken(const std::string& truth, std::mt19937& random) {
  std::string broken = "\xEF\xBB\xBF";
  for (const char c : truth) {
    if (c == '\n') broken += '\r';
    switch (random() % 200) {
      case 0:
        break;
      case 1:
        broken += static_cast<char>(random() % 256);
        [[fallthrough]];
      default:
        broken += c;
    }
  }
  return broken;
}

}  // namespace broadsheet::score
