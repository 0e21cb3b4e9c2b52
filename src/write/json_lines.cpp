#include "write/json_lines.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

#include "page/mean_confidence.h"
#include "page/paragraph_ids.h"
#include "text/sha256.h"
#include "write/exchange.h"
#include "write/imprint.h"
#include "write/languages.h"

namespace broadsheet::write {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kShare = 1000;  // confidences have three decimals, as in the JSON of the page

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json confidence_of(const Page& page, const Paragraph& paragraph) {
  const MeanConfidence confidence = mean_confidence(page, paragraph);
  if (confidence.characters == 0) return {};
  return std::round(confidence.mean() * kShare) / kShare;
}

/// One for every run of its lines in one region.
Json boxes_of(const Page& page, const Paragraph& paragraph) {
  std::vector<Box> boxes;
  int last = -1;
  for (const ParagraphLine& part : paragraph.lines) {
    if (part.line < 0 || static_cast<std::size_t>(part.line) >= page.lines.size()) continue;
    const Line& line = page.lines[static_cast<std::size_t>(part.line)];
    const Box box = bounds(line.outline);
    if (box.empty()) continue;
    if (boxes.empty() || line.region != last) boxes.emplace_back();
    boxes.back() = united(boxes.back(), box);
    last = line.region;
  }
  Json out = Json::array();
  for (const Box& box : boxes)
    out.push_back(
        {std::lround(box.left), std::lround(box.top), std::lround(box.right), std::lround(box.bottom)});
  return out;
}

}  // namespace

std::string to_json_lines(const Page& page, const TextOptions& options) {
  const Imprint imprint = imprint_of(page);
  const std::vector<std::string> ids = paragraph_ids(page);
  std::string out;
  for (const Paragraph* paragraph : written_paragraphs(page, options)) {
    std::string text = without_empty_lines(paragraph->text);
    text.pop_back();
    const Json line{{"id", ids[static_cast<std::size_t>(paragraph - page.paragraphs.data())]},
                    {"source", page.source.file},
                    {"source_sha256", or_null(page.source.sha256)},
                    {"frame", page.source.frame + 1},
                    {"spread_page", page.source.spread_page},
                    {"date", or_null(imprint.date)},
                    {"issue", or_null(imprint.issue)},
                    {"page", or_null(imprint.page)},
                    {"article", paragraph->article < 0 ? Json() : Json(paragraph->article)},
                    {"kind", to_string(paragraph->kind)},
                    {"role", to_string(paragraph->role)},
                    {"language", or_null(language_of(page, *paragraph))},
                    {"confidence", confidence_of(page, *paragraph)},
                    {"boxes", boxes_of(page, *paragraph)},
                    {"text", text},
                    {"sha256", text::sha256(text)},
                    {"program", program(page)}};
    out += line.dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace) + "\n";
  }
  return out;
}

}  // namespace broadsheet::write
