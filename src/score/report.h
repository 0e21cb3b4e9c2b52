// A score as text: an aligned table for people, one line of JSON for programs. Both end with a line feed.
//
// JSON keys of a TextScore: chars, articles, article_cer, page_cer, para_p, para_r, para_f1, space_err,
// out_ratio, per (a list, one figure an article), strict_cer, strict_page_cer, overall, cased. Of a
// LayoutScore: truth_lines, output_lines, matched_lines, successor_p, successor_r, successor_f1,
// truth_columns, output_columns, matched_columns, columns_found, trespass_lines, trespass, kind_right,
// kind_accuracy, kind_balanced, kind_mistakes (an object: "byline as body" and the like with a number of
// lines), truth_articles, output_articles, article_p, article_r, article_f1. Error rates have five decimals,
// all else four; the table shows the same figures under the same names.
#pragma once

#include <string>

#include "score/layout_score.h"
#include "score/text_score.h"

namespace broadsheet::score {

std::string to_json(const TextScore& score);
std::string to_json(const LayoutScore& score);
std::string to_table(const TextScore& score);
std::string to_table(const LayoutScore& score);

}  // namespace broadsheet::score
