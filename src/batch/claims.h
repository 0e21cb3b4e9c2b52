// Which of several runs in one output folder reads a page: the one that made its claim.
//
// A claim is a file in `.broadsheet/claims`, made so that only one can be the first to make it (O_EXCL),
// which network file systems keep too. Its owner touches it while it holds the page. One that was not touched
// for long is of a run that died: another run makes the next one in its row (`NAME`, `NAME.2`, `NAME.3`),
// again only one of them; the last of the row holds. How long ago a claim was touched is told by the clock of
// the file system, as those of the machines may differ.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>

#include "batch/record.h"
#include "page/error.h"

namespace broadsheet::batch {

enum class Claim : std::uint8_t {
  taken,     ///< the page is this run's now
  held,      ///< another run has it in hand
  finished,  ///< another run has come to an end with it
};

class Claims {
 public:
  static constexpr std::chrono::seconds kLost{120};  ///< a claim that was not touched for so long is free

  /// Of a run, by its id. `shard` names its part of the work, empty where it has none: a claim of the same
  /// part is that of a life before this one, and free at once. unwritable.
  static Result<Claims> open(const std::filesystem::path& outputs, const std::string& run,
                             const std::string& shard, std::chrono::seconds lost = kLost);

  /// `attempt` names what is to be done with the page: one that failed, or whose scan or options changed, is
  /// another attempt.
  Result<Claim> take(const std::string& page, const std::string& attempt);

  /// To be called every few seconds: touches what is held, at most every tenth of the time after which a
  /// claim is lost.
  void keep();

  /// The page has come to its end. False when another run took it from this one, which had not touched it for
  /// so long: what came of it is that run's to tell.
  bool finish(const std::string& page);

 private:
  Claims(std::filesystem::path folder, std::string run, std::string shard, std::chrono::seconds lost);
  Result<std::filesystem::file_time_type> now() const;

  std::filesystem::path folder_;
  std::string run_;
  std::string shard_;
  std::chrono::seconds lost_;
  std::map<std::string, std::filesystem::path> held_;  // by page
  std::chrono::steady_clock::time_point kept_{};
};

/// Takes all claims away; no run may hold one.
void clear_claims(const std::filesystem::path& outputs);

}  // namespace broadsheet::batch
