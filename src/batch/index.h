// An index of all journals of an output folder: for every page the last that was said of it.
//
// It is a SQLite file in the user's cache, not in the output folder, since network file systems do not lock
// as SQLite needs it. All of it comes from the journals: where it is missing, damaged or of another folder
// than the one that is there now, it is made anew. With 100,000 pages, refresh() reads only what was added.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/record.h"
#include "page/error.h"

namespace SQLite {
class Database;
}

namespace broadsheet::batch {

struct Counts {
  std::uint64_t pending = 0;
  std::uint64_t read = 0;
  std::uint64_t failed = 0;
  double pending_cost = 0;
  std::uint64_t total() const { return pending + read + failed; }
};

class Index {
 public:
  static constexpr std::uintmax_t kSmall = 4'000'000;  ///< bytes of journals, of some 3,000 pages

  /// Of the journals of `outputs`, which may hold none yet. `cache` is a folder. The index is held in memory
  /// where that cannot be written, and where the journals have less than `small` bytes, which are read faster
  /// than it takes to look for a file. unreadable when a journal is.
  static Result<Index> open(const std::filesystem::path& outputs, const std::filesystem::path& cache,
                            std::uintmax_t small = kSmall);

  /// Takes in what was added to the journals since. unreadable.
  Result<void> refresh();

  /// What is known of a page: `last` is what became of it when a run last came to an end with it. It is
  /// pending while a later run sets out to read it again.
  struct Known {
    bool planned = false;  ///< by any run
    State state = State::pending;
    std::optional<PageRecord> last;
  };
  Known find(const std::string& page) const;

  Counts counts() const;
  /// Every page in the order of its name's bytes; of a pending one the PageRecord holds no more than its
  /// plan.
  void each_page(const std::function<void(const PageRecord&, const RunRecord&)>& on_page) const;
  /// Only those in a state.
  void each_page(State state, const std::function<void(const PageRecord&, const RunRecord&)>& on_page) const;
  /// The oldest first.
  std::vector<RunRecord> runs() const;
  /// Pages read and failed since a moment, and the cost of them.
  struct Done {
    std::uint64_t pages = 0;
    double cost = 0;
  };
  Done done_since(double time) const;

  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;
  ~Index();

 private:
  Index(std::filesystem::path outputs, std::unique_ptr<SQLite::Database> database);
  Result<void> fill();
  void take(const Record& record, const RunRecord& run);
  void each(const std::string& where,
            const std::function<void(const PageRecord&, const RunRecord&)>& on_page) const;

  std::filesystem::path outputs_;
  std::unique_ptr<SQLite::Database> database_;
};

/// $XDG_CACHE_HOME/broadsheet, or .cache/broadsheet in the user's home; empty where there is neither.
std::filesystem::path user_cache();

}  // namespace broadsheet::batch
