#include "score/marked_text.h"

#include <algorithm>

#include "score/characters.h"
#include "text/utf.h"

namespace broadsheet::score {
namespace {

constexpr std::string_view kArticleEnd = "%%";

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Calls `line(text)` and `article_end()` in the order of the truth.
template <class OnLine, class OnEnd>
void read_truth(std::string_view truth, OnLine&& line, OnEnd&& article_end) {
  for (std::string_view text : lines_of(truth)) {
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text == kArticleEnd) {
      article_end();
    } else {
      line(text);
    }
  }
}

/// Adds a line as a paragraph of its own.
void append_folded(MarkedText& text, std::string_view bytes) {
  const std::u32string line = with_runs_folded(decode_by_lead_byte(bytes));
  Gap gap = text.characters.empty() ? Gap::none : Gap::paragraph;
  bool in_line = false;
  for (const char32_t c : line) {
    if (is_word_space(c)) {
      if (in_line) gap = Gap::space;
      continue;
    }
    text.characters.push_back(folded(c));
    text.gaps.push_back(gap);
    gap = Gap::none;
    in_line = true;
  }
}

void append_strict(std::u32string& text, std::string_view bytes) {
  constexpr char32_t kZeroWidthSpace = 0x200B, kByteOrderMark = 0xFEFF;
  const std::u32string line = text::decode(bytes);
  std::copy_if(line.begin(), line.end(), std::back_inserter(text),
               [](char32_t c) { return !is_white(c) && c != kZeroWidthSpace && c != kByteOrderMark; });
}

}  // namespace

std::vector<MarkedText> folded_articles(std::string_view truth) {
  std::vector<MarkedText> articles(1);
  const auto begin_article = [&] {
    if (!articles.back().characters.empty()) articles.emplace_back();
  };
  read_truth(
      truth, [&](std::string_view line) { append_folded(articles.back(), line); }, begin_article);
  if (articles.back().characters.empty()) articles.pop_back();
  return articles;
}

MarkedText folded_output(std::string_view output) {
  MarkedText text;
  for (const std::string_view line : lines_of(output)) {
    if (line != kArticleEnd) append_folded(text, line);
  }
  return text;
}

std::vector<std::u32string> strict_articles(std::string_view truth) {
  std::vector<std::u32string> articles(1);
  const auto begin_article = [&] {
    if (!articles.back().empty()) articles.emplace_back();
  };
  read_truth(
      truth, [&](std::string_view line) { append_strict(articles.back(), line); }, begin_article);
  if (articles.back().empty()) articles.pop_back();
  return articles;
}

std::u32string strict_output(std::string_view output) {
  std::u32string text;
  for (const std::string_view line : lines_of(output)) {
    if (line != kArticleEnd) append_strict(text, line);
  }
  return text;
}

}  // namespace broadsheet::score
