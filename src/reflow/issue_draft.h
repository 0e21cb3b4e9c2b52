// A paragraph of an issue while it is worked on: its lines come from several pages, and places are counted in
// code points.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "page/issue.h"

namespace broadsheet::reflow {

struct IssueDraftLine {
  int page = -1;
  int line = -1;
  std::size_t offset = 0;  ///< code points into IssueDraft::text
  Join join = Join::none;
  std::string reason;
};

struct IssueDraft {
  std::u32string text;
  std::vector<IssueDraftLine> lines;
  Kind kind = Kind::body;
  Role role = Role::body;
  std::size_t lead = 0;  ///< code points
  bool continues = false;
  int article = -1;
  int first_paragraph = -1;  ///< id on its page of the paragraph that it begins with
  int last_paragraph = -1;   ///< ... ends with
};

IssueDraft draft_of(const Paragraph& paragraph, int page);

/// With its text in UTF-8, and offsets in bytes of it.
IssueParagraph paragraph_of(const IssueDraft& draft, int id);

/// Takes a part out of the text, and the lines that stood in it whole.
void take_out(IssueDraft& draft, std::size_t begin, std::size_t end);

/// Are printed lines kept apart in it?
bool keeps_lines(const IssueDraft& draft);

}  // namespace broadsheet::reflow
