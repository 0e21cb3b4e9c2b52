#include "review/page_view.h"

#include <unistd.h>

#include <algorithm>
#include <sstream>

#include "batch/stamp.h"
#include "load/bytes.h"
#include "load/sha256.h"
#include "review/apply.h"
#include "write/json.h"

namespace broadsheet::review {

namespace {

constexpr std::size_t kMostBytes = 256U << 20U;  // of a JSON: no page has a tenth of it
constexpr std::size_t kMostStates = 4;           // of a page that are kept
constexpr std::size_t kMostPages = 24;           // whose states are kept: some 10 MB each at most

int frame_of(const Entry& entry) { return entry.record.planned.frame.value_or(0); }

}  // namespace

std::string edits_in_provenance(const Page& page) {
  for (const Step& step : page.provenance) {
    if (step.name != "given") continue;
    std::istringstream words(step.parameters);
    constexpr std::string_view kEdits = "edits=";
    for (std::string word; words >> word;)
      if (word.starts_with(kEdits)) return word.substr(kEdits.size());
  }
  return "";
}

Result<Views::Stored> Views::stored(const Entry& entry) {
  if (!entry.bad_output.empty())
    return tl::unexpected(
        Error{ErrorCode::unreadable, "", {}, "its JSON is not opened: " + entry.bad_output, ""});
  if (entry.json.empty())
    return tl::unexpected(Error{ErrorCode::not_found,
                                "",
                                {},
                                "there is no JSON of it",
                                "read it with --format txt,json, which is what it is looked at by"});
  const auto bytes = load::read_whole(entry.json, kMostBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  return write::page_from_json({reinterpret_cast<const char*>(bytes->data()), bytes->size()})
      .map([](Page page) {
        std::string edits = edits_in_provenance(page);
        return Stored{std::move(edits), std::make_shared<const Page>(std::move(page))};
      });
}

/// Empty where the scan is not there. Hashing it takes a second for a large one, and the journal knows the
/// hash as long as the file is the same.
std::string Views::scan_hash(const Entry& entry) {
  const std::string& file = entry.record.planned.input;
  if (!entry.record.sha256.empty() && batch::stamp_of(file) == entry.record.stamp) return entry.record.sha256;
  return load::sha256_of_file(file).value_or("");
}

PageView Views::view(const Entry& entry) {
  PageView view;
  const std::string& scan = entry.record.planned.input;
  const std::string hash = scan_hash(entry);
  if (hash.empty())
    view.scan_trouble =
        "the scan " + scan + " is not there; start the review in the folder in which it was read";
  view.side_car = read_side_car(scan, hash);
  view.read_only = !hash.empty() ? view.side_car.locked : view.scan_trouble;
  if (view.read_only.empty() && hash != entry.record.sha256 && !entry.record.sha256.empty())
    view.read_only = "the scan was changed since it was read; read it again";

  Result<Stored> now = stored(entry);
  if (!now) {
    view.trouble =
        now.error().cause + (now.error().next_step.empty() ? "" : " (" + now.error().next_step + ")");
    if (view.read_only.empty()) view.read_only = "nothing was read on it";
    return view;
  }
  const write::EditsFile& file = view.side_car.edits;
  const std::lock_guard lock(mutex_);
  std::vector<Stored>& states = states_[entry.id];
  std::erase_if(states, [&](const Stored& state) { return state.edits == now->edits; });
  states.insert(states.begin(), *now);
  if (states.size() > kMostStates) states.pop_back();
  if (states_.size() > kMostPages)
    states_.erase(states_.begin()->first == entry.id ? std::prev(states_.end()) : states_.begin());

  // The state that holds the most of the edits and no other.
  const Stored* base = nullptr;
  std::size_t made = 0;
  for (const Stored& state : states_[entry.id]) {
    const auto count = edits_read_with(file, state.edits);
    if (count && (base == nullptr || *count > made)) {
      base = &state;
      made = *count;
    }
  }
  // Edits by hand, in another spelling than ours, are known by the whole file.
  if (!view.side_car.revision.empty() && !now->edits.empty() &&
      view.side_car.revision.starts_with(now->edits)) {
    base = &*states_[entry.id].begin();
    made = file.entries.size();
  }
  Edits edits;
  view.outdated = base == nullptr || base->edits != now->edits || made != file.entries.size();
  view.unsure = base == nullptr;
  if (base == nullptr) base = &*states_[entry.id].begin();
  for (std::size_t k = 0; k < file.entries.size(); ++k) {
    if (file.entries[k].frame != frame_of(entry)) continue;
    std::vector<Edit>& part = k < made ? edits.made : edits.more;
    part.push_back(file.entries[k].edit);
    view.unsure = view.unsure || (k >= made && needs_picture(part.back()));
  }
  view.page = *base->page;
  if (!edits.more.empty()) {
    if (!lexicon_) lexicon_ = open_lexicon_();
    apply(*view.page, edits, lexicon_.get());
  }
  return view;
}

Result<PageView> Views::edit(const Entry& entry, const std::string& revision, const std::string& edits) {
  const std::lock_guard writing(writing_);
  const PageView seen = view(entry);
  const auto refused = [&](const std::string& cause) {
    return tl::unexpected(Error{ErrorCode::bad_input, "", {}, cause, ""});
  };
  if (!seen.read_only.empty())
    return tl::unexpected(Error{ErrorCode::unwritable, "", {}, seen.read_only, ""});
  if (seen.side_car.revision != revision) return refused("changed meanwhile");
  const int frame = frame_of(entry);
  const auto wanted = edits_from(edits, frame);
  if (!wanted) return tl::unexpected(wanted.error());
  Given given;
  given.edits = *wanted;
  if (const auto outside = place_outside(given, seen.page->source.width, seen.page->source.height))
    return refused(*outside + " lies outside the scan");
  const auto written = write_side_car(seen.side_car, seen.side_car.edits.sha256, frame, *wanted);
  if (!written) return tl::unexpected(written.error());
  return view(entry);
}

}  // namespace broadsheet::review
