#include "recognize/simplified_print.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "recognize/language.h"
#include "text/han_form.h"
#include "text/utf.h"

namespace broadsheet::recognize {

namespace {

constexpr double kMixed = 0.1;  // Traditional characters against Simplified ones on a page that mixes both
constexpr double kBothForms =
    0.5;  // of those: what the page has in Simplified form too is misread, not mixed
constexpr int kTraditionalLine = 2;  // so many in a line that has no more Simplified ones are printed so

struct Count {
  int simplified = 0, traditional = 0;
  int both = 0;  // of the Traditional ones, those that the page has in Simplified form too
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
  // `page`: the characters that stand on the page.
  Count count(const std::string& text, const std::set<char32_t>& page) {
    Count count;
    for (const char32_t c : text::decode(text)) {
      if (simplified(c) != c) {
        ++count.traditional;
        count.both += page.contains(simplified(c)) ? 1 : 0;
      } else if (is_simplified(c))
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
  std::vector<Line*> read;
  std::set<char32_t> characters;
  for (const Region& region : page.regions) {
    if (!is_simplified_model(region.language)) continue;
    for (const int id : region.lines) {
      read.push_back(&page.lines[static_cast<std::size_t>(id)]);
      for (const char32_t c : text::decode(read.back()->text)) characters.insert(c);
    }
  }
  Count all;
  std::vector<std::pair<Line*, Count>> lines;
  for (Line* line : read) {
    const Count count = forms.count(line->text, characters);
    all.simplified += count.simplified;
    all.traditional += count.traditional;
    all.both += count.both;
    if (count.traditional > 0) lines.emplace_back(line, count);
  }
  if (all.traditional > kMixed * all.simplified && all.both < kBothForms * all.traditional) return;
  for (const auto& [line, count] : lines) {
    const int only = count.traditional - count.both;
    if (only >= kTraditionalLine && only >= count.simplified) continue;
    line->text = forms.in_simplified(line->text);
    for (Word& word : line->words) word.text = forms.in_simplified(word.text);
    for (Dispute& dispute : line->disputes) dispute.chosen = forms.in_simplified(dispute.chosen);
    std::erase_if(line->disputes, [](const Dispute& dispute) { return dispute.chosen == dispute.rejected; });
  }
}

}  // namespace broadsheet::recognize
