// Lines that a user has read himself.
#pragma once

#include <vector>

#include "page/given.h"

namespace broadsheet::recognize {

/// The edits of text: "text", and "line" where it has one. The line then says that and nothing is doubtful in
/// it; its words share its length by their numbers of characters. An edit that meets no line is told in the
/// page's notes.
void give_texts(Page& page, const std::vector<Edit>& edits);

}  // namespace broadsheet::recognize
