// The journal of an output folder: what was done there, told line by line as it is done.
//
// Every run has a file of its own, `.broadsheet/journal/RUN.jsonl`, to which it alone appends, one record a
// line (record.h). Nothing in it is ever changed, so that many machines may work on one shared folder, over
// network file systems without locks too. What is said of a page is on the disk before
// anyone acts on it; a power cut leaves at most a last line that is cut off, which readers pass over.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "batch/record.h"
#include "page/error.h"

namespace broadsheet::batch {

/// `.broadsheet` in an output folder: all that is there beside the outputs.
std::filesystem::path own_folder(const std::filesystem::path& outputs);
std::filesystem::path journal_folder(const std::filesystem::path& outputs);

/// A name for a run that no other run has: "20261126T150346.071Z-host-4711", with "-2of8" where a shard
/// of several is told.
std::string new_run_id(const std::string& host, int pid, const std::string& shard);

class Journal {
 public:
  /// Makes the file of a run. unwritable with the reason of the system.
  static Result<Journal> begin(const std::filesystem::path& outputs, const RunRecord& run);

  /// Returns when the records are on the disk. unwritable, as when the disk is full.
  Result<void> append(const std::vector<Record>& records);

  Journal(Journal&& other) noexcept;
  Journal& operator=(Journal&&) = delete;
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  ~Journal();

 private:
  Journal(std::filesystem::path path, int fd) : path_(std::move(path)), fd_(fd) {}

  std::filesystem::path path_;
  int fd_ = -1;
};

/// The files of all runs, by name; empty where there is none.
std::vector<std::filesystem::path> journal_files(const std::filesystem::path& outputs);

/// Calls `on_record` for the records in a journal file behind `offset`, in their order, and returns the
/// offset behind the last whole line. What is no record is passed over. unreadable.
Result<std::uint64_t> read_journal(const std::filesystem::path& file, std::uint64_t offset,
                                   const std::function<void(Record)>& on_record);

}  // namespace broadsheet::batch
