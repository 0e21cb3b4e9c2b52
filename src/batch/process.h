// A worker process as seen from outside: started, spoken to, and mourned.
#pragma once

#include <sys/types.h>

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "page/error.h"

namespace broadsheet::batch {

struct Command {
  std::string program;                   ///< path of the executable
  std::vector<std::string> arguments;    ///< without the program's own name
  std::vector<std::string> environment;  ///< "NAME=value": in place of, or beside, what this process has
};

/// How a process came to its end, in the words of an Error: "was ended by signal 11 (Segmentation fault)".
struct Death {
  std::string cause;
  std::string next_step;
};

class Process {
 public:
  /// Starts the command with one end of a socket as its standard input. What it prints is kept for death().
  /// worker_died when the system cannot start a process. An executable that is not there shows as a death.
  static Result<Process> start(const Command& command);

  int socket() const { return socket_; }

  /// Forgets what was printed so far: what comes now belongs to another page.
  void forget_words() const;

  /// To be called once the socket says that the other side is gone. Waits for the end, hastening it if it
  /// takes long.
  Death death();

  /// Ends the process at once, whatever it does.
  void kill() const;

  /// Closes the socket, which a worker takes for the end of its work. The destructor does so too; saying it
  /// to all workers first lets them end side by side.
  void hang_up();

  Process(Process&& other) noexcept;
  Process& operator=(Process&& other) noexcept;
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Hangs up and waits for the end.
  ~Process();

 private:
  Process(pid_t pid, int socket, int words) : pid_(pid), socket_(socket), words_(words) {}
  int reap();
  std::string last_words() const;

  pid_t pid_ = -1;
  int socket_ = -1;
  int words_ = -1;  // a file without name that holds what the process prints
};

}  // namespace broadsheet::batch
