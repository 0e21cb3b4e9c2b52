// How near an output text is to the truth: characters, paragraphs, spaces.
//
// The figures from `characters` to `article_errors` are those of the development measure "pagescore",
// `overall` and `cased` those of the whole-page measure of the NewsBench and InkBench benchmarks; they agree
// with them to the last digit. Texts are read as marked_text.h says. n, G are the characters of an article
// and of all articles, m those of the output, white space never counted.
//
//   article_error        each article aligned with its best span of the output (alignment.h): the sum of the
//   edit
//                        distances over G. Articles may come in any order, the columns inside one may not.
//   article_wrong        that sum itself, to be added up over pages.
//   page_error           edit distance of all articles in order to the output, over G; may exceed 1.
//   (Pagescore
//                        leaves it out, as -1, from 4e9 pairs of characters on.)
//   paragraph_recall     of the paragraphs of the articles, but for the first of each, the share that begins
//   in the
//                        output at the same character, or one away; one whose first character has no partner
//                        is lost.
//   paragraph_precision  paragraphs found so, over those that begin inside a span of the output that belongs
//   to an
//                        article, its first character excepted; at most 1, and 1 where there are none.
//   paragraph_f1         harmonic mean of the two; the recall is 1 where there is nothing to find.
//   space_error          at each aligned character that begins no paragraph on either side, is there a space
//   before
//                        it in one text but not in the other? The share of such places among those that have
//                        a space in either text or a CJK character in the truth.
//   output_ratio         m over G: above 1, text was invented or doubled; below, lost.
//   strict_article_error, strict_page_error
//                        as the first two, but nothing is folded: width, quotation marks and dashes count,
//                        runs of dots and dashes stay what they are. White space is still no character.
//   overall              1 - edit distance over length of the truth, of both texts as a whole, letters a-z
//   and digits
//                        only, in lower case. Below 0 for an output much longer than the truth.
//   cased                the same of all characters as they stand ("%%" lines too), each run of white space
//   as one
//                        space.
//
// A truth without characters makes every error 0. Everything is pure; the only Error is too_large.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "page/error.h"

namespace broadsheet::score {

struct TextScore {
  std::size_t characters = 0;  ///< G
  std::size_t articles = 0;
  double article_error = 0;
  double page_error = 0;
  double paragraph_precision = 1;
  double paragraph_recall = 1;
  double paragraph_f1 = 1;
  double space_error = 0;
  double output_ratio = 0;
  std::vector<double> article_errors;  ///< of each article, edit distance over n
  double strict_article_error = 0;
  double strict_page_error = 0;
  double overall = 1;
  double cased = 1;
  std::size_t article_wrong = 0;
};

/// Both texts are the bytes of the files. Error too_large where the product of their lengths is beyond 4e10
/// characters (two texts of 200 000, several times a full page): then minutes and gigabytes would go into it.
Result<TextScore> score_text(std::string_view truth, std::string_view output);

}  // namespace broadsheet::score
