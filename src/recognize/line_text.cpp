#include "recognize/line_text.h"

#include "recognize/forms.h"
#include "recognize/spacing.h"
#include "text/character.h"
#include "text/normalize.h"
#include "text/utf.h"

namespace broadsheet::recognize {

namespace {

bool stands_alone(char32_t c) { return text::is_cjk(c); }

}  // namespace

LineText line_text(std::vector<Sign> signs, const LinePicture& picture, double em, Direction direction,
                   const FlatMap& map, const TextOptions& options) {
  const bool chinese = is_chinese(signs);
  if (chinese && options.full_width_punctuation) set_forms(signs);
  find_spaces(signs, chinese);

  LineText line;
  std::size_t length = 0;  // signs in the last word
  Box outline;             // of the last word, flattened
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const Sign& sign = signs[i];
    const bool new_word = i == 0 || sign.space_before || stands_alone(sign.c) || stands_alone(signs[i - 1].c);
    const Box ink{sign.ink.left * em, sign.ink.top * em, sign.ink.right * em, sign.ink.bottom * em};
    const Box place = picture.to_flat(ink, direction);
    if (i > 0 && sign.space_before) line.text += ' ';
    line.offsets.push_back(line.text.size());
    const std::string utf8 = text::encode(std::u32string(1, sign.c));
    line.text += utf8;
    line.confidence += sign.confidence;
    if (new_word) {
      outline = place;
      line.words.push_back(
          {map.to_input(quad_of(outline)), utf8, sign.confidence, i > 0 && sign.space_before});
      length = 1;
    } else {
      Word& word = line.words.back();
      word.text += utf8;
      outline = united(outline, place);
      word.outline = map.to_input(quad_of(outline));
      word.confidence =
          (word.confidence * static_cast<double>(length) + sign.confidence) / static_cast<double>(length + 1);
      ++length;
    }
  }
  if (!signs.empty()) line.confidence /= static_cast<double>(signs.size());
  line.text = text::nfc(line.text);
  line.offsets.push_back(line.text.size());
  return line;
}

}  // namespace broadsheet::recognize
