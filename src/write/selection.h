// What of a page is written as text, and in which order: the same in every format that gives its text.
//
// Articles are kept together and stand in reading order; inside an article, paragraphs stand as reflow left
// them. A paragraph that belongs to no article follows the article of the paragraph before it. What is noise
// or a picture has no text, and what has none is not written. Of the rest the options choose:
//   furniture       what becomes of masthead, folio and page number
//   kinds           only paragraphs of these; furniture that is named here is not omitted, it stands in place
//   min_confidence  only paragraphs read at least so surely (page/mean_confidence.h). What tells no
//                   confidence, as of another engine, is written.
// The JSON of a page is the whole page and heeds none of this.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"

namespace broadsheet::write {

/// What becomes of masthead, folio and page number.
enum class Furniture : std::uint8_t {
  omit,   ///< left out
  last,   ///< after all articles
  place,  ///< where they stand in reading order
};
const char* to_string(Furniture furniture);
std::optional<Furniture> furniture_from(const std::string& name);

struct TextOptions {
  Furniture furniture = Furniture::omit;
  std::vector<Kind> kinds{};  ///< empty: all
  double min_confidence = 0;  ///< 0 to 1
};

/// In the order in which they are written. They are those of the page, which must outlive the list.
std::vector<const Paragraph*> written_paragraphs(const Page& page, const TextOptions& options);

/// The lines of a text that hold anything, each with its '\n': an empty line always parts paragraphs, so that
/// inside one (rows of a table, --keep-lines) none may stand.
std::string without_empty_lines(std::string_view text);

}  // namespace broadsheet::write
