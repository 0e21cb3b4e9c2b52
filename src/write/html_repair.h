// HTML as it is found in the world, made well-formed XML, so that one parser does for both.
//
// OCR engines write XHTML, or nearly: an unclosed <meta> or <br>, a named entity that XML does not know, an
// attribute without quotes, a <p> that the next one ends. Here
//   names           of elements and attributes become small letters
//   attributes      are quoted; of two of one name the first stands
//   void elements   (br, meta, img ...) are closed where they stand, a <p> before the next <p> or the end of
//                   what holds it, any other element with the one that holds it; an end without a beginning
//                   is left out
//   entities        of HTML that are known (those of Latin 1, quotation marks, dashes, the euro) become their
//                   character; what only looks like one stays as it is written
//   the rest        DOCTYPE, comments, processing instructions, scripts and styles are left out
// In a tag that XML closes by itself (<span/>) nothing stands, as in XHTML.
#pragma once

#include <string>
#include <string_view>

#include "page/error.h"

namespace broadsheet::write {

/// bad_input (without a file) when it ends inside a tag or with elements open other than html, body and p,
/// when elements lie within one another without end, or when there is none.
Result<std::string> xml_from_html(std::string_view html);

/// What `name` of "&name;" stands for, in UTF-8; empty when it is not known.
std::string html_entity(std::string_view name);

}  // namespace broadsheet::write
