// What the headers of write/ and reflow/ promise of any input, asked of what came out. What does not hold is
// named on stderr and ends the program, as a fuzzer wants it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/error.h"
#include "page/page.h"
#include "text/lexicon.h"

namespace broadsheet::fuzz {

inline constexpr const char* kFile = "fuzzed";  // the name that readers are given

void require(bool holds, const char* promise);

/// Dictionaries, loaded once.
const text::Lexicon& lexicon();

/// Pages of a reader: ids and places as page.h has them, kept by their JSON. Then reflowed, with and without
/// --keep-lines: every line with text in its paragraphs, in order, nothing lost but hyphens mended, and all
/// of ReflowedWriter's formats sound. A refusal names the file and the cause.
void check_pages(const Result<std::vector<Page>>& pages);

/// The same, and that all text is in NFC, for readers that make it so: our own JSON is taken as it is.
/// Written as ALTO, PAGE XML and hOCR the page comes back with the same paragraphs.
void check_normalized_pages(const Result<std::vector<Page>>& pages);

/// What reflow made of a plain text: for every line of `source` (UTF-8, NFC) the pieces of it, in order, hold
/// all that it held.
void check_text(std::string_view source, const std::vector<Paragraph>& paragraphs, bool keep_lines);

}  // namespace broadsheet::fuzz
