#include "review/pages.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "batch/journal.h"
#include "load/sha256.h"
#include "write/edits_json.h"
#include "write/file.h"

namespace broadsheet::review {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kIdDigits = 16;
constexpr const char* kJson = "json";

template <class Value, std::size_t N>
std::optional<Value> named(const std::array<const char*, N>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Value>(found - names.begin());
}

std::string small(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

bool shows(const Entry& entry, Show show) {
  switch (show) {
    case Show::all:
      return true;
    case Show::read:
      return entry.record.state == batch::State::read;
    case Show::failed:
      return entry.record.state == batch::State::failed;
    case Show::edited:
      return entry.edited;
    case Show::pending:
      return entry.record.state == batch::State::pending;
  }
  return true;
}

int rank(const Entry& entry) {
  switch (entry.record.state) {
    case batch::State::failed:
      return 0;
    case batch::State::read:
      return entry.doubt() ? 1 : 2;
    case batch::State::pending:
      break;
  }
  return 3;
}

std::uintmax_t journal_bytes(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  std::error_code ignored;
  for (const fs::path& file : batch::journal_files(folder)) bytes += fs::file_size(file, ignored);
  return bytes;
}

}  // namespace

std::optional<double> Entry::doubt() const {
  if (record.predicted_error || !record.confidence) return record.predicted_error;
  return 1 - *record.confidence;
}

std::optional<Sort> sort_from(const std::string& name) {
  return named<Sort>(std::array{"worst", "name"}, name);
}
std::optional<Show> show_from(const std::string& name) {
  return named<Show>(std::array{"all", "read", "failed", "edited", "pending"}, name);
}

Entries selected(const Entries& all, const Wanted& wanted) {
  const std::string words = small(wanted.words);
  Entries chosen;
  for (const auto& entry : all)
    if (shows(*entry, wanted.show) && (words.empty() || small(entry->name).find(words) != std::string::npos))
      chosen.push_back(entry);
  // They come in the order of their names.
  if (wanted.sort == Sort::worst)
    std::stable_sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) {
      return std::tuple(rank(*a), -a->doubt().value_or(0)) < std::tuple(rank(*b), -b->doubt().value_or(0));
    });
  return chosen;
}

Result<Pages> Pages::open(const fs::path& folder, const fs::path& cache) {
  return batch::Index::open(folder, cache).map([&](batch::Index index) {
    Pages pages(folder, std::move(index));
    pages.refresh();
    return pages;
  });
}

void Pages::refresh() {
  const std::uintmax_t bytes = journal_bytes(folder_);
  if (!by_id_.empty() && bytes == known_) return;
  // What cannot be read now is tried again the next time.
  if (!index_.refresh()) return;
  known_ = bytes;
  entries_.clear();
  by_id_.clear();
  std::vector<std::pair<batch::PageRecord, batch::RunRecord>> found;
  index_.each_page(
      [&](const batch::PageRecord& record, const batch::RunRecord& run) { found.emplace_back(record, run); });
  for (auto& [record, run] : found) {
    // Of a page that is being read again there is still what was read before.
    if (record.state == batch::State::pending)
      if (auto known = index_.find(record.planned.page); known.last) record = std::move(*known.last);
    add(record, run);
  }
}

void Pages::add(const batch::PageRecord& record, const batch::RunRecord& run) {
  std::vector<std::string> outputs;
  for (const batch::OutputRecord& output : record.outputs)
    if (output.format == kJson) outputs.push_back(output.path);
  if (outputs.empty()) outputs.emplace_back();
  for (const std::string& output : outputs) {
    auto entry = std::make_shared<Entry>();
    entry->record = record;
    entry->run = run;
    entry->name = output.empty() ? record.planned.page : fs::path(output).replace_extension().string();
    entry->id = load::sha256(entry->name).substr(0, kIdDigits);
    if (!output.empty()) {
      const fs::path path = folder_ / output;
      if (const Result<void> inside = write::stays_inside(folder_, path); inside)
        entry->json = path.string();
      else
        entry->bad_output = inside.error().cause;
    }
    std::error_code ignored;
    entry->edited = fs::exists(write::edits_file_of(record.planned.input), ignored);
    by_id_[entry->id] = entry;
    entries_.push_back(std::move(entry));
  }
}

Entries Pages::all() {
  const std::lock_guard lock(*mutex_);
  refresh();
  return entries_;
}

std::shared_ptr<const Entry> Pages::find(const std::string& id) {
  const std::lock_guard lock(*mutex_);
  refresh();
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

}  // namespace broadsheet::review
