#include "recognize/simplified_print.h"

#include <map>
#include <string>
#include <vector>

#include "recognize/language.h"
#include "text/han_form.h"
#include "text/utf.h"

namespace broadsheet::recognize {

namespace {

constexpr double kMixed = 0.1;  // Traditional characters against Simplified ones on a page that mixes both
constexpr int kTraditionalLine = 2;  // so many in a line that has no more Simplified ones are printed so

struct Count {
  int simplified = 0, traditional = 0;
};

class Forms {
 public:
  // The Simplified form of a character that Simplified print lacks; any other as it is.
  char32_t simplified(char32_t c) {
    const auto [known, is_new] = known_.try_emplace(c, c);
    if (is_new && forms_.of(c) == text::HanForm::traditional && !forms_.in_simplified_print(c))
      known->second = forms_.simplified(c);
    return known->second;
  }
  Count count(const std::string& text) {
    Count count;
    for (const char32_t c : text::decode(text)) {
      if (simplified(c) != c)
        ++count.traditional;
      else if (is_simplified(c))
        ++count.simplified;
    }
    return count;
  }
  // Of as many bytes, so that places in the text stay what they are.
  std::string in_simplified(const std::string& text) {
    std::u32string characters = text::decode(text);
    for (char32_t& c : characters) c = simplified(c);
    std::string changed = text::encode(characters);
    return changed.size() == text.size() ? changed : text;
  }

 private:
  bool is_simplified(char32_t c) {
    const auto [known, is_new] = simplified_alone_.try_emplace(c, false);
    if (is_new) known->second = forms_.of(c) == text::HanForm::simplified;
    return known->second;
  }

  text::HanForms forms_;
  std::map<char32_t, char32_t> known_;
  std::map<char32_t, bool> simplified_alone_;
};

}  // namespace

void settle_simplified_print(Page& page) {
  Forms forms;
  Count all;
  std::map<Line*, Count> lines;
  for (const Region& region : page.regions) {
    if (!is_simplified_model(region.language)) continue;
    for (const int id : region.lines) {
      Line& line = page.lines[static_cast<std::size_t>(id)];
      const Count count = forms.count(line.text);
      all.simplified += count.simplified;
      all.traditional += count.traditional;
      if (count.traditional > 0) lines.emplace(&line, count);
    }
  }
  if (all.traditional > kMixed * all.simplified) return;
  for (const auto& [line, count] : lines) {
    if (count.traditional >= kTraditionalLine && count.traditional >= count.simplified) continue;
    line->text = forms.in_simplified(line->text);
    for (Word& word : line->words) word.text = forms.in_simplified(word.text);
    for (Dispute& dispute : line->disputes) dispute.chosen = forms.in_simplified(dispute.chosen);
    std::erase_if(line->disputes, [](const Dispute& dispute) { return dispute.chosen == dispute.rejected; });
  }
}

}  // namespace broadsheet::recognize
