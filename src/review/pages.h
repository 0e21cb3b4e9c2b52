// The pages of a batch as people look at them: from its journal, each under an id that is no path.
//
// Two facing pages that were read from one scan are two here. What an id leads to is always a file that the
// journal names, and an output of it lies inside the batch folder, whatever links are there (write/file.h);
// so no request can name a file.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "batch/index.h"
#include "batch/record.h"
#include "page/error.h"

namespace broadsheet::review {

struct Entry {
  std::string id;          ///< 16 hexadecimal digits, the same as long as the page has its name
  std::string name;        ///< of its outputs, relative to the batch folder, without extension
  std::string json;        ///< path of its JSON; empty where there is none
  std::string bad_output;  ///< why its JSON is not to be opened; empty where it is
  batch::PageRecord record;
  batch::RunRecord run;                 ///< that ended with the page
  bool edited = false;                  ///< there is a file of edits beside its scan
  std::optional<double> doubt() const;  ///< share of its characters that are likely wrong; of older
                                        ///< versions 1 - mean confidence
};

using Entries = std::vector<std::shared_ptr<const Entry>>;

enum class Sort : std::uint8_t { worst, name };
enum class Show : std::uint8_t { all, read, failed, edited, pending };
std::optional<Sort> sort_from(const std::string& name);
std::optional<Show> show_from(const std::string& name);

struct Wanted {
  Sort sort = Sort::worst;
  Show show = Show::all;
  std::string words;  ///< that stand in the name, small and capital ASCII letters alike; empty: any
};

/// Failed pages first, then by their doubt; those that are not yet read last. Or by name.
Entries selected(const Entries& all, const Wanted& wanted);

class Pages {
 public:
  /// `folder` was given to broadsheet read -o. unreadable when its journal is.
  static Result<Pages> open(const std::filesystem::path& folder, const std::filesystem::path& cache);

  /// All of them, as they are now. May be called from several threads.
  Entries all();
  /// Null where no page has this id.
  std::shared_ptr<const Entry> find(const std::string& id);

 private:
  Pages(std::filesystem::path folder, batch::Index index)
      : folder_(std::move(folder)), index_(std::move(index)), mutex_(std::make_unique<std::mutex>()) {}
  void refresh();
  void add(const batch::PageRecord& record, const batch::RunRecord& run);

  std::filesystem::path folder_;
  batch::Index index_;
  std::unique_ptr<std::mutex> mutex_;
  std::uintmax_t known_ = 0;  // bytes of the journals that are in entries_
  Entries entries_;
  std::map<std::string, std::shared_ptr<const Entry>> by_id_;
};

}  // namespace broadsheet::review
