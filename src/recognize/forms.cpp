#include "recognize/forms.h"

#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::recognize {

namespace {

bool is_half(char32_t c) { return text::is_digit(c) || text::is_latin_letter(c); }

char32_t at(const std::vector<Sign>& signs, std::size_t i) { return i < signs.size() ? signs[i].c : 0; }

struct Forms {
  char32_t half, full;
};
constexpr Forms kMarks[] = {{U',', U'，'}, {U';', U'；'}, {U':', U'：'}, {U'?', U'？'}, {U'!', U'！'},
                            {U'(', U'（'}, {U')', U'）'}, {U'[', U'［'}, {U']', U'］'}};

void halve_letters_and_digits(std::vector<Sign>& signs) {
  for (Sign& sign : signs) {
    const char32_t half = text::half_width(sign.c);
    if (is_half(half) || half == U'%') sign.c = half;
  }
}

void widen_marks(std::vector<Sign>& signs) {
  for (std::size_t i = 0; i < signs.size(); ++i) {
    char32_t& c = signs[i].c;
    const bool between_half = i > 0 && is_half(signs[i - 1].c) && is_half(at(signs, i + 1));
    for (const Forms& mark : kMarks)
      if (c == mark.half || c == mark.full) c = between_half ? mark.half : mark.full;
  }
}

// A bracket that closes as a round one was opened as one.
void match_brackets(std::vector<Sign>& signs) {
  std::size_t open = signs.size();
  for (std::size_t i = 0; i < signs.size(); ++i) {
    if (text::is_opening_bracket(signs[i].c)) open = i;
    if (!text::is_closing_bracket(signs[i].c) || open >= i) continue;
    if (signs[i].c == U'）' && (signs[open].c == U'〈' || signs[open].c == U'〔' || signs[open].c == U'［'))
      signs[open].c = U'（';
    open = signs.size();
  }
}

// Straight quotation marks open and close in turn.
void bend_quotes(std::vector<Sign>& signs) {
  bool open = false;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    char32_t& c = signs[i].c;
    if (c == U'“') open = true;
    if (c == U'”') open = false;
    if (c != U'"' && c != U'＂') continue;
    const char32_t after = at(signs, i + 1);
    const bool ends =
        after == 0 || text::is_clause_mark(after) || text::is_sentence_end(after) || text::is_closing(after);
    open = !(open || (ends && i > 0));
    c = open ? U'“' : U'”';
  }
}

}  // namespace

bool is_chinese(const std::vector<Sign>& signs) {
  std::size_t chinese = 0, letters = 0;
  for (const Sign& sign : signs) {
    if (text::is_cjk(sign.c)) ++chinese;
    if (text::is_latin_letter(sign.c)) ++letters;
  }
  return chinese > 0 && 2 * chinese >= letters;
}

void set_forms(std::vector<Sign>& signs) {
  halve_letters_and_digits(signs);
  widen_marks(signs);
  match_brackets(signs);
  bend_quotes(signs);
}

}  // namespace broadsheet::recognize
