// How every command ends.
#pragma once

namespace broadsheet::cli {

enum ExitCode : int {
  kOk = 0,           ///< all that was asked for is done
  kSomeFailed = 1,   ///< some pages failed, the others are done
  kUsage = 2,        ///< the command line cannot be understood
  kNothingRead = 3,  ///< no input could be read, or there was none
  kNotReady = 4,     ///< this machine lacks something: language data, memory, the right to write the output
  kSignalled = 128,  ///< plus the number of the signal that ended the run in good order
};

inline constexpr const char* kExitCodesHelp =
    "Exit codes:\n"
    "  0  all that was asked for is done\n"
    "  1  some pages failed, the others are done\n"
    "  2  the command line cannot be understood\n"
    "  3  no input could be read, or there was none\n"
    "  4  this machine lacks something: language data, memory, the right to write the output\n"
    "  130, 143  ended by Ctrl-C or SIGTERM; the same command goes on where it stopped";

}  // namespace broadsheet::cli
