#include "recognize/judgement.h"

#include <algorithm>
#include <cmath>

#include "recognize/confidence.h"
#include "recognize/judgement_weights.h"
#include "text/character.h"

namespace broadsheet::recognize {

namespace {

constexpr double kLeastShare = 1e-4;  // of a reader's alternatives: less is as good as none
constexpr double kMostLikely = 4;     // log10: beyond, the language model tells nothing more
constexpr double kUserWord = 5;  // with its weight as much as a known word in letters; no page teaches it
constexpr double kOwnInk = 0.5;  // darkness of the ink of something printed
constexpr double kFits = 0.15;   // em: misfit up to which ink suits its sign

using Signs = std::vector<Sign>;

double surety(const Signs& signs, std::size_t from, std::size_t end) {
  return from == end ? 0 : log_odds(least_confidence(signs, from, end));
}

double line_surety(const Signs& signs) {
  double sum = 0;
  for (const Sign& sign : signs) sum += log_odds(sign.confidence);
  return signs.empty() ? 0 : sum / static_cast<double>(signs.size());
}

bool is_half(char32_t c) { return text::is_digit(c) || text::is_latin_letter(c); }

template <class Is>
bool any_of(const Signs& signs, std::size_t from, std::size_t end, Is is) {
  return std::any_of(signs.begin() + static_cast<std::ptrdiff_t>(from),
                     signs.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const Sign& sign) { return is(sign.c); });
}

// How surely a reader excludes `c` (0: nothing) for its sign: 0 likely to 4 unthought of.
double doubt(const Sign& sign, char32_t c) {
  double share = kLeastShare;
  for (const Choice& other : sign.others)
    if ((c == 0 && other.c == 0) || (c != 0 && other.c != 0 && plain_form(other.c) == plain_form(c)))
      share = std::max(share, other.confidence);
  return -std::log10(share);
}

// Is there ink for every sign of a stretch that only one reading has? 1 yes, -1 no.
double ink_of(const Signs& signs, std::size_t from, std::size_t end) {
  for (std::size_t i = from; i < end; ++i)
    if (signs[i].ink.empty() || signs[i].darkness < kOwnInk || signs[i].misfit > kFits) return -1;
  return 1;
}

std::u32string text_of(const Signs& signs, std::size_t from, std::size_t end) {
  std::u32string text;
  for (std::size_t i = from; i < end; ++i) text += signs[i].c;
  return text;
}

// The letters around a stretch up to the next space or mark.
std::u32string word_with(const Signs& signs, std::size_t from, std::size_t end) {
  std::size_t left = from, right = end;
  while (left > 0 && text::is_letter(signs[left - 1].c) &&
         !(left < signs.size() && signs[left].network_space))
    --left;
  while (right < signs.size() && text::is_letter(signs[right].c) && !signs[right].network_space) ++right;
  return text_of(signs, left, right);
}

double lexicon_says(const Stretch& stretch, const Signs& first, const Signs& second,
                    const Knowledge& knowledge) {
  const auto known = [&](const std::u32string& word) {
    return word.size() > 1 && std::all_of(word.begin(), word.end(), text::is_letter) &&
           knowledge.lexicon->knows(word, knowledge.language);
  };
  return double(known(word_with(first, stretch.first, stretch.first_end))) -
         double(known(word_with(second, stretch.second, stretch.second_end)));
}

// In Chinese only words that the user gave are asked for.
double user_words_say(const Stretch& stretch, const Signs& first, const Signs& second,
                      const text::UserWords& words) {
  const auto stands = [&](const Signs& signs, std::size_t from, std::size_t end) {
    return words.stands_at(text_of(signs, 0, signs.size()), from, end);
  };
  return kUserWord * (double(stands(first, stretch.first, stretch.first_end)) -
                      double(stands(second, stretch.second, stretch.second_end)));
}

}  // namespace

const char* to_string(Evidence evidence) {
  static constexpr std::array<const char*, kEvidence> kNames{
      "other",       "other_marks",  "other_half",    "only_first_mark", "only_first",  "only_second_mark",
      "only_second", "first_surety", "second_surety", "first_line",      "second_line", "first_doubt",
      "ink",         "han_model",    "lexicon"};
  return kNames[static_cast<std::size_t>(evidence)];
}

const char* reason_of(Evidence evidence) {
  switch (evidence) {
    case Evidence::first_surety:
    case Evidence::second_surety:
    case Evidence::first_line:
    case Evidence::second_line:
    case Evidence::first_doubt:
      return "confidence";
    case Evidence::ink:
      return "ink";
    case Evidence::han_model:
      return "language model";
    case Evidence::lexicon:
      return "lexicon";
    default:
      return "habit";
  }
}

EvidenceValues evidence_of(const Stretch& stretch, const Signs& first, const Signs& second, TypeGroup group,
                           const Knowledge& knowledge) {
  EvidenceValues values{};
  const auto set = [&](Evidence which, double value) { values[static_cast<std::size_t>(which)] = value; };
  const std::size_t n = stretch.first_end - stretch.first, m = stretch.second_end - stretch.second;
  if (n > 0 && m > 0) {
    set(Evidence::other, 1);
    const auto printed = [](char32_t c) { return !text::is_mark(c); };
    set(Evidence::other_marks, !any_of(first, stretch.first, stretch.first_end, printed) &&
                                   !any_of(second, stretch.second, stretch.second_end, printed));
    set(Evidence::other_half, any_of(first, stretch.first, stretch.first_end, is_half) ||
                                  any_of(second, stretch.second, stretch.second_end, is_half));
  } else if (m == 0) {
    set(text::is_mark(first[stretch.first].c) ? Evidence::only_first_mark : Evidence::only_first, 1);
    set(Evidence::ink, ink_of(first, stretch.first, stretch.first_end));
  } else {
    set(text::is_mark(second[stretch.second].c) ? Evidence::only_second_mark : Evidence::only_second, 1);
    set(Evidence::ink, -ink_of(second, stretch.second, stretch.second_end));
  }
  set(Evidence::first_surety, surety(first, stretch.first, stretch.first_end));
  set(Evidence::second_surety, -surety(second, stretch.second, stretch.second_end));
  set(Evidence::first_line, line_surety(first));
  set(Evidence::second_line, -line_surety(second));
  if (n == 1 && m <= 1)
    set(Evidence::first_doubt, doubt(first[stretch.first], m == 1 ? second[stretch.second].c : 0));
  if (is_chinese(group) && knowledge.han && n == m) {
    const double likelier = knowledge.han->preference(
        text_of(first, 0, stretch.first), text_of(first, stretch.first, stretch.first_end),
        text_of(second, stretch.second, stretch.second_end), text_of(first, stretch.first_end, first.size()));
    set(Evidence::han_model, std::clamp(likelier, -kMostLikely, kMostLikely));
  }
  if (knowledge.lexicon)
    set(Evidence::lexicon, is_chinese(group)
                               ? user_words_say(stretch, first, second, knowledge.lexicon->user_words())
                               : lexicon_says(stretch, first, second, knowledge));
  return values;
}

Judgement judge(const EvidenceValues& evidence, TypeGroup group) {
  const EvidenceValues& weights = weights_of(group);
  Judgement judgement;
  std::array<double, kEvidence> share{};
  for (std::size_t i = 0; i < kEvidence; ++i) judgement.odds += share[i] = weights[i] * evidence[i];
  const auto strongest = std::max_element(
      share.begin(), share.end(), [&](double a, double b) { return judgement.first_wins() ? a < b : a > b; });
  judgement.reason = reason_of(static_cast<Evidence>(strongest - share.begin()));
  return judgement;
}

}  // namespace broadsheet::recognize
