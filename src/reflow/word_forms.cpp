#include "reflow/word_forms.h"

#include <unicode/uchar.h>

#include "reflow/evidence.h"
#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kLongestForm = 60;  // characters: longer is no word but a line without spaces

bool of_word(char32_t c) {
  return text::is_letter(c) || text::is_combining(c) || c == U'\'' || c == U'’' ||
         (text::is_hyphen(c) && c != U'=');
}

}  // namespace

std::u32string folded(std::u32string_view word) {
  std::u32string out;
  out.reserve(word.size());
  for (const char32_t c : word) {
    if (c < 0x80 && c != U'=') {
      out.push_back(c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c);
    } else if (c == U'ſ') {
      out.push_back(U's');
    } else if (c == U'’') {
      out.push_back(U'\'');
    } else if (text::is_hyphen(c)) {
      out.push_back(U'-');
    } else {
      out.push_back(static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)));
    }
  }
  return out;
}

WordForms::WordForms(const std::vector<Block>& blocks) {
  bool broken = false;  // the row before ended in a hyphen
  for (const Block& block : blocks) {
    for (const Row& row : block.rows) {
      const std::u32string_view t = row.text;
      const bool breaks = ending_of(t) == Ending::hyphen;
      for (std::size_t i = 0; i < t.size();) {
        std::size_t end = i;
        while (end < t.size() && of_word(t[end])) ++end;
        const bool fragment = (broken && i == 0) || (breaks && end == t.size());
        if (end > i && !fragment) add(t.substr(i, end - i));
        i = end + 1;
      }
      broken = breaks;
    }
  }
}

void WordForms::add(std::u32string_view word) {
  const auto outside = [](char32_t c) { return !text::is_letter(c) && !text::is_combining(c); };
  while (!word.empty() && outside(word.front())) word.remove_prefix(1);
  while (!word.empty() && outside(word.back())) word.remove_suffix(1);
  if (word.empty() || word.size() > kLongestForm) return;
  const std::u32string form = folded(word);
  ++counts_[form];
  std::size_t begin = 0;
  for (auto at = form.find(U'-'); at != std::u32string::npos; at = form.find(U'-', begin)) {
    if (at > begin) ++counts_[form.substr(begin, at - begin)];
    begin = at + 1;
  }
  if (begin > 0 && begin < form.size()) ++counts_[form.substr(begin)];
}

int WordForms::count(std::u32string_view form) const {
  const auto found = counts_.find(folded(form));
  return found == counts_.end() ? 0 : found->second;
}

}  // namespace broadsheet::reflow
