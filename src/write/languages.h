// What a page and its paragraphs are written in, as web and text programs name it (language_tag.h).
#pragma once

#include <string>

#include "page/page.h"

namespace broadsheet::write {

/// The one of most of the page's text, by its Tesseract name; empty where nothing tells.
std::string main_language(const Page& page);

/// That of most characters of the page, or the paragraph; "" where nothing tells.
std::string language_of(const Page& page);
std::string language_of(const Page& page, const Paragraph& paragraph);

}  // namespace broadsheet::write
