#include "recognize/right_to_left.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

#include "recognize/language.h"
#include "text/character.h"
#include "text/utf.h"

namespace broadsheet::recognize {

namespace {

// log10 of odds.
constexpr double kMostOfRegion = 6;  // that one region adds to the vote of its page
constexpr double kMostOfPage = 3;    // that the page's vote is worth against a region's own words
constexpr double kSurePage = 6;      // from which display type of a horizontal page is set from right to left
constexpr double kOpinion = 1;       // under which a region speaks for nothing

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool is_half(char32_t c) { return text::is_latin_letter(c) || text::is_digit(c); }

// A bracket or arrow of a line in a mirror.
char32_t mirrored(char32_t c) {
  constexpr std::u32string_view kPairs = U"()[]<>（）［］〔〕〈〉《》「」『』【】“”‘’←→◀▶◁▷";
  const std::size_t at = kPairs.find(c);
  return at == std::u32string_view::npos ? c : kPairs[at ^ 1U];
}

struct Run {
  std::size_t begin, end;
};

// `text` from right to left: single characters, and runs of letters and digits with what is between them.
std::vector<Run> backwards(std::u32string_view text) {
  std::vector<Run> runs;
  for (std::size_t end = text.size(); end > 0; end = runs.back().begin) {
    Run run{end - 1, end};
    for (std::size_t i = run.begin; is_half(text[end - 1]) && i > 0 && !text::is_cjk(text[i - 1]); --i)
      if (is_half(text[i - 1])) run.begin = i - 1;
    runs.push_back(run);
  }
  return runs;
}

std::u32string turned(std::u32string_view text) {
  std::u32string result;
  for (const Run& run : backwards(text))
    for (std::size_t i = run.begin; i < run.end; ++i) result += mirrored(text[i]);
  return result;
}

std::string turned(const std::string& utf8) { return text::encode(turned(text::decode(utf8))); }

void turn(Said& said) {
  const std::u32string text = text::decode(said.text);
  const auto is_printed = [](char32_t c) { return c != U' '; };
  std::vector<std::size_t> place(text.size(), kNone);  // among the confidences, which count no spaces
  std::size_t printed = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_printed(text[i])) place[i] = printed++;
  if (printed == said.confidences.size()) {
    std::vector<double> confidences;
    for (const Run& run : backwards(text))
      for (std::size_t i = run.begin; i < run.end; ++i)
        if (place[i] != kNone) confidences.push_back(said.confidences[place[i]]);
    said.confidences = std::move(confidences);
  }
  said.text = turned(said.text);
}

// A word of letters or digits is one character of its line.
void turn_words(std::vector<Word>& words) {
  std::u32string shape;
  for (Word& word : words) {
    const std::u32string inside = text::decode(word.text);
    const bool half = std::any_of(inside.begin(), inside.end(), is_half);
    shape += half ? U'a' : U'一';
    if (!half) word.text = turned(word.text);
  }
  std::vector<Word> result;
  bool space = false;  // between the run taken last and the one to its left: noted with the right one
  for (const Run& run : backwards(shape)) {
    std::swap(space, words[run.begin].space_before);
    for (std::size_t i = run.begin; i < run.end; ++i) result.push_back(words[i]);
  }
  words = std::move(result);
}

void turn_disputes(Line& line) {
  const std::u32string text = text::decode(line.text);
  const auto bytes_of = [](char32_t c) { return text::encode(std::u32string(1, c)).size(); };
  // Where each character of the line stood and will stand, in bytes.
  std::vector<std::size_t> was(text.size() + 1, 0), is(text.size(), 0);
  for (std::size_t i = 0; i < text.size(); ++i) was[i + 1] = was[i] + bytes_of(text[i]);
  std::size_t end = 0;
  for (const Run& run : backwards(text))
    for (std::size_t i = run.begin; i < run.end; ++i) {
      is[i] = end;
      end += bytes_of(mirrored(text[i]));
    }
  for (Dispute& dispute : line.disputes) {
    const std::size_t length = text::decode(dispute.chosen).size();
    const auto first =
        static_cast<std::size_t>(std::lower_bound(was.begin(), was.end(), dispute.offset) - was.begin());
    if (first + length > text.size()) continue;
    // Where nothing was chosen it lies before the character that it came after.
    dispute.offset = end;
    if (length == 0 && first > 0) dispute.offset = is[first - 1];
    for (std::size_t i = first; i < first + length; ++i) dispute.offset = std::min(dispute.offset, is[i]);
    dispute.chosen = turned(dispute.chosen);
    dispute.rejected = turned(dispute.rejected);
  }
}

struct Vote {
  int region = -1;
  double odds = 0;
  bool display = false;
};

bool most_is_vertical(const Page& page) {
  double balance = 0;
  for (const Line& line : page.lines) {
    const Box box = flat_box(page, line.outline);
    balance += (line.direction == Direction::vertical ? 1 : -1) * std::max(box.width(), box.height());
  }
  return balance > 0;
}

std::vector<Vote> votes_of(const Page& page, const text::HanModel& model) {
  const text::HanForms forms;
  std::vector<Vote> votes;
  for (const Region& region : page.regions) {
    if (region.direction != Direction::horizontal || region.lines.empty() || !is_han_model(region.language))
      continue;
    Vote vote{region.id, 0, region.kind != Kind::body};
    for (const int id : region.lines)
      vote.odds += backwards_odds(page.lines[static_cast<std::size_t>(id)].text, model, forms);
    votes.push_back(vote);
  }
  return votes;
}

// The regions that are read from right to left.
std::vector<int> right_to_left_of(const Page& page, std::vector<Vote> votes) {
  const bool vertical = most_is_vertical(page);
  if (!vertical) std::erase_if(votes, [](const Vote& vote) { return !vote.display; });
  const auto share = [](const Vote& vote) { return std::clamp(vote.odds, -kMostOfRegion, kMostOfRegion); };
  const double all = std::accumulate(votes.begin(), votes.end(), 0.0,
                                     [&](double sum, const Vote& vote) { return sum + share(vote); });
  const auto speaks_against = [](const Vote& vote) { return vote.odds < -kOpinion; };
  if (!vertical && (all < kSurePage || std::any_of(votes.begin(), votes.end(), speaks_against))) return {};
  std::vector<int> regions;
  for (const Vote& vote : votes)
    if (vote.odds + std::clamp(all - share(vote), -kMostOfPage, kMostOfPage) > 0)
      regions.push_back(vote.region);
  return regions;
}

}  // namespace

void read_backwards(Line& line) {
  turn_disputes(line);
  line.text = turned(line.text);
  turn_words(line.words);
  for (Said& said : line.said) turn(said);
}

double backwards_odds(const std::string& text, const text::HanModel& model, const text::HanForms& forms) {
  std::u32string han;
  for (const char32_t c : text::decode(text))
    if (text::is_han(c)) han += forms.simplified(c);
  return model.log_probability(std::u32string(han.rbegin(), han.rend())) - model.log_probability(han);
}

void find_right_to_left(Page& page, const text::HanModel* model) {
  std::vector<int> found;
  if (model) found = right_to_left_of(page, votes_of(page, *model));
  for (const int id : found) page.regions[static_cast<std::size_t>(id)].direction = Direction::right_to_left;
  for (const Region& region : page.regions) {
    if (region.direction != Direction::right_to_left) continue;
    for (const int id : region.lines) {
      Line& line = page.lines[static_cast<std::size_t>(id)];
      line.direction = Direction::right_to_left;
      read_backwards(line);
    }
  }
}

}  // namespace broadsheet::recognize
