// Clean running text of a page: one paragraph, headline or caption a line, a blank line between.
//
// Articles are kept together and stand in reading order; inside an article, paragraphs stand as reflow left
// them. A paragraph that belongs to no article follows the article of the paragraph before it. A blank line
// always means a new paragraph: where a paragraph keeps line breaks (tables, --keep-lines), empty lines
// inside it are left out. What is noise or a picture has no text. Output is UTF-8 and ends in one '\n', or is
// empty.
#pragma once

#include <optional>
#include <string>
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
};

std::string to_text(const Page& page, const TextOptions& options);

/// The paragraphs that it has, in its order.
std::vector<const Paragraph*> paragraphs_in_order(const Page& page, const TextOptions& options);

/// What it has of one: the lines that hold anything, each with its '\n'; empty where there is none.
std::string text_of(const Paragraph& paragraph);

}  // namespace broadsheet::write
