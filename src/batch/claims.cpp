#include "batch/claims.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <functional>
#include <system_error>
#include <utility>

#include "batch/journal.h"
#include "page/unwritable.h"
#include "write/file.h"

namespace broadsheet::batch {

namespace {

namespace fs = std::filesystem;

constexpr int kTouchesBeforeLost = 10;  // one may come late
constexpr const char* kFinished = "finished\n";

fs::path claims_folder(const fs::path& outputs) { return own_folder(outputs) / "claims"; }

/// The name in a row of claims; pages may have any name, of any length.
std::string row_of(const std::string& page, const std::string& attempt) {
  const std::hash<std::string> hash;
  return fmt::format("{:016x}{:016x}", hash(page + '\0' + attempt), hash(attempt + '\0' + page));
}

fs::path in_row(const fs::path& folder, const std::string& row, int number) {
  return folder / (number == 1 ? row : fmt::format("{}.{}", row, number));
}

/// 0, EEXIST or another error.
int make(const fs::path& claim, const std::string& owner) {
  const int fd = ::open(claim.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, write::kNewFile);
  if (fd < 0) return errno;
  const int error = write::write_all(fd, owner);
  ::close(fd);
  return error;
}

/// What a claim says of its owner: the run, and on a second line its part of the work.
std::string owner_of(const std::string& run, const std::string& shard) { return run + "\n" + shard + "\n"; }

struct Held {
  std::string shard;
  bool finished = false;
};

Held read_claim(const fs::path& claim) {
  std::ifstream stream(claim, std::ios::binary);
  Held held;
  std::string run, state;
  std::getline(stream, run);
  std::getline(stream, held.shard);
  std::getline(stream, state);
  held.finished = state + "\n" == kFinished;
  return held;
}

}  // namespace

Claims::Claims(fs::path folder, std::string run, std::string shard, std::chrono::seconds lost)
    : folder_(std::move(folder)), run_(std::move(run)), shard_(std::move(shard)), lost_(lost) {}

Result<Claims> Claims::open(const fs::path& outputs, const std::string& run, const std::string& shard,
                            std::chrono::seconds lost) {
  const fs::path folder = claims_folder(outputs);
  if (const Result<void> made = write::make_folder(folder); !made) return tl::unexpected(made.error());
  return Claims(folder, run, shard, lost);
}

Result<fs::file_time_type> Claims::now() const {
  const fs::path clock = folder_ / ("." + run_);
  const int fd = ::open(clock.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, write::kNewFile);
  if (fd < 0) return tl::unexpected(unwritable(clock.string(), errno));
  ::futimens(fd, nullptr);
  ::close(fd);
  std::error_code ignored;
  return fs::last_write_time(clock, ignored);
}

Result<Claim> Claims::take(const std::string& page, const std::string& attempt) {
  const std::string row = row_of(page, attempt);
  for (int number = 1;; ++number) {
    const fs::path claim = in_row(folder_, row, number);
    const int error = make(claim, owner_of(run_, shard_));
    if (error == 0) {
      held_[page] = claim;
      return Claim::taken;
    }
    if (error != EEXIST) return tl::unexpected(unwritable(claim.string(), error));
    std::error_code gone;
    if (fs::exists(in_row(folder_, row, number + 1), gone)) continue;
    const fs::file_time_type touched = fs::last_write_time(claim, gone);
    if (gone) return Claim::held;
    const Held held = read_claim(claim);
    if (held.finished) return Claim::finished;
    if (!shard_.empty() && held.shard == shard_) continue;
    const Result<fs::file_time_type> time = now();
    if (!time) return tl::unexpected(time.error());
    if (*time - touched < lost_) return Claim::held;
  }
}

void Claims::keep() {
  const auto time = std::chrono::steady_clock::now();
  if (time - kept_ < lost_ / kTouchesBeforeLost) return;
  kept_ = time;
  for (const auto& [page, claim] : held_) ::utimensat(AT_FDCWD, claim.c_str(), nullptr, 0);
}

bool Claims::finish(const std::string& page) {
  const auto held = held_.extract(page);
  if (held.empty()) return false;
  const fs::path& claim = held.mapped();
  // The number in the row stands behind the dot; the first has none.
  const std::string number = claim.extension().string();
  const fs::path next =
      in_row(folder_, claim.stem().string(), number.empty() ? 2 : std::stoi(number.substr(1)) + 1);
  std::error_code ignored;
  if (fs::exists(next, ignored)) return false;
  if (const int fd = ::open(claim.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC); fd >= 0) {
    write::write_all(fd, kFinished);
    ::close(fd);
  }
  return true;
}

void clear_claims(const fs::path& outputs) {
  std::error_code ignored;
  fs::remove_all(claims_folder(outputs), ignored);
}

}  // namespace broadsheet::batch
