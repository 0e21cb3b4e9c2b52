#include "cli/output_folder.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "batch/manifest.h"
#include "write/file.h"

namespace broadsheet::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPagesAtOnce = 1000;  // in one record of the plan, so that no line of it becomes large

void clear_temporary_files(const Plan& plan) {
  std::set<fs::path> folders;
  for (const PlannedJob& page : plan.pages)
    for (const Output& output : page.job.outputs) folders.insert(fs::path(output.path).parent_path());
  for (const fs::path& folder : folders) write::remove_temporary_files(folder);
}

/// A run that was killed may have left a manifest without what it had done last.
bool is_newer(const fs::path& manifest, const std::vector<fs::path>& journals) {
  std::error_code missing;
  const fs::file_time_type written = fs::last_write_time(manifest, missing);
  return !missing && std::all_of(journals.begin(), journals.end(), [&](const fs::path& journal) {
    std::error_code ignored;
    return fs::last_write_time(journal, ignored) <= written;
  });
}

/// A run is of the next generation. Shards are of the same as those that go on: of the last one, if a shard
/// of it has not told its end.
std::uint64_t generation_after(const std::vector<batch::RunRecord>& runs, bool shard) {
  std::uint64_t last = 0;
  for (const batch::RunRecord& run : runs) last = std::max(last, run.generation);
  const bool goes_on = std::any_of(runs.begin(), runs.end(), [&](const batch::RunRecord& run) {
    return run.generation == last && !run.ended && !run.shard.empty();
  });
  return shard && goes_on ? last : last + 1;
}

std::string name_of(const std::optional<Shard>& shard) {
  return shard ? fmt::format("{}of{}", shard->number, shard->count) : "";
}

}  // namespace

Result<OutputFolder> OutputFolder::open(const std::string& folder, const std::optional<Shard>& shard,
                                        const MadeWith& made_with) {
  if (const Result<void> made = write::make_folder(folder); !made) return tl::unexpected(made.error());
  Result<batch::FolderLock> lock =
      batch::FolderLock::take(folder, shard ? batch::Sharing::together : batch::Sharing::alone);
  if (!lock) return tl::unexpected(lock.error());
  // That of a manifest; those of pages lie where the pages do, which begin() knows.
  if (!shard) write::remove_temporary_files(folder);
  Result<batch::Index> index = batch::Index::open(folder, batch::user_cache());
  if (!index) return tl::unexpected(index.error());
  return OutputFolder(folder, shard, made_with, std::move(*lock), std::move(*index));
}

Result<void> OutputFolder::start(int jobs) {
  run_.host = batch::host_name();
  run_.pid = ::getpid();
  run_.shard = name_of(shard_);
  run_.id = batch::new_run_id(run_.host, run_.pid, run_.shard);
  run_.generation = generation_after(index_.runs(), shard_.has_value());
  run_.time = batch::seconds_since_1970();
  run_.jobs = jobs;
  run_.version = MadeWith::version();
  run_.models = made_with_->models();
  run_.options = made_with_->options();
  if (shard_) {
    Result<batch::Claims> claims = batch::Claims::open(folder_, run_.id, run_.shard);
    if (!claims) return tl::unexpected(claims.error());
    claims_.emplace(std::move(*claims));
  } else {
    batch::clear_claims(folder_);
  }
  Result<batch::Journal> journal = batch::Journal::begin(folder_, run_);
  if (!journal) return tl::unexpected(journal.error());
  journal_.emplace(std::move(*journal));
  return {};
}

Result<void> OutputFolder::begin(const Plan& plan, const std::vector<batch::PageRecord>& unreadable,
                                 int jobs) {
  if (plan.pages.empty() && plan.resettled.empty() && unreadable.empty()) return {};
  if (!shard_) clear_temporary_files(plan);
  if (!journal_) {
    if (Result<void> started = start(jobs); !started) return started;
  }
  // What another shard has set out to read stands in its journal.
  const auto is_told = [&](const batch::PlannedPage& page) {
    if (!shard_) return false;
    const batch::Index::Known known = index_.find(page.page);
    return known.planned && known.state == batch::State::pending;
  };
  std::vector<batch::Record> records;
  std::vector<batch::PlannedPage> pages;
  const auto flush = [&] {
    if (!pages.empty()) records.emplace_back(std::exchange(pages, {}));
  };
  for (const PlannedJob& page : plan.pages) {
    if (!is_told(page.page)) pages.push_back(page.page);
    if (pages.size() == kPagesAtOnce) flush();
  }
  flush();
  records.insert(records.end(), plan.gone.begin(), plan.gone.end());
  records.insert(records.end(), plan.resettled.begin(), plan.resettled.end());
  records.insert(records.end(), unreadable.begin(), unreadable.end());
  return journal_->append(records);
}

Result<batch::Claim> OutputFolder::take(const PlannedJob& page) {
  if (!claims_) return batch::Claim::taken;
  // The same page is another attempt when its scan or what it is read with changed, or it failed meanwhile.
  const std::string attempt = fmt::format("{} {} {} {} {}", page.stamp.size, page.stamp.changed,
                                          page.made_with, page.last_time, page.job.outputs.size());
  return claims_->take(page.page.page, attempt);
}

Result<void> OutputFolder::add(const PlannedJob& page, const Result<Done>& answer) {
  batch::PageRecord record;
  record.planned = page.page;
  record.time = batch::seconds_since_1970();
  record.stamp = page.stamp;
  if (answer) {
    record.state = batch::State::read;
    record.sha256 = answer->sha256;
    record.outputs = page.finished;
    for (const Output& output : answer->written)
      record.outputs.push_back({fs::path(output.path).lexically_relative(folder_).string(), output.format,
                                made_with_->of(output.format, page.job.given)});
    record.stages = answer->perf.stages;
    record.peak_memory = static_cast<std::uint64_t>(answer->peak_memory);
    if (const auto characters = static_cast<double>(answer->confidence.characters); characters > 0) {
      record.confidence = answer->confidence.mean();
      record.predicted_error = answer->likely_wrong / characters;
    }
    record.notes = answer->notes;
  } else {
    record.state = batch::State::failed;
    record.error = answer.error();
  }
  // A page that another run took from this one, which kept silent for too long, is that run's to tell.
  if (claims_ && !claims_->finish(page.page.page)) return {};
  return journal_->append({std::move(record)});
}

Result<void> OutputFolder::end(bool interrupted) {
  if (journal_) {
    run_.ended = batch::seconds_since_1970();
    run_.interrupted = interrupted;
    if (Result<void> written = journal_->append({run_}); !written) return written;
  } else if (is_newer(fs::path(folder_) / batch::kManifest, batch::journal_files(folder_))) {
    return {};
  }
  return index_.refresh().and_then([&] { return batch::write_manifest(index_, folder_); });
}

}  // namespace broadsheet::cli
