#include "batch/journal.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <system_error>
#include <utility>

#include "page/unwritable.h"
#include "write/file.h"

namespace broadsheet::batch {

namespace {

namespace fs = std::filesystem;

constexpr const char* kExtension = ".jsonl";

tl::unexpected<Error> cannot_write(const fs::path& path, int error) {
  return tl::unexpected(unwritable(path.string(), error));
}

}  // namespace

fs::path own_folder(const fs::path& outputs) { return outputs / ".broadsheet"; }
fs::path journal_folder(const fs::path& outputs) { return own_folder(outputs) / "journal"; }

std::string new_run_id(const std::string& host, int pid, const std::string& shard) {
  // To the millisecond: a review reads one page after another in the same process, each in a run of its own.
  using std::chrono::milliseconds;
  using std::chrono::seconds;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto whole = std::chrono::duration_cast<seconds>(now);
  std::string id =
      fmt::format("{:%Y%m%dT%H%M%S}.{:03}Z-{}-{}", fmt::gmtime(static_cast<std::time_t>(whole.count())),
                  std::chrono::duration_cast<milliseconds>(now - whole).count(), host, pid);
  if (!shard.empty()) id += "-" + shard;
  std::replace(id.begin(), id.end(), '/', '_');
  return id;
}

Result<Journal> Journal::begin(const fs::path& outputs, const RunRecord& run) {
  const fs::path folder = journal_folder(outputs);
  if (const Result<void> made = write::make_folder(folder); !made) return tl::unexpected(made.error());
  const fs::path path = folder / (run.id + kExtension);
  const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, write::kNewFile);
  if (fd < 0) return cannot_write(path, errno);
  Journal journal(path, fd);
  if (Result<void> written = journal.append({run}); !written) return tl::unexpected(written.error());
  return journal;
}

Journal::Journal(Journal&& other) noexcept
    : path_(std::move(other.path_)), fd_(std::exchange(other.fd_, -1)) {}

Journal::~Journal() {
  if (fd_ >= 0) ::close(fd_);
}

Result<void> Journal::append(const std::vector<Record>& records) {
  std::string lines;
  for (const Record& record : records) lines += to_json(record).dump() + "\n";
  if (const int error = write::write_all(fd_, lines); error != 0) return cannot_write(path_, error);
  if (::fdatasync(fd_) != 0 && errno != EINVAL) return cannot_write(path_, errno);
  return {};
}

std::vector<fs::path> journal_files(const fs::path& outputs) {
  std::vector<fs::path> files;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(journal_folder(outputs), ignored))
    if (entry.path().extension() == kExtension) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::uint64_t> read_journal(const fs::path& file, std::uint64_t offset,
                                   const std::function<void(Record)>& on_record) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    return tl::unexpected(
        Error{ErrorCode::unreadable, file.string(), {}, "cannot be read", "check its permissions"});
  stream.seekg(static_cast<std::streamoff>(offset));
  std::string line;
  // getline sets eof where it met no end of line: such a line is still being written, or was cut off.
  while (std::getline(stream, line) && !stream.eof()) {
    offset += line.size() + 1;
    const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
    if (std::optional<Record> record = record_from(json)) on_record(std::move(*record));
  }
  return offset;
}

}  // namespace broadsheet::batch
