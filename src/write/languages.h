// What a page and its paragraphs are written in, as web and text programs name it (language_tag.h).
#pragma once

#include <string>

#include "page/page.h"

namespace broadsheet::write {

/// That of most characters of the page, or the paragraph; "" where nothing tells.
std::string language_of(const Page& page);
std::string language_of(const Page& page, const Paragraph& paragraph);

}  // namespace broadsheet::write
