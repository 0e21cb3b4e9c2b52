#include "score/text_score.h"

#include <algorithm>
#include <string>

#include "score/alignment.h"
#include "score/characters.h"
#include "score/distance.h"
#include "score/marked_text.h"
#include "text/utf.h"

namespace broadsheet::score {
namespace {

/// Characters squared: what two texts of 200 000 characters make, some 600 MB and a few seconds.
constexpr double kMostCells = 4e10;

/// Part of a whole, or what stands for it where the whole is nothing.
double share(std::size_t part, std::size_t whole, double of_nothing) {
  return whole == 0 ? of_nothing : static_cast<double>(part) / static_cast<double>(whole);
}

struct Counts {
  std::size_t distance = 0;
  std::size_t truth_paragraphs = 0;
  std::size_t output_paragraphs = 0;
  std::size_t found_paragraphs = 0;
  std::size_t space_places = 0;
  std::size_t space_errors = 0;
};

/// A paragraph begins in the output at this character or at one beside it.
bool paragraph_near(const MarkedText& output, std::size_t place) {
  const std::size_t first = place == 0 ? 0 : place - 1;
  const std::size_t last = std::min(place + 1, output.gaps.size() - 1);
  for (std::size_t k = first; k <= last; ++k) {
    if (output.gaps[k] == Gap::paragraph) return true;
  }
  return false;
}

void count_article(const MarkedText& article, const MarkedText& output, Counts& counts) {
  const Alignment alignment = align_to_best_span(article.characters, output.characters);
  counts.distance += alignment.distance;
  for (std::size_t i = 1; i < article.characters.size(); ++i) {
    const auto partner = alignment.partner[i];
    const Gap truth = article.gaps[i];
    if (truth == Gap::paragraph) {
      ++counts.truth_paragraphs;
      if (partner && paragraph_near(output, *partner)) ++counts.found_paragraphs;
    } else if (partner && output.gaps[*partner] != Gap::paragraph) {
      const Gap read = output.gaps[*partner];
      if (truth == Gap::space || read == Gap::space || is_cjk(article.characters[i])) ++counts.space_places;
      if (truth != read) ++counts.space_errors;
    }
  }
  for (std::size_t j = alignment.begin + 1; j < alignment.end; ++j) {
    if (output.gaps[j] == Gap::paragraph) ++counts.output_paragraphs;
  }
}

void score_folded(std::string_view truth, std::string_view output_bytes, TextScore& score) {
  const std::vector<MarkedText> articles = folded_articles(truth);
  const MarkedText output = folded_output(output_bytes);
  Counts total;
  std::u32string page;
  for (const MarkedText& article : articles) {
    const std::size_t before = total.distance;
    count_article(article, output, total);
    score.article_errors.push_back(share(total.distance - before, article.characters.size(), 0));
    page += article.characters;
  }
  score.characters = page.size();
  score.articles = articles.size();
  score.article_wrong = total.distance;
  score.article_error = share(total.distance, page.size(), 0);
  score.page_error = share(edit_distance(page, output.characters), page.size(), 0);
  score.paragraph_precision = std::min(1.0, share(total.found_paragraphs, total.output_paragraphs, 1));
  score.paragraph_recall = share(total.found_paragraphs, total.truth_paragraphs, 1);
  const double sum = score.paragraph_precision + score.paragraph_recall;
  score.paragraph_f1 = sum > 0 ? 2 * score.paragraph_precision * score.paragraph_recall / sum : 0;
  score.space_error = share(total.space_errors, total.space_places, 0);
  score.output_ratio = share(output.characters.size(), page.size(), 0);
}

void score_strictly(std::string_view truth, std::string_view output_bytes, TextScore& score) {
  const std::u32string output = strict_output(output_bytes);
  std::size_t distance = 0;
  std::u32string page;
  for (const std::u32string& article : strict_articles(truth)) {
    distance += best_span_distance(article, output);
    page += article;
  }
  score.strict_article_error = share(distance, page.size(), 0);
  score.strict_page_error = share(edit_distance(page, output), page.size(), 0);
}

double nearness(const std::u32string& truth, const std::u32string& output) {
  return 1 - share(edit_distance(truth, output), std::max<std::size_t>(1, truth.size()), 0);
}

}  // namespace

Result<TextScore> score_text(std::string_view truth, std::string_view output) {
  const std::u32string whole_truth = text::decode(truth);
  const std::u32string whole_output = text::decode(output);
  if (static_cast<double>(whole_truth.size()) * static_cast<double>(whole_output.size()) > kMostCells) {
    Error error;
    error.code = ErrorCode::too_large;
    error.cause = "the texts are far longer than a page, " + std::to_string(whole_truth.size()) + " and " +
                  std::to_string(whole_output.size()) + " characters";
    error.next_step = "score page by page";
    return tl::unexpected(error);
  }
  TextScore score;
  score_folded(truth, output, score);
  score_strictly(truth, output, score);
  score.overall = nearness(letters_and_digits(whole_truth), letters_and_digits(whole_output));
  score.cased = nearness(with_single_spaces(whole_truth), with_single_spaces(whole_output));
  return score;
}

}  // namespace broadsheet::score
