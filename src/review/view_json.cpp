#include "review/view_json.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "batch/path_text.h"
#include "write/json.h"

namespace broadsheet::review {

namespace {

using nlohmann::ordered_json;

ordered_json or_null(const std::optional<double>& value) {
  return value ? ordered_json(*value) : ordered_json();
}

/// Bytes that are no UTF-8, as names of files may have, become U+FFFD.
std::string text_of(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json error_of(const Entry& entry) {
  if (!entry.record.error) return {};
  Error error = *entry.record.error;
  error.file.clear();
  return to_line(error);
}

ordered_json row(const Entry& entry) {
  return {{"id", entry.id},
          {"name", entry.name},
          {"state", to_string(entry.record.state)},
          {"doubt", or_null(entry.doubt())},
          {"edited", entry.edited},
          {"error", error_of(entry)},
          {"notes", entry.record.notes}};
}

}  // namespace

std::string list_json(const Entries& all, const Wanted& wanted, std::size_t offset, std::size_t limit) {
  const auto count = [&](Show show) { return selected(all, {Sort::name, show, ""}).size(); };
  const Entries chosen = selected(all, wanted);
  ordered_json pages = ordered_json::array();
  for (std::size_t k = offset; k < std::min(chosen.size(), offset + limit); ++k)
    pages.push_back(row(*chosen[k]));
  return text_of({{"total", chosen.size()},
                  {"counts",
                   {{"all", all.size()},
                    {"read", count(Show::read)},
                    {"failed", count(Show::failed)},
                    {"edited", count(Show::edited)},
                    {"pending", count(Show::pending)}}},
                  {"offset", offset},
                  {"pages", std::move(pages)}});
}

std::string neighbours_json(const Entries& all, const Wanted& wanted, const std::string& id) {
  const Entries chosen = selected(all, wanted);
  const auto here =
      std::find_if(chosen.begin(), chosen.end(), [&](const auto& entry) { return entry->id == id; });
  ordered_json previous, next;
  if (here != chosen.end()) {
    if (here != chosen.begin()) previous = (*std::prev(here))->id;
    if (std::next(here) != chosen.end()) next = (*std::next(here))->id;
  }
  return text_of({{"previous", previous}, {"next", next}});
}

std::string view_json(const Entry& entry, const PageView& view, const ReadingQueue::Told& reading) {
  write::EditsFile own;
  own.sha256 = view.side_car.edits.sha256;
  const int frame = entry.record.planned.frame.value_or(0);
  for (const write::EditsFile::Entry& edit : view.side_car.edits.entries)
    if (edit.frame == frame) own.entries.push_back(edit);
  const ordered_json edits = ordered_json::parse(write::to_json(own), nullptr, false);

  ordered_json head = row(entry);
  head["scan"] = {{"width", view.page ? view.page->source.width : 0},
                  {"height", view.page ? view.page->source.height : 0}};
  head["revision"] = view.side_car.revision;
  head["edits"] = edits.is_object() ? edits["edits"] : ordered_json::array();
  head["trouble"] = view.trouble;
  head["scan_trouble"] = view.scan_trouble;
  head["read_only"] = view.read_only;
  head["outdated"] = view.outdated;
  head["unsure"] = view.unsure;
  head["reading"] = to_string(reading.state);
  head["reading_trouble"] = reading.trouble;
  std::string text = text_of(head);
  text.pop_back();
  return text + ",\"page\":" + (view.page ? write::to_json(*view.page) : "null") + "}";
}

std::string error_json(const std::string& kind, const std::string& text) {
  return text_of({{"kind", kind}, {"error", text}});
}

}  // namespace broadsheet::review
