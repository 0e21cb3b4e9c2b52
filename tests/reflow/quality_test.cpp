// How well paragraphs are found on longer texts, with and without the faults of scanning: averages that must
// hold.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "reflow/reflow.h"
#include "texts.h"

namespace broadsheet::reflow {
namespace {

using testing::Article;
using testing::articles_of;
using testing::as_page;
using testing::as_plain_text;
using testing::boundary_f1;
using testing::Faults;
using testing::paragraphs_in;
using testing::Style;
using testing::truth_of;

// Development material that stands beside the project on the machines of its makers, and nowhere else.
const std::filesystem::path kShared = std::filesystem::path(BROADSHEET_SOURCE_DIR).parent_path() / "shared";

const text::Lexicon& lexicon() {
  static const text::Lexicon out;
  return out;
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Text {
  bool han;
  std::vector<Article> articles;
};

std::vector<Text> own_texts() {
  return {{true, testing::chinese_articles()},
          {false, testing::english_articles()},
          {false, testing::german_articles()}};
}

std::vector<Text> typeset_texts() {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(kShared / "pages" / "typeset", error)) {
    if (entry.path().string().ends_with(".gt.txt")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Text> out;
  out.reserve(files.size());
  for (const auto& file : files)
    out.push_back({file.filename().string().starts_with("zh"), articles_of(contents(file))});
  return out;
}

Style style_of(const Text& text) { return text.han ? Style{} : Style{.han = false, .indent = 1.2}; }

double as_page_f1(const Text& text, const Style& style, const Faults& faults) {
  Page page = as_page(text.articles, style, faults);
  reflow(page, {.lexicon = &lexicon()});
  return boundary_f1(truth_of(text.articles), paragraphs_in(page));
}

double average(const std::vector<Text>& texts, double (*f1)(const Text&)) {
  double sum = 0;
  for (const Text& text : texts) sum += f1(text);
  return sum / static_cast<double>(texts.size());
}

double noisy_f1(const Text& text) {
  double sum = 0;
  for (std::uint32_t seed = 1; seed <= 3; ++seed)
    sum += as_page_f1(text, style_of(text), {0.3, 0.03, 0.03, 0.05, seed});
  return sum / 3;
}

double clean_f1(const Text& text) { return as_page_f1(text, style_of(text), {}); }

double ragged_f1(const Text& text) {
  Style style = style_of(text);
  style.justified = false;
  return as_page_f1(text, style, {.jitter = 0.2});
}

// No box tells of an indent: what is left are short lines and marks.
double flush_f1(const Text& text) {
  Style style = style_of(text);
  style.indent = 0;
  return as_page_f1(text, style, {.jitter = 0.2});
}

double plain_f1(const Text& text) {
  const std::string out = reflow_text(as_plain_text(text.articles, style_of(text)), {.lexicon = &lexicon()});
  return boundary_f1(truth_of(text.articles), paragraphs_in(out));
}

double without_dictionary_f1(const Text& text) {
  return boundary_f1(truth_of(text.articles),
                     paragraphs_in(reflow_text(as_plain_text(text.articles, style_of(text)))));
}

TEST(Quality, OwnTexts) {
  EXPECT_EQ(average(own_texts(), clean_f1), 1);
  EXPECT_EQ(average(own_texts(), plain_f1), 1);
  EXPECT_EQ(average(own_texts(), without_dictionary_f1), 1);
  EXPECT_EQ(average(own_texts(), ragged_f1), 1);
  EXPECT_GE(average(own_texts(), noisy_f1), 0.97);
  EXPECT_GE(average(own_texts(), flush_f1), 0.9);
}

TEST(Quality, DevelopmentPagesSetInColumns) {
  const std::vector<Text> texts = typeset_texts();
  if (texts.empty()) GTEST_SKIP() << "no development pages here";
  EXPECT_GE(average(texts, clean_f1), 0.995);
  EXPECT_GE(average(texts, plain_f1), 0.995);
  EXPECT_GE(average(texts, ragged_f1), 0.995);
  EXPECT_GE(average(texts, noisy_f1), 0.985);
  EXPECT_GE(average(texts, flush_f1), 0.9);
}

TEST(Quality, TheSeedPageIsRepairedExactly) {
  const std::string page = contents(kShared / "seed" / "page.txt"),
                    gold = contents(kShared / "seed" / "gold.txt");
  if (page.empty() || gold.empty()) GTEST_SKIP() << "no development pages here";
  EXPECT_EQ(paragraphs_in(reflow_text(page, {.lexicon = &lexicon()})), paragraphs_in(gold));
  EXPECT_EQ(paragraphs_in(reflow_text(page)), paragraphs_in(gold));
  EXPECT_EQ(paragraphs_in(reflow_text(gold)), paragraphs_in(gold));
}

}  // namespace
}  // namespace broadsheet::reflow
