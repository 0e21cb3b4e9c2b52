#include "cli/output_folder.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

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

}  // namespace

Result<OutputFolder> OutputFolder::open(const std::string& folder) {
  if (const Result<void> made = write::make_folder(folder); !made) return tl::unexpected(made.error());
  Result<batch::FolderLock> lock = batch::FolderLock::take(folder, batch::Sharing::alone);
  if (!lock) return tl::unexpected(lock.error());
  Result<batch::Index> index = batch::Index::open(folder, batch::user_cache());
  if (!index) return tl::unexpected(index.error());
  return OutputFolder(folder, std::move(*lock), std::move(*index));
}

Result<void> OutputFolder::begin(const Plan& plan, const std::vector<batch::PageRecord>& unreadable,
                                 const MadeWith& made_with, int jobs) {
  if (plan.pages.empty() && plan.resettled.empty() && unreadable.empty()) return {};
  clear_temporary_files(plan);
  run_.host = batch::host_name();
  run_.pid = ::getpid();
  run_.id = batch::new_run_id(run_.host, run_.pid, "");
  for (const batch::RunRecord& run : index_.runs())
    run_.generation = std::max(run_.generation, run.generation + 1);
  run_.time = batch::seconds_since_1970();
  run_.jobs = jobs;
  run_.version = MadeWith::version();
  run_.models = made_with.models();
  run_.options = made_with.options();
  Result<batch::Journal> journal = batch::Journal::begin(folder_, run_);
  if (!journal) return tl::unexpected(journal.error());
  journal_.emplace(std::move(*journal));

  std::vector<batch::Record> records;
  for (std::size_t i = 0; i < plan.pages.size(); ++i) {
    if (i % kPagesAtOnce == 0) records.emplace_back(std::vector<batch::PlannedPage>{});
    std::get<std::vector<batch::PlannedPage>>(records.back()).push_back(plan.pages[i].page);
  }
  records.insert(records.end(), plan.gone.begin(), plan.gone.end());
  records.insert(records.end(), plan.resettled.begin(), plan.resettled.end());
  records.insert(records.end(), unreadable.begin(), unreadable.end());
  return journal_->append(records);
}

Result<void> OutputFolder::add(const PlannedJob& page, const Result<Done>& answer,
                               const MadeWith& made_with) {
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
                                made_with.of(output.format, page.job.given)});
    record.stages = answer->perf.stages;
    record.notes = answer->notes;
  } else {
    record.state = batch::State::failed;
    record.error = answer.error();
  }
  return journal_->append(std::vector<batch::Record>{std::move(record)});
}

Result<void> OutputFolder::end(bool interrupted) {
  if (journal_) {
    run_.ended = batch::seconds_since_1970();
    run_.interrupted = interrupted;
    if (Result<void> written = journal_->append(std::vector<batch::Record>{run_}); !written) return written;
  } else if (fs::exists(fs::path(folder_) / batch::kManifest)) {
    return {};
  }
  return index_.refresh().and_then([&] { return batch::write_manifest(index_, folder_); });
}

}  // namespace broadsheet::cli
