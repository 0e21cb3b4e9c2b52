// What the browser is told, as JSON. Text of a scan stays a string in it: nothing here is ever markup.
#pragma once

#include <string>

#include "review/page_view.h"
#include "review/pages.h"
#include "review/reading_queue.h"

namespace broadsheet::review {

/// A page of the list: {"total", "counts": {"all", "read", "failed", "edited", "pending"}, "offset", "pages":
/// [{"id", "name", "state", "doubt", "edited", "error", "notes"}]}.
std::string list_json(const Entries& all, const Wanted& wanted, std::size_t offset, std::size_t limit);

/// {"previous", "next"}: the ids of the pages beside one in the list; null at its ends and where it is not in
/// it.
std::string neighbours_json(const Entries& all, const Wanted& wanted, const std::string& id);

/// {"id", "name", "state", "error", "revision", "edits", "trouble", "scan_trouble",
///  "read_only", "outdated", "unsure", "reading", "reading_trouble", "page": of write/json.h}.
std::string view_json(const Entry& entry, const PageView& view, const ReadingQueue::Told& reading);

/// {"error": text, "kind": kind}.
std::string error_json(const std::string& kind, const std::string& text);

}  // namespace broadsheet::review
