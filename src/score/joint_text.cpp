#include "score/joint_text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "score/characters.h"
#include "text/punctuation.h"
#include "text/utf.h"

namespace broadsheet::score {
namespace {

constexpr std::u32string_view kArticleEnd = U"%%";
constexpr char32_t kByteOrderMark = 0xFEFF, kZeroWidthSpace = 0x200B;

constexpr std::size_t kShown = 12;  // characters on each side of a gap: a long word

bool ends_line(char32_t c) { return c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v'; }

bool is_blank(char32_t c) { return is_white(c) || c == kByteOrderMark || c == kZeroWidthSpace; }

bool is_stroke(char32_t c) { return text::is_hyphen(c) || text::is_dash(c); }

/// Goes through a text from character to character, and keeps what stood since the last one.
class Reader {
 public:
  void read(std::u32string_view line) {
    between_.line_end = !text_.characters.empty();
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (is_blank(line[i])) {
        between_.space = true;
      } else if (is_words_hyphen(line, i)) {
        between_.hyphen = true;
      } else if (i == 0 || !is_stroke(line[i]) || !is_stroke(line[i - 1])) {
        add(line[i]);
      }
    }
  }

  JointText take() { return std::move(text_); }

 private:
  static bool is_words_hyphen(std::u32string_view line, std::size_t i) {
    return text::is_hyphen(line[i]) && i > 0 && !is_blank(line[i - 1]) && !is_stroke(line[i - 1]) &&
           (i + 1 == line.size() || !is_stroke(line[i + 1]));
  }

  void add(char32_t c) {
    text_.characters.push_back(is_stroke(c) ? U'-' : folded(c));
    text_.printed.push_back(c);
    text_.before.push_back(text_.before.empty() ? Between{} : between_);
    between_ = {};
  }

  JointText text_;
  Between between_;
};

}  // namespace

JointText joint_text(std::string_view utf8) {
  const std::u32string whole = text::decode(utf8);
  Reader reader;
  for (std::size_t begin = 0; begin < whole.size();) {
    const auto end = std::find_if(whole.begin() + static_cast<std::ptrdiff_t>(begin), whole.end(), ends_line);
    const std::size_t length = static_cast<std::size_t>(end - whole.begin()) - begin;
    const std::u32string_view line = std::u32string_view(whole).substr(begin, length);
    if (line != kArticleEnd && !std::all_of(line.begin(), line.end(), is_blank)) reader.read(line);
    begin += length + 1;
  }
  return reader.take();
}

std::u32string around(const JointText& text, std::size_t place) {
  const std::size_t begin = place - std::min(place, kShown);
  const std::size_t end = std::min(place + kShown, text.printed.size());
  std::u32string shown;
  for (std::size_t i = begin; i < end; ++i) {
    const Between& between = text.before[i];
    if (i > begin) {
      if (between.hyphen) shown += U'-';
      if (between.line_end)
        shown += U" | ";
      else if (between.space)
        shown += U' ';
    }
    shown += text.printed[i];
  }
  return shown;
}

}  // namespace broadsheet::score
