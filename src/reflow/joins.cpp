#include "reflow/joins.h"

#include <algorithm>

#include "reflow/evidence.h"
#include "text/character.h"
#include "text/name_list.h"
#include "text/punctuation.h"
#include "text/utf.h"

namespace broadsheet::reflow {
namespace {

// Characters on each side of a line end that tell whether the text there is Chinese.
constexpr std::size_t kNear = 12;

// Before it no Chinese character, kana or mark stands in Unicode: a look at Western text as a whole is
// enough.
constexpr char32_t kNoneChinese = 0x2000;

bool chinese_near(std::u32string_view left, std::u32string_view right) {
  const auto cjk = [](char32_t c) { return text::is_cjk(c); };
  const auto tail = left.substr(left.size() - std::min(left.size(), kNear));
  const auto head = right.substr(0, kNear);
  const auto has_any = [&](std::u32string_view t) {
    return !text::surely_below(t, kNoneChinese) && std::any_of(t.begin(), t.end(), cjk);
  };
  return has_any(tail) || has_any(head);
}

// The Western word or number at the end of `t`, and at its beginning.
std::u32string_view last_word(std::u32string_view t) {
  std::size_t begin = t.size();
  while (begin > 0 && t[begin - 1] != U' ' && !text::is_cjk(t[begin - 1])) --begin;
  return t.substr(begin);
}

std::u32string_view first_word(std::u32string_view t) {
  std::size_t end = 0;
  while (end < t.size() && t[end] != U' ' && !text::is_cjk(t[end])) ++end;
  return t.substr(0, end);
}

bool of_number(char32_t c) { return text::is_digit(c) || c == U'.' || c == U',' || c == U'%' || c == U'‰'; }

bool has_letter(std::u32string_view t) {
  return std::any_of(t.begin(), t.end(), [](char32_t c) { return text::is_letter(c); });
}

bool of_word(char32_t c) { return text::is_letter(c) || text::is_digit(c); }

// Quotation marks open and close by language („so“, “so”, »so«, « so »): in Western text their place tells.
bool opens_at_end(std::u32string_view left) {
  return text::is_quote(left.back()) && (left.size() == 1 || left[left.size() - 2] == U' ');
}
bool closes_at_start(std::u32string_view right) {
  return text::is_quote(right.front()) &&
         (right.size() == 1 || !(of_word(right[1]) || text::is_quote(right[1]))) && right.front() != U'’' &&
         right.front() != U'\'';
}

// A number in a Chinese text goes on over the line end, a word too where its parts make one only together;
// two words keep the space that the line end took the place of.
Joint join_western_in_chinese(std::u32string_view left, std::u32string_view right, const Vocabulary& v) {
  const std::u32string_view a = last_word(left), b = first_word(right);
  if (of_number(left.back()) && of_number(right.front()) && !has_letter(a))
    return {Join::nothing, 0, "number"};
  if (!has_letter(a) || !has_letter(b)) return {Join::nothing, 0, "number"};
  std::u32string whole(a);
  whole += b;
  if (v.count(whole) > 0) return {Join::nothing, 0, "page form"};
  const auto known = [&](std::u32string_view word) {
    return v.lexicon && v.lexicon->knows(word, v.language);
  };
  if (known(whole) && !(known(a) && known(b))) return {Join::nothing, 0, "lexicon"};
  return {Join::space, 0, "words"};
}

// A word that lost the hyphen at which it was broken: the two parts make a word, and one of them is none.
bool lost_a_hyphen(std::u32string_view left, std::u32string_view right, const Vocabulary& v) {
  constexpr std::size_t kShortestPart = 2, kShortestWord = 6;  // letters: short ones come together by chance
  if (!v.lexicon) return false;
  const std::u32string_view a = last_word(left);
  std::u32string_view b = first_word(right);
  while (!b.empty() && !of_word(b.back())) b.remove_suffix(1);
  const auto lower = [](std::u32string_view t) { return std::all_of(t.begin(), t.end(), text::is_lower); };
  if (std::min(a.size(), b.size()) < kShortestPart || a.size() + b.size() < kShortestWord) return false;
  if (!text::is_letter(a.front()) || !lower(a.substr(1)) || !lower(b)) return false;
  const auto known = [&](std::u32string_view word) {  // the part itself is counted among the forms
    return v.forms.count(word) > 1 || v.lexicon->knows(word, v.language);
  };
  return !(known(a) && known(b)) && v.lexicon->knows(joined(a, b), v.language);
}

// Hyphens of a typeface that has long ones are read as dashes: the two parts, in small letters and without a
// space before the dash, make a known word.
bool is_misread_hyphen(std::u32string_view left, std::u32string_view right, const Vocabulary& v) {
  constexpr std::size_t kShortestWord = 6;  // letters: short ones come together by chance
  if (!text::is_dash(left.back()) || left.size() < 2 || !text::is_lower(right.front())) return false;
  const std::u32string_view a = tail_letters(left.substr(0, left.size() - 1)), b = head_letters(right);
  if (a.size() < 2 || b.size() < 2 || a.size() + b.size() < kShortestWord) return false;
  const std::u32string whole = joined(a, b);
  return std::all_of(a.begin() + 1, a.end(), text::is_lower) && (v.knows(whole) || v.count(whole) > 0);
}

// A dash keeps to both sides the distance that it has on the side away from the line end.
Joint join_at_dash(std::u32string_view left, std::u32string_view right, bool chinese) {
  const bool ends = text::is_dash(left.back()), begins = text::is_dash(right.front());
  if (chinese || (ends && begins)) return {Join::nothing, 0, "dash"};
  const bool apart =
      ends ? left.size() == 1 || left[left.size() - 2] == U' ' : right.size() == 1 || right[1] == U' ';
  return {apart ? Join::space : Join::nothing, 0, "dash"};
}

}  // namespace

Joint join_rows(std::u32string_view left, std::u32string_view right, const Habits& habits,
                const Vocabulary& v) {
  if (left.empty() || right.empty()) return {Join::nothing, 0, "empty"};
  const char32_t before = left.back(), after = right.front();
  const bool chinese = chinese_near(left, right);

  if (ending_of(left) == Ending::hyphen && (before == U'-' || !text::is_digit(left[left.size() - 2]))) {
    // A speck before the second half is often read as a quotation mark: small letters show that it goes on.
    const std::u32string_view rest =
        text::is_quote(after) && right.size() > 1 && text::is_lower(right[1]) ? right.substr(1) : right;
    if (of_word(rest.front())) {
      const Repair repair = repair_word(left, rest, v);
      return {repair.join, repair.last_letter, repair.reason, repair.undecided};
    }
  }
  if (text::is_cjk(before) && text::is_cjk(after)) {
    const bool names = text::is_space_between_names(left, right);
    return {names ? Join::space : Join::nothing, 0, names ? "names" : "Chinese"};
  }
  if (text::is_cjk(before) || text::is_cjk(after)) {
    const bool scripts_meet =
        (text::is_han(before) && of_word(after)) || (of_word(before) && text::is_han(after));
    return {scripts_meet && habits.spaced_scripts ? Join::space : Join::nothing, 0, "Chinese"};
  }
  if (!chinese && is_misread_hyphen(left, right, v)) return {Join::hyphen_gone, 0, "lexicon"};
  if (text::is_dash(before) || text::is_dash(after)) return join_at_dash(left, right, chinese);
  if (chinese) {
    if (of_word(after) && (of_word(before) || of_number(before)))
      return join_western_in_chinese(left, right, v);
    return {text::is_clause_mark(before) && of_word(after) ? Join::space : Join::nothing, 0, "mark"};
  }
  const bool divides_nothing = text::is_opening_bracket(before) || before == U'/' || before == U'„' ||
                               text::is_closing_bracket(after) || text::is_clause_mark(after) ||
                               opens_at_end(left) || closes_at_start(right);
  if (divides_nothing) return {Join::nothing, 0, "mark"};
  if (lost_a_hyphen(left, right, v)) return {Join::nothing, 0, "lexicon"};
  return {Join::space, 0, "words"};
}

Joint join_capital(std::u32string_view capital, std::u32string_view line, const Vocabulary& v) {
  const std::u32string_view a = last_word(capital), b = first_word(line);
  std::u32string whole;
  for (const char32_t c : a)
    if (of_word(c)) whole += c;
  // A word by itself (A, I, O) only where what follows is one, and the two together are none.
  const bool alone =
      v.lexicon && !b.empty() && v.lexicon->knows(b, v.language) && v.lexicon->knows(whole, v.language);
  whole += b;
  return {alone && !v.lexicon->knows(whole, v.language) ? Join::space : Join::nothing, 0, "drop capital"};
}

std::size_t append_row(std::u32string& text, std::u32string_view right, const Joint& joint, bool keep_line) {
  if (keep_line) {
    text.push_back(U'\n');
  } else if (joint.join == Join::space) {
    text.push_back(U' ');
  } else if (joint.join == Join::hyphen_gone && !text.empty()) {
    text.pop_back();
    if (joint.last_letter != 0 && !text.empty()) text.back() = joint.last_letter;
  }
  const std::size_t at = text.size();
  text += right;
  return at;
}

}  // namespace broadsheet::reflow
