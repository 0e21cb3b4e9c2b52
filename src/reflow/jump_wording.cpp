#include "reflow/jump_wording.h"

#include <algorithm>

#include "text/character.h"
#include "text/pattern.h"
#include "text/punctuation.h"

namespace broadsheet::reflow {
namespace {

// Where the words may stand without brackets.
enum class Place {
  own_line,  // alone in a paragraph or printed line
  anywhere,  // nobody writes them otherwise
};

// Groups: 1 a key word, 2 the page.
struct Wording {
  Place place;
  text::Pattern pattern;
};

constexpr std::size_t kReach = 120;  // code points at an end of a paragraph: no such words are longer

// What may stand around the words: brackets, of which one is often misread, dashes, arrows.
const std::u16string kBefore = u"[\\s▲△▼▽●■◆►▶→↓↘—–-]*[(（\\[［【〔《〈{<]?\\s*";
const std::u16string kBehind = u"[\\s.。]*[)）\\]］】〕》〉}>]?[\\s.。▲△▼▽●■◆►▶→↓↘—–-]*";

// A few words in capitals, as jumps repeat them.
const std::u16string kKey = u"(?-i:\\p{Lu}[\\p{Lu}\\d'’.&-]+(?:\\s+[\\p{Lu}\\d'’.&-]+){0,3})";
const std::u16string kKeyBefore = u"(?:(" + kKey + u")\\s*[,:;—–-]?\\s*)?";

std::u16string han_page() {
  return u"\\s*(?:至|到|入)?\\s*(第?\\s*(?:" + text::numeral_pattern() + u"\\s*[版面頁页]?|" +
         text::han_numeral_pattern() +
         u"\\s*[版面頁页])|[下上]\\s*[版面頁页])(?:[、，,]?\\s*第?\\s*(?:\\d{1,2}|" +
         text::han_numeral_pattern() + u")\\s*[条條栏欄])?";
}

std::u16string english_page(const std::u16string& neighbours) {
  return u"(?:the\\s+)?((?:page|pg?\\.)\\s*(?:" + text::numeral_pattern() + u"|" +
         text::numeral_word_pattern() + u")|(?:" + text::numeral_word_pattern() +
         u"|\\d{1,2}\\s?(?:st|nd|rd|th))\\s+page|(?-i:[A-Z]\\d{1,2})|(?:" + neighbours +
         u")\\s+page)(?:[,;.]?\\s*(?:col(?:umn|\\.)?|sec(?:tion|t?\\.))\\s*\\w+)*";
}

std::u16string german_page(const std::u16string& neighbours) {
  return u"(?:der\\s+)?((?:seite|s\\.)\\s*(?:" + text::numeral_pattern() + u"|" +
         text::numeral_word_pattern() + u")|(?:\\d{1,2}\\s?\\.|" + text::numeral_word_pattern() +
         u")\\s+seite|(?:" + neighbours + u")[nr]?\\s+seite)";
}

const std::u16string kContinued = u"(?:continued|contin(?:'|’)?d\\.?|cont(?:'|’)?d?\\.?|concluded)";
const std::u16string kFortsetzung = u"(?:fortsetzung|forts\\.|schlu(?:ß|ss))";

enum class End { first, last };

// The pattern at one end of the paragraph.
text::Pattern at(const std::u16string& words, End end) {
  return text::Pattern((end == End::last ? u"" : u"^") + (kBefore + words + kBehind) +
                       (end == End::first ? u"" : u"$"));
}

std::vector<Wording> onward_wordings() {
  std::vector<Wording> out;
  const auto add = [&](Place place, const std::u16string& words) {
    out.push_back({place, at(words, End::last)});
  };
  add(Place::anywhere, u"()下\\s*[转轉]" + han_page());
  add(Place::own_line, u"()[紧緊]?\\s*[转轉]" + han_page());
  add(Place::own_line,
      kKeyBefore + kContinued + u"\\s*(?:on|to|at|in)?\\s*" + english_page(u"next|following|opposite"));
  add(Place::own_line, u"()(?:please\\s+)?turn\\s+to\\s+" + english_page(u"next|following"));
  add(Place::own_line,
      u"(?:please\\s+)?see\\s+(" + kKey + u")\\s*[,;—–-]?\\s*(?:on\\s+)?" + english_page(u"next|following"));
  add(Place::own_line, u"()" + kFortsetzung + u"\\s*(?:auf|siehe)?\\s*" + german_page(u"nächste|folgende"));
  add(Place::own_line,
      u"()(?:lesen\\s+sie\\s+)?weiter(?:lesen)?\\s+auf\\s+" + german_page(u"nächste|folgende"));
  return out;
}

std::vector<Wording> back_wordings(End end) {
  std::vector<Wording> out;
  const auto add = [&](Place place, const std::u16string& words) { out.push_back({place, at(words, end)}); };
  add(Place::anywhere, u"()上\\s*接" + han_page());
  add(Place::own_line, u"()[紧緊]?\\s*[接承]" + han_page());
  add(Place::own_line,
      kKeyBefore + u"(?:" + kContinued + u"\\s*)?from\\s+" + english_page(u"preceding|previous|opposite"));
  add(Place::own_line, u"()" + kFortsetzung + u"\\s*(?:von|aus)\\s*" + german_page(u"vorige|vorhergehende"));
  return out;
}

// Which page the group names.
void read_page(std::u32string_view phrase, JumpWording& out) {
  static const text::Pattern kNext(u"下\\s*[版面頁页]|next|following|opposite|nächste|folgende");
  static const text::Pattern kBeforeIt(u"上\\s*[版面頁页]|preceding|previous|vor");
  static const text::Pattern kNumber(u"(" + text::numeral_pattern() + u")");
  static const text::Pattern kNumberHan(u"(" + text::han_numeral_pattern() + u")");
  static const text::Pattern kNumberWord(u"\\b(" + text::numeral_word_pattern() + u")");
  for (const text::Pattern* pattern : {&kNumber, &kNumberHan, &kNumberWord}) {
    const auto found = pattern->find(phrase);
    if (!found) continue;
    if (const auto label = text::page_label(found->groups[1])) {
      out.page = *label;
      return;
    }
  }
  out.step = kNext.find(phrase) ? 1 : kBeforeIt.find(phrase) ? -1 : 0;
}

bool bracketed(std::u32string_view words) {
  return std::any_of(words.begin(), words.end(), [](char32_t c) {
    return text::is_opening_bracket(c) || text::is_closing_bracket(c) || c == U'<' || c == U'>';
  });
}

// Does a printed line begin at `at`, but for spaces before it?
bool line_begins(std::u32string_view text, std::size_t at, const std::vector<std::size_t>& line_starts) {
  while (at < text.size() && text::is_space(text[at])) ++at;
  return at == 0 || at == text.size() ||
         std::find(line_starts.begin(), line_starts.end(), at) != line_starts.end();
}

std::optional<JumpWording> find(const std::vector<Wording>& wordings, std::u32string_view text,
                                const std::vector<std::size_t>& line_starts) {
  for (const Wording& wording : wordings) {
    const auto found = wording.pattern.find(text);
    if (!found) continue;
    const bool own_line =
        line_begins(text, found->begin, line_starts) && line_begins(text, found->end, line_starts);
    if (!own_line && !bracketed(found->groups[0]) && wording.place != Place::anywhere) continue;
    JumpWording out{found->begin, found->end, {}, 0, found->groups[1]};
    read_page(found->groups[2], out);
    if (out.page.number != 0 || out.step != 0) return out;
  }
  return std::nullopt;
}

std::optional<JumpWording> find_at_end(const std::vector<Wording>& wordings, std::u32string_view text,
                                       std::vector<std::size_t> line_starts) {
  const std::size_t before = text.size() - std::min(text.size(), kReach);
  std::erase_if(line_starts, [&](std::size_t start) { return start < before; });
  for (std::size_t& start : line_starts) start -= before;
  // The end of a long paragraph begins in the middle of a line.
  auto found = find(wordings, text.substr(before), line_starts);
  if (!found || (before > 0 && found->begin == 0)) return std::nullopt;
  found->begin += before;
  found->end += before;
  return found;
}

}  // namespace

std::optional<JumpWording> onward_jump(std::u32string_view text,
                                       const std::vector<std::size_t>& line_starts) {
  static const std::vector<Wording> kWordings = onward_wordings();
  return find_at_end(kWordings, text, line_starts);
}

std::optional<JumpWording> back_jump(std::u32string_view text, const std::vector<std::size_t>& line_starts,
                                     bool heading) {
  static const std::vector<Wording> kAtBegin = back_wordings(End::first), kAtEnd = back_wordings(End::last);
  if (auto found = find(kAtBegin, text.substr(0, kReach), line_starts)) return found;
  return heading ? find_at_end(kAtEnd, text, line_starts) : std::nullopt;
}

}  // namespace broadsheet::reflow
