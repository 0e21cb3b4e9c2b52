// Runs a program as a user does, and keeps what it printed.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "../write/temporary_folder.h"

namespace broadsheet {

struct Ran {
  int exit_code = -1;  ///< or minus the signal that ended it
  std::string out;
  std::string err;
};

struct How {
  std::string input;             ///< standard input
  bool unread = false;           ///< nobody reads standard output, and no signal tells
  std::vector<std::string> set;  ///< "NAME=value" more in the environment
};

/// A program that runs.
class Started {
 public:
  Started(const std::string& program, const std::vector<std::string>& arguments, const How& how = {});
  ~Started();  ///< ends it if it still runs
  Started(const Started&) = delete;
  Started& operator=(const Started&) = delete;
  Started(Started&&) = delete;
  Started& operator=(Started&&) = delete;

  pid_t pid() const { return pid_; }
  /// The processes it has started that still run.
  std::vector<pid_t> children() const;
  /// What it has printed on standard output so far.
  std::string out() const;
  /// What it has printed on standard error so far.
  std::string err() const;
  /// Waits until err() holds this; false when it has not after a minute, or the program has ended without.
  bool says(const std::string& words) const;
  /// Waits for its end.
  Ran wait();

 private:
  std::unique_ptr<TemporaryFolder> folder_;
  pid_t pid_ = -1;
  bool ended_ = false;
};

Ran run_program(const std::string& program, const std::vector<std::string>& arguments, const How& how = {});

/// Content of every output below a folder of outputs, by its path there: without the journal and the manifest
/// that is made from it.
std::map<std::string, std::string> outputs_in(const std::filesystem::path& folder);

/// The lines of a text, without their ends.
std::vector<std::string> lines_of(const std::string& text);

}  // namespace broadsheet
