// Runs a program as a user does, and keeps what it printed.
#pragma once

#include <string>
#include <vector>

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

Ran run_program(const std::string& program, const std::vector<std::string>& arguments, const How& how = {});

/// The lines of a text, without their ends.
std::vector<std::string> lines_of(const std::string& text);

}  // namespace broadsheet
