// The whole Page as JSON, and back: schema "broadsheet-page/1".
//
//   { "schema": "broadsheet-page/1",
//     "source": {"file", "frame", "frames", "width", "height", "dpi", "dpi_estimated",
//                "spread_page", "sha256"},
//              sha256: of the file; absent in older files
//     "turn": degrees clockwise by which the scan had to be turned to be read, 0, 90, 180 or 270; `flat`
//     tells
//             it too and is what is read back
//     "predicted_error": share of the characters that are likely wrong (page/predicted_error.h), null of a
//     page without text; not read back, as it follows from the lines "flat": null | {"step", "columns",
//     "rows", "nodes": [[x,y] ... row by row]}, "rules": [{"from": [x,y], "to": [x,y], "thickness"}],
//     "regions": [{"id", "kind", "direction", "outline": [[x,y] x 4], "column", "band", "box", "inverted",
//                  "lines": [line ids], "language"}],
//     "lines": [{"id", "region", "outline", "direction", "glyph_size", "weight", "detection", "text",
//                "confidence", "words": [{"outline", "text", "confidence", "space_before"}],
//                "said": [{"reader", "text", "confidence", "confidences"}],
//                "disputes": [{"offset", "chosen", "rejected", "reader", "reason", "odds",
//                               "evidence": {name: number}, "candidates": [{"text", "confidence"}]}]}],
//              candidates: only for a glyph that nobody can read
//     "articles": [{"id", "regions": [region ids]}],
//     "paragraphs": [{"id", "article", "kind", "role", "lead", "continues", "text",
//                     "lines": [{"line", "offset", "join", "reason"}]}],
//              role, lead, continues: absent in older files
//     "dropped": [{"outline", "reason"}], what looked like text and is not read; absent in older files
//     "provenance": [{"name", "version", "parameters"}],
//     "made_by": {"program", "version", "models": {name of file: sha256}, "options": {name: text}};
//              absent in older files
//     "notes": [text] }
//
// Meanings and units are those of page/page.h: every outline is in pixels of the decoded input, clockwise
// from the top left as the text is read; `offset` counts bytes of UTF-8. -1 means none where page.h says so.
// Later versions of the program may add members within version 1; readers ignore those they do not know.
//
// Coordinates carry one decimal, nodes of `flat` two, confidences three: finer than any stage can tell. Each
// region, line, article and paragraph has a text line of its own, so that files can be compared line by line.
// Bytes that are not UTF-8 (in a file name) become U+FFFD. A number that is not finite is written as null,
// and such a file is refused when read back.
#pragma once

#include <string>
#include <string_view>

#include "page/error.h"
#include "page/page.h"

namespace broadsheet::write {

inline constexpr std::string_view kPageSchema = "broadsheet-page/1";

/// Ends in '\n'. The same Page gives the same bytes.
std::string to_json(const Page& page);

/// A Page for which to_json gives `text` again, if to_json wrote it. bad_input when it is not JSON, of
/// another schema, lacks a member, or holds an id that leads nowhere or a place outside any picture.
Result<Page> page_from_json(std::string_view text);

}  // namespace broadsheet::write
