#include "recognize/look_alikes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "text/character.h"
#include "text/punctuation.h"

namespace broadsheet::recognize {

namespace {

constexpr std::size_t kShortestWord = 3;

struct Twins {
  std::u32string_view read, printed;
  bool sure = false;  // so alike that it is looked for in names and parts of words too
};
constexpr std::array kTwins{Twins{U"f", U"ſ", true},  Twins{U"ſ", U"f", true},  Twins{U"s", U"f", true},
                            Twins{U"ß", U"tz", true}, Twins{U"tz", U"ß", true}, Twins{U"h", U"tz"},
                            Twins{U"v", U"d"},        Twins{U"d", U"v"},        Twins{U"n", U"u"},
                            Twins{U"u", U"n"},        Twins{U"c", U"e"},        Twins{U"e", U"c"},
                            Twins{U"f", U"k"},        Twins{U"t", U"k"},        Twins{U"b", U"h"},
                            Twins{U"h", U"b"},        Twins{U"b", U"d"},        Twins{U"d", U"b"}};

struct Change {
  std::size_t at = 0;  // in the word
  const Twins* twins = nullptr;
};

std::u32string changed(std::u32string word, const Change& change) {
  return word.replace(change.at, change.twins->read.size(), change.twins->printed);
}

// The one change that makes a word of what is none.
std::optional<Change> change_for(const std::u32string& word, bool fragment, const Knowledge& knowledge) {
  const auto known = [&](const std::u32string& of) {
    return knowledge.lexicon->knows(of, knowledge.language);
  };
  if (known(word)) return std::nullopt;
  const bool careful = fragment || text::is_upper(word.front());
  std::optional<Change> found;
  for (std::size_t at = text::is_upper(word.front()) ? 1 : 0; at < word.size(); ++at)
    for (const Twins& twins : kTwins) {
      if ((careful && !twins.sure) || word.compare(at, twins.read.size(), twins.read) != 0) continue;
      if (!known(changed(word, {at, &twins}))) continue;
      if (found) return std::nullopt;
      found = Change{at, &twins};
    }
  return found;
}

void apply(Agreement& line, std::size_t at, const Twins& twins) {
  Difference difference;
  difference.first = at;
  difference.chosen = twins.printed;
  difference.rejected = twins.read;
  difference.reason = "look-alike";
  Box ink;
  for (std::size_t i = at; i < at + twins.read.size(); ++i) ink = united(ink, line.signs[i].ink);
  const double confidence = least_confidence(line.signs, at, at + twins.read.size());
  Sign sign = line.signs[at];
  std::vector<Sign> printed;
  const double width = ink.width() / static_cast<double>(twins.printed.size());
  for (std::size_t i = 0; i < twins.printed.size(); ++i) {
    sign.c = twins.printed[i];
    sign.confidence = confidence;
    sign.ink = ink;
    sign.ink.left = ink.left + static_cast<double>(i) * width;
    sign.ink.right = sign.ink.left + width;
    printed.push_back(sign);
    sign.network_space = sign.space_before = false;
    sign.gap_before = 0;
  }
  const auto from = line.signs.begin() + static_cast<std::ptrdiff_t>(at);
  line.signs.insert(line.signs.erase(from, from + static_cast<std::ptrdiff_t>(twins.read.size())),
                    printed.begin(), printed.end());
  for (Difference& other : line.differences)
    if (other.first > at) other.first += twins.printed.size() - twins.read.size();
  line.differences.push_back(std::move(difference));
}

}  // namespace

void settle_look_alikes(Agreement& line, const Knowledge& knowledge) {
  if (!knowledge.lexicon || !knowledge.lexicon->available(knowledge.language)) return;
  const auto letter = [&](std::size_t i) {
    return i < line.signs.size() && text::is_letter(line.signs[i].c);
  };
  for (std::size_t from = 0; from < line.signs.size();) {
    if (!letter(from)) {
      ++from;
      continue;
    }
    std::size_t end = from + 1;
    while (letter(end) && !line.signs[end].network_space) ++end;
    std::u32string word;
    for (std::size_t i = from; i < end; ++i) word += line.signs[i].c;
    const bool broken =
        end + 1 == line.signs.size() && text::is_hyphen(line.signs[end].c);  // goes on in the next line
    if (word.size() >= kShortestWord && !broken)
      if (const auto change = change_for(word, from == 0, knowledge)) {
        apply(line, from + change->at, *change->twins);
        end += change->twins->printed.size() - change->twins->read.size();
      }
    from = end;
  }
  std::stable_sort(line.differences.begin(), line.differences.end(),
                   [](const Difference& a, const Difference& b) { return a.first < b.first; });
}

}  // namespace broadsheet::recognize
