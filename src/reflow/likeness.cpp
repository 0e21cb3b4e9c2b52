#include "reflow/likeness.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "reflow/word_forms.h"
#include "text/character.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kShortestWord = 3;  // letters

// What is said twice is not twice as telling.
double dampened(int count) { return 1 + std::log(static_cast<double>(count)); }

}  // namespace

void count_words(std::u32string_view text, WordCounts& counts) {
  const auto of_word = [](char32_t c) { return text::is_letter(c) || text::is_combining(c); };
  for (std::size_t i = 0; i < text.size();) {
    if (text::is_han(text[i])) {
      if (i + 1 < text.size() && text::is_han(text[i + 1])) ++counts[std::u32string(text.substr(i, 2))];
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && of_word(text[end])) ++end;
    if (end - i >= kShortestWord) ++counts[folded(text.substr(i, end - i))];
    i = std::max(end, i + 1);
  }
}

Likeness::Likeness(std::vector<WordCounts> texts) : texts_(std::move(texts)) {
  for (const WordCounts& text : texts_)
    for (const auto& [word, count] : text) ++holders_[word];
  for (const WordCounts& text : texts_) {
    double sum = 0;
    for (const auto& [word, count] : text) sum += std::pow(weight(word) * dampened(count), 2);
    lengths_.push_back(std::sqrt(sum));
  }
}

double Likeness::weight(const std::u32string& word) const {
  const auto found = holders_.find(word);
  const int holders = found == holders_.end() ? 1 : found->second;
  return std::log(static_cast<double>(texts_.size() + 1) / holders);
}

double Likeness::of(std::size_t a, std::size_t b) const {
  if (lengths_[a] <= 0 || lengths_[b] <= 0) return 0;
  const bool a_shorter = texts_[a].size() < texts_[b].size();
  const WordCounts &few = texts_[a_shorter ? a : b], &many = texts_[a_shorter ? b : a];
  double sum = 0;
  for (const auto& [word, count] : few) {
    const auto other = many.find(word);
    if (other != many.end()) sum += std::pow(weight(word), 2) * dampened(count) * dampened(other->second);
  }
  return sum / (lengths_[a] * lengths_[b]);
}

double Likeness::repeated(const WordCounts& a, const WordCounts& b) const {
  const auto sum = [&](const WordCounts& words, const WordCounts* among) {
    double out = 0;
    for (const auto& [word, count] : words)
      if (among == nullptr || among->contains(word)) out += weight(word);
    return out;
  };
  const double least = std::min(sum(a, nullptr), sum(b, nullptr));
  return least > 0 ? sum(a, &b) / least : 0;
}

}  // namespace broadsheet::reflow
