#include "reflow/credits.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/calendar.h"
#include "text/character.h"
#include "text/punctuation.h"
#include "text/word_list.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kMostPlaceWords = 5;     // `Frankfurt am Main`, `Stoke St. Mary`
constexpr std::size_t kLongestAgency = 40;     // characters in brackets: `(Eigene Drahtmeldung)`
constexpr std::size_t kLongestHanLead = 24;    // characters from the agency to 电
constexpr std::size_t kMostByWords = 10;       // `By Our Special Correspondent A. B. Smith and C. Jones`
constexpr std::size_t kLongestHanByline = 40;  // characters
constexpr std::size_t kLongestHanName = 4;     // characters; of two of them is the family name
constexpr std::size_t kLongestGluedName = 3;   // characters, where no space parts it from the word before

// Capitals at the begin of a sentence that are no place.
constexpr std::array<std::u32string_view, 19> kNoPlaces{
    U"In",  U"On",  U"At",  U"By",  U"The", U"From", U"Since", U"Until", U"Am", U"Im",
    U"Der", U"Die", U"Das", U"Von", U"Bis", U"Seit", U"Nach",  U"Vor",   U"Bei"};
// Small words in names of places and people.
constexpr std::array<std::u32string_view, 19> kParticles{
    U"a",  U"am",  U"an",   U"der", U"den", U"de",  U"du",  U"la", U"le", U"on",
    U"of", U"the", U"upon", U"im",  U"in",  U"von", U"van", U"zu", U"zur"};
constexpr std::array<std::u32string_view, 3> kAnds{U"and", U"und", U"&"};
// Stems of the trades that stand for a name: `Von unserem Korrespondenten`.
// and `By our own Correspondent`.
constexpr std::array<std::u32string_view, 9> kTrades{U"korrespond",  U"mitarbeit", U"redak",
                                                     U"berichterst", U"reporter",  U"sonder",
                                                     U"correspond",  U"critic",    U"representative"};

constexpr std::array<std::u32string_view, 21> kAgencies{
    U"新华社", U"新華社", U"中新社", U"中央社", U"本报",   U"本報",   U"本刊",
    U"本台",   U"本社",   U"本網",   U"本网",   U"路透社", U"法新社", U"美联社",
    U"美聯社", U"合众社", U"合眾社", U"共同社", U"塔斯社", U"德新社", U"中通社"};
constexpr std::array<std::u32string_view, 22> kHanTrades{
    U"特约记者",   U"特約記者",   U"见习记者", U"見習記者", U"实习记者", U"實習記者", U"记者",   U"記者",
    U"特约通讯员", U"特約通訊員", U"通讯员",   U"通訊員",   U"特派员",   U"特派員",   U"评论员", U"評論員",
    U"实习生",     U"實習生",     U"撰稿人",   U"图文",     U"文",       U"图"};
// What follows 电 where it is no dispatch: 电话, 电影; and what stands before 讯: 通讯员, 喜讯.
constexpr std::u32string_view kOtherWords = U"话話视視影力子台臺灯燈梯器脑腦车車报報信号號息员員";
constexpr std::u32string_view kOtherNews = U"通喜音资資简簡";

bool in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool of_name(char32_t c) {
  return text::is_letter(c) || text::is_combining(c) || c == U'\'' || c == U'’' || text::is_hyphen(c);
}

// A bit for each of the first characters of the words, which others may share.
constexpr std::size_t kBits = 64;
template <std::size_t N>
constexpr std::uint64_t beginnings(const std::array<std::u32string_view, N>& words) {
  std::uint64_t bits = 0;
  for (const std::u32string_view word : words) bits |= std::uint64_t{1} << word.front() % kBits;
  return bits;
}

// Reads along a text; what is not there is not taken.
class Scan {
 public:
  explicit Scan(std::u32string_view t) : t_(t) {}

  std::size_t at() const { return at_; }
  bool done() const { return at_ == t_.size(); }
  char32_t peek() const { return done() ? 0 : t_[at_]; }
  void back_to(std::size_t at) { at_ = at; }

  bool take(std::u32string_view set) {
    if (done() || !in(set, t_[at_])) return false;
    ++at_;
    return true;
  }
  bool take_word(std::u32string_view word) {
    if (peek() != word.front() || !t_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  template <const auto& kWords>
  bool take_one_of() {
    // Asked of each line for dozens of words: nearly all begin otherwise.
    constexpr std::uint64_t kBegins = beginnings(kWords);
    if ((kBegins >> peek() % kBits & 1U) == 0) return false;
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::u32string_view word) { return take_word(word); });
  }
  void spaces() {
    while (!done() && text::is_space(t_[at_])) ++at_;
  }
  std::u32string_view word() {
    const std::size_t from = at_;
    while (!done() && of_name(t_[at_])) ++at_;
    return t_.substr(from, at_ - from);
  }
  std::size_t digits() {
    const std::size_t from = at_;
    while (!done() && text::is_digit(t_[at_])) ++at_;
    return at_ - from;
  }
  /// `(Reuters)`, with the space before it.
  bool bracket() {
    const std::size_t from = at_;
    spaces();
    if (!done() && text::is_opening_bracket(t_[at_])) {
      for (std::size_t end = at_ + 1; end < t_.size() && end - at_ < kLongestAgency; ++end) {
        if (!text::is_closing_bracket(t_[end])) continue;
        at_ = end + 1;
        return true;
      }
    }
    at_ = from;
    return false;
  }
  /// The dash that closes a dateline, with the space before it.
  bool dash() {
    const std::size_t from = at_;
    spaces();
    const std::size_t begin = at_;
    while (!done() && (text::is_dash(t_[at_]) || t_[at_] == U'-')) ++at_;
    if (at_ > begin) return true;
    at_ = from;
    return false;
  }

 private:
  std::u32string_view t_;
  std::size_t at_ = 0;
};

bool capitals(std::u32string_view word) {
  constexpr std::size_t kFewest = 3;  // letters: two may be initials
  return word.size() >= kFewest && std::none_of(word.begin(), word.end(), text::is_lower);
}

// The name of a place: how it is written, none where there is none.
struct Place {
  bool capitals = true;
  bool weekday = false;  // the day of the week in its stead
};

std::optional<Place> place(Scan& scan) {
  if (!text::is_upper(scan.peek())) return std::nullopt;  // most rows begin inside a sentence
  Place out;
  std::size_t words = 0, end = scan.at();
  while (words < kMostPlaceWords) {
    const std::u32string_view word = scan.word();
    if (word.empty()) break;
    const bool particle = words > 0 && text::holds(kParticles, word);
    if (!particle && !text::is_upper(word.front())) break;
    if (words == 0 && text::holds(kNoPlaces, word)) return std::nullopt;
    out.capitals = out.capitals && (particle || capitals(word));
    out.weekday = words == 0 && text::is_weekday(word);
    ++words;
    // A point belongs to a word that is shortened: `St.`, `a. M.`
    constexpr std::size_t kLongestShortened = 4;
    if (word.size() <= kLongestShortened) scan.take(U".");
    if (!particle) end = scan.at();
    scan.spaces();
  }
  scan.back_to(end);
  return words > 0 ? std::optional(out) : std::nullopt;
}

// `March 3`, `3rd March`, `den 3. März 1871`, `Tuesday`, and what of them stands together.
bool date(Scan& scan) {
  const auto ordinal = [&] {
    for (const std::u32string_view ending : {U"st", U"nd", U"rd", U"th", U"d"})
      if (scan.take_word(ending)) return;
  };
  const auto day = [&] {
    const std::size_t from = scan.at();
    if (const std::size_t digits = scan.digits(); digits == 1 || digits == 2) return true;
    scan.back_to(from);
    return false;
  };
  const auto month = [&] {
    const std::size_t from = scan.at();
    if (text::is_month(scan.word())) return true;
    scan.back_to(from);
    return false;
  };
  scan.spaces();
  for (const std::u32string_view article : {U"den ", U"am ", U"the "}) scan.take_word(article);
  const std::size_t from = scan.at();
  if (text::is_weekday(scan.word())) {
    const std::size_t end = scan.at();
    scan.take(U",");
    if (!date(scan)) scan.back_to(end);
    return true;
  }
  scan.back_to(from);
  if (day()) {
    ordinal();
    scan.take(U".");
    scan.spaces();
    scan.take_word(U"of ");
    if (!month()) return false;
  } else if (month()) {
    scan.take(U".");
    scan.spaces();
    if (!day()) return false;
    ordinal();
  } else {
    return false;
  }
  const std::size_t end = scan.at();
  scan.take(U".");
  scan.take(U",");
  scan.spaces();
  constexpr std::size_t kYear = 4;  // digits
  if (scan.digits() != kYear) scan.back_to(end);
  return true;
}

std::size_t western_dateline(std::u32string_view t) {
  Scan scan(t);
  scan.take(U"*([");
  scan.spaces();
  const auto where = place(scan);
  if (!where) return 0;
  bool agency = scan.bracket(), dated = false;
  // A second place is the country: `Portland, Maine, March 3.`
  for (int part = 0; part < 2 && !dated && scan.take(U","); ++part) {
    const std::size_t from = scan.at();
    dated = date(scan);
    if (dated) break;
    scan.back_to(from);
    scan.spaces();
    if (!place(scan)) return 0;
  }
  bool closed = dated && scan.take(U".");
  agency = scan.bracket() || agency;
  closed = scan.take(U".:)]") || closed;
  scan.take(U")]");
  if (scan.dash()) return dated || agency || (where->capitals && !where->weekday) ? scan.at() : 0;
  return dated && (closed || scan.done()) ? scan.at() : 0;
}

std::size_t han_dateline(std::u32string_view t) {
  Scan scan(t);
  const bool open = scan.take(U"【〔[（(");
  scan.take(U"据據");
  if (!text::is_han(scan.peek())) return 0;
  if (!scan.take_one_of<kAgencies>()) return 0;
  for (const std::size_t from = scan.at(); !scan.done() && scan.at() - from < kLongestHanLead;) {
    const char32_t c = scan.peek();
    const std::size_t here = scan.at();
    if (in(U"电電讯訊", c)) {
      scan.take(U"电電讯訊");
      if (!in(kOtherWords, scan.peek()) && !in(kOtherNews, t[here - 1])) {
        scan.take(U"：:");
        if (open) scan.take(U"】〕]）)");
        return scan.at();
      }
      continue;
    }
    if (!text::is_han(c) && !text::is_digit(c) && !text::is_space(c) && !text::is_full_width(c) && c != U'、')
      return 0;
    if (text::is_sentence_end(c) || (text::is_clause_mark(c) && c != U'、')) return 0;
    scan.back_to(here + 1);
  }
  return 0;
}

bool is_initial(std::u32string_view word) { return word.size() == 1; }

// Words as printed, without the marks around them.
std::vector<std::u32string_view> words_of(std::u32string_view t) {
  std::vector<std::u32string_view> words;
  for (std::size_t i = 0; i < t.size();) {
    std::size_t end = i;
    while (end < t.size() && !text::is_space(t[end])) ++end;
    if (end > i) words.push_back(t.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

bool has_trade(std::u32string_view word) {
  std::u32string small(word);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char32_t c) { return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c; });
  return std::any_of(kTrades.begin(), kTrades.end(),
                     [&](std::u32string_view stem) { return small.find(stem) != std::u32string::npos; });
}

bool is_western_byline(std::u32string_view t) {
  while (!t.empty() && text::is_mark(t.front())) t.remove_prefix(1);
  while (!t.empty() && text::is_space(t.front())) t.remove_prefix(1);
  if (!t.starts_with(U'B') && !t.starts_with(U'V')) return false;
  const std::u32string_view by =
      t.substr(0, static_cast<std::size_t>(std::find_if(t.begin(), t.end(), text::is_space) - t.begin()));
  const bool english = by == U"By" || by == U"BY";
  if (!english && by != U"Von" && by != U"VON") return false;
  const std::vector<std::u32string_view> words = words_of(t);
  if (words.size() < 2 || words.size() > kMostByWords) return false;
  const bool ours = english ? words[1] == U"our" || words[1] == U"Our" || words[1] == U"OUR"
                            : words[1].starts_with(U"unser") || words[1].starts_with(U"UNSER");
  const auto trade = ours ? std::find_if(words.begin() + 2, words.end(), has_trade) : words.end();
  if (ours && trade == words.end()) return false;
  if (!ours && text::holds(kParticles, words[1])) return false;
  bool pair = ours;       // a given and a family name, or a trade
  std::size_t names = 0;  // one after the other
  // `By our own special Correspondent`, in small letters up to the trade.
  const auto first = english && ours ? static_cast<std::size_t>(trade - words.begin()) + 1 : ours ? 2 : 1;
  for (std::size_t i = first; i < words.size(); ++i) {
    std::u32string_view word = words[i];
    const bool last = i + 1 == words.size();
    while (!word.empty() && (text::is_clause_mark(word.back()) || (last && word.back() == U'.')))
      word.remove_suffix(1);
    std::u32string_view bare = word;
    while (!bare.empty() && bare.back() == U'.') bare.remove_suffix(1);
    if (bare.empty()) return false;
    if (text::holds(kParticles, bare) || text::holds(kAnds, bare)) {
      if (text::holds(kAnds, bare)) names = 0;
      continue;
    }
    // Only an initial or a title has a point.
    constexpr std::size_t kLongestTitle = 4;
    if (!text::is_upper(bare.front()) || (bare.size() < word.size() && bare.size() > kLongestTitle))
      return false;
    if (!std::all_of(bare.begin(), bare.end(), [](char32_t c) { return of_name(c) || c == U'.'; }))
      return false;
    if (text::is_month(bare) || text::is_weekday(bare)) return false;
    pair = pair || (++names > 1 && !is_initial(bare));
  }
  return pair;
}

// `李涛`, `阿不都·热合曼`; after the word for their trade.
bool is_han_name(std::u32string_view t, bool glued) {
  std::size_t characters = 0, longest = 0;
  for (const char32_t c : t) {
    if (c == U'·') {
      characters = 0;
      continue;
    }
    if (!text::is_han(c)) return false;
    longest = std::max(longest, ++characters);
  }
  return longest <= (glued ? kLongestGluedName : kLongestHanName);
}

bool is_han_byline(std::u32string_view t) {
  if (t.size() > kLongestHanByline) return false;
  while (!t.empty() && (text::is_mark(t.front()) || text::is_space(t.front()))) t.remove_prefix(1);
  if (t.empty() || !text::is_han(t.front())) return false;
  while (!t.empty() && text::is_closing_bracket(t.back())) t.remove_suffix(1);
  bool any = false;
  for (std::size_t i = 0; i < t.size();) {
    Scan scan(t.substr(i));
    const bool house = scan.take_one_of<kAgencies>();
    const std::size_t before = scan.at();
    bool trade = scan.take_one_of<kHanTrades>();
    if (!any && !house && !trade) return false;  // nearly all rows
    std::size_t end = i + scan.at();
    const auto parts = [](char32_t c) { return text::is_space(c) || in(U"、/／|｜", c); };
    while (end < t.size() && !parts(t[end])) ++end;
    const bool done = scan.at() == end - i;
    // 文 and 图 only before a stroke: 文/李涛.
    if (trade && scan.at() - before <= 2 && in(U"文图", t[i + scan.at() - 1]))
      trade = done && end < t.size() && in(U"/／", t[end]);
    if (house && !trade && !done) return false;
    if (!any && !house && !trade) return false;
    if (!is_han_name(t.substr(i + scan.at(), end - i - scan.at()), trade)) return false;
    any = any || trade;
    i = end + 1;
  }
  return any;
}

}  // namespace

bool is_byline(std::u32string_view line) { return is_western_byline(line) || is_han_byline(line); }

std::size_t dateline_of(std::u32string_view text) {
  if (text.empty() || text::has_class(text.front(), text::kLower | text::kDigit)) return 0;
  const std::size_t han = han_dateline(text);
  return han > 0 ? han : western_dateline(text);
}

}  // namespace broadsheet::reflow
