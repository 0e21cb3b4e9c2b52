#include "score/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace broadsheet::score {
namespace {

struct Row {
  std::string name;
  std::string value;    ///< as it stands in the JSON too
  std::string meaning;  ///< empty for a list, which may be long and is not aligned
};

std::string count(std::size_t n) { return fmt::format("{}", n); }
std::string rate(double x) { return fmt::format("{:.5f}", x); }
std::string part(double x) { return fmt::format("{:.4f}", x); }

/// An object: "byline as body": how many lines.
std::string list(const std::vector<KindMistake>& mistakes) {
  std::string text;
  for (const KindMistake& m : mistakes)
    fmt::format_to(std::back_inserter(text), "{}\"{} as {}\":{}", text.empty() ? "" : ",", to_string(m.truth),
                   m.output ? to_string(*m.output) : "nothing", m.lines);
  return "{" + text + "}";
}

std::vector<Row> rows(const TextScore& s) {
  return {
      {"chars", count(s.characters), "characters of the truth, without white space"},
      {"articles", count(s.articles), "articles of the truth"},
      {"article_cer", rate(s.article_error), "characters wrong, each article against its best span"},
      {"page_cer", rate(s.page_error), "characters wrong, whole page in the order of the truth"},
      {"para_p", part(s.paragraph_precision), "paragraph beginnings of the output that are right"},
      {"para_r", part(s.paragraph_recall), "paragraph beginnings of the truth that are found"},
      {"para_f1", part(s.paragraph_f1), "both in one"},
      {"space_err", rate(s.space_error), "places with a space too many or too few"},
      {"out_ratio", part(s.output_ratio), "length of the output over that of the truth"},
      {"per", fmt::format("[{:.4f}]", fmt::join(s.article_errors, ",")), ""},
      {"strict_cer", rate(s.strict_article_error), "article_cer, width, quotation marks and dashes counted"},
      {"strict_page_cer", rate(s.strict_page_error), "page_cer, the same way"},
      {"overall", part(s.overall), "whole page, a-z and 0-9 only: 1 is perfect"},
      {"cased", part(s.cased), "whole page, everything: 1 is perfect"},
      {"article_wrong", count(s.article_wrong), "article_cer as a count of characters"},
  };
}

std::vector<Row> rows(const LayoutScore& s) {
  return {
      {"truth_lines", count(s.truth_lines), "lines of text in the truth"},
      {"output_lines", count(s.output_lines), "lines of text in the output"},
      {"matched_lines", count(s.matched_lines), "pairs of one and the other"},
      {"successor_p", part(s.successor_precision), "steps from line to line of the output that are right"},
      {"successor_r", part(s.successor_recall), "steps from line to line of the truth that are found"},
      {"successor_f1", part(s.successor_f1), "both in one"},
      {"truth_columns", count(s.truth_columns), "columns of the truth, band by band"},
      {"output_columns", count(s.output_columns), "columns of the output, band by band"},
      {"matched_columns", count(s.matched_columns), "columns that hold the same lines in the main"},
      {"columns_found", part(s.columns_found), "share of the truth's columns"},
      {"trespass_lines", count(s.trespassing_lines), "lines of the output that mix text over a gutter"},
      {"trespass", part(s.trespass), "their share"},
      {"kind_right", count(s.kind_right), "lines of the truth whose region has the right kind"},
      {"kind_accuracy", part(s.kind_accuracy), "their share"},
      {"kind_balanced", part(s.kind_balanced), "the same, every kind weighing as much as any other"},
      {"kind_mistakes", list(s.mistakes), ""},
      {"truth_articles", count(s.truth_articles), "articles of the truth"},
      {"output_articles", count(s.output_articles), "articles of the output"},
      {"article_p", part(s.article_precision), "pairs of lines in one article of the output that are right"},
      {"article_r", part(s.article_recall), "pairs of lines in one article of the truth that are found"},
      {"article_f1", part(s.article_f1), "both in one"},
  };
}

std::string json_of(const std::vector<Row>& all) {
  std::string text;
  for (const Row& row : all) {
    fmt::format_to(std::back_inserter(text), "{}\"{}\":{}", text.empty() ? "" : ",", row.name, row.value);
  }
  return "{" + text + "}\n";
}

std::string table_of(const std::vector<Row>& all) {
  std::size_t names = 0, values = 0;
  for (const Row& row : all) {
    names = std::max(names, row.name.size());
    if (!row.meaning.empty()) values = std::max(values, row.value.size());
  }
  std::string text;
  for (const Row& row : all) {
    fmt::format_to(std::back_inserter(text), "{:<{}}  {:>{}}", row.name, names, row.value, values);
    if (!row.meaning.empty()) fmt::format_to(std::back_inserter(text), "  {}", row.meaning);
    text += '\n';
  }
  return text;
}

}  // namespace

std::string to_json(const TextScore& score) { return json_of(rows(score)); }
std::string to_json(const LayoutScore& score) { return json_of(rows(score)); }
std::string to_table(const TextScore& score) { return table_of(rows(score)); }
std::string to_table(const LayoutScore& score) { return table_of(rows(score)); }

}  // namespace broadsheet::score
