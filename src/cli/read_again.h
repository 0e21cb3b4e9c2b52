// A page of a finished batch read anew, as the run that read it did.
//
// The journal tells with which options, the page's own JSON what was given for it. Where these cannot be had
// back (words of the user's, of which the journal knows the hash, a --layout) nothing is read, and the error
// says so. The outputs and the journal are written as broadsheet read writes them, so that it finds the page
// finished.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "batch/pool.h"
#include "cli/job.h"
#include "cli/made_with.h"
#include "review/pages.h"

namespace broadsheet::cli {

/// The settings of a run, as far as the journal tells them. bad_input where it does not; `user_words` are
/// those that may have been used. Whether all is as it was is for MadeWith to say.
Result<Settings> settings_of_run(const batch::RunRecord& run, const std::string& models_dir,
                                 const std::vector<std::string>& user_words);

/// What was given for a page, by what its JSON says of it (given_parameters()), without the edits. bad_input
/// where a file was given.
Result<Overrides> overrides_of(const std::string& parameters);

class PageReader {
 public:
  PageReader(std::string folder, std::string models_dir, std::vector<std::string> user_words)
      : folder_(std::move(folder)), models_dir_(std::move(models_dir)), user_words_(std::move(user_words)) {}

  /// Holds the folder while it reads. A page that fails is left as a run that was stopped leaves it: what was
  /// read of it before stands, and the next broadsheet read knows it by that. Errors: those of a page;
  /// bad_input while another run holds the folder.
  Result<void> read(const review::Entry& entry, const std::atomic<bool>& stop);

 private:
  std::string folder_;
  std::string models_dir_;
  std::vector<std::string> user_words_;
  /// What reads pages of one run: its worker stays, with all networks loaded.
  struct Readers {
    std::string settings;
    MadeWith made_with;
    batch::Pool pool;
  };
  std::optional<Readers> readers_{};  // the last that were needed
};

}  // namespace broadsheet::cli
