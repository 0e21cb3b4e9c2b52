#include "batch/process.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "batch/worker.h"

namespace broadsheet::batch {

namespace {

constexpr std::chrono::milliseconds kGrace{3000};  // for a worker to put its libraries away
// For the system to end one. It cannot while a disk on the network does not answer; it will then, unattended.
constexpr std::chrono::milliseconds kMercy{3000};
constexpr std::chrono::milliseconds kLook{5};  // between two looks whether it has ended
constexpr int kCannotStart = 127;              // exit status of a shell, too, when there is no such program
constexpr std::size_t kLongestWords = 200;     // bytes: one line on a screen or two

tl::unexpected<Error> cannot_start(const char* what) {
  return tl::unexpected(Error{ErrorCode::worker_died,
                              "",
                              {},
                              std::string("a worker process cannot be started: ") + what + ": " +
                                  std::generic_category().message(errno),
                              "use a smaller -j, or free memory"});
}

std::vector<std::string> environment_with(const std::vector<std::string>& changes) {
  std::vector<std::string> out = changes;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view old(*entry);
    const std::string_view name = old.substr(0, old.find('=') + 1);
    const auto same = [&](const std::string& change) { return !name.empty() && change.starts_with(name); };
    if (std::none_of(changes.begin(), changes.end(), same)) out.emplace_back(old);
  }
  return out;
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> out;
  out.reserve(strings.size() + 1);
  for (std::string& string : strings) out.push_back(string.data());
  out.push_back(nullptr);
  return out;
}

/// In the new process, between fork and exec: only what POSIX allows there.
[[noreturn]] void become(const char* program, char* const* arguments, char* const* environment, int socket,
                         int words) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a worker whose program was killed has nobody to work for
  for (const int signal : {SIGPIPE, SIGCHLD}) ::signal(signal, SIG_DFL);
  // A terminal or a batch system sends these to all processes; what becomes of the page the program decides.
  for (const int signal : {SIGINT, SIGTERM}) ::signal(signal, SIG_IGN);
  ::dup2(socket, kWorkerSocket);
  ::dup2(words, STDOUT_FILENO);
  ::dup2(words, STDERR_FILENO);
  ::execve(program, arguments, environment);
  ::_exit(kCannotStart);
}

}  // namespace

Result<Process> Process::start(const Command& command) {
  std::array<int, 2> sockets{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
    return cannot_start("socket");
  const int words = ::memfd_create("broadsheet-worker", MFD_CLOEXEC);
  if (words < 0 || ::fcntl(words, F_SETFL, O_APPEND) != 0) {
    const auto error = cannot_start("memory file");
    for (const int fd : {sockets[0], sockets[1], words}) ::close(fd);
    return error;
  }
  std::vector<std::string> arguments{command.program};
  arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
  std::vector<std::string> environment = environment_with(command.environment);
  const std::vector<char*> argument_pointers = pointers(arguments);
  const std::vector<char*> environment_pointers = pointers(environment);

  const pid_t pid = ::fork();
  if (pid == 0) {
    become(command.program.c_str(), argument_pointers.data(), environment_pointers.data(), sockets[1], words);
  }
  const auto error = cannot_start("fork");
  ::close(sockets[1]);
  if (pid < 0) {
    ::close(sockets[0]);
    ::close(words);
    return error;
  }
  return Process(pid, sockets[0], words);
}

void Process::forget_words() const {
  // The file may grow without bound over a long run otherwise; a failure costs memory, not results.
  [[maybe_unused]] const int result = ::ftruncate(words_, 0);
}

std::string Process::last_words() const {
  struct stat status {};
  if (::fstat(words_, &status) != 0) return "";
  std::string tail(std::min<std::size_t>(static_cast<std::size_t>(status.st_size), 4096), '\0');
  const ssize_t n =
      ::pread(words_, tail.data(), tail.size(), status.st_size - static_cast<off_t>(tail.size()));
  tail.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
  while (!tail.empty() && (tail.back() == '\n' || tail.back() == '\r' || tail.back() == ' ')) tail.pop_back();
  const std::size_t line = tail.find_last_of("\r\n");
  if (line != std::string::npos) tail.erase(0, line + 1);
  if (tail.size() > kLongestWords) tail.resize(kLongestWords);
  return tail;
}

int Process::reap() {
  int status = 0;
  const auto end = std::chrono::steady_clock::now() + kGrace;
  while (true) {
    const pid_t result = ::waitpid(pid_, &status, WNOHANG);
    if (result == pid_ || (result < 0 && errno != EINTR)) break;
    const auto now = std::chrono::steady_clock::now();
    if (now > end) kill();
    if (now > end + kMercy) {
      status = SIGKILL;  // as waitpid() would say it
      break;
    }
    std::this_thread::sleep_for(kLook);
  }
  pid_ = -1;
  return status;
}

Death Process::death() {
  const int status = reap();
  Death death;
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    death.cause = "was ended by signal " + std::to_string(signal) + " (" + ::strsignal(signal) + ")";
    death.next_step = signal == SIGKILL ? "memory may have run out: use a smaller -j"
                                        : "read this page alone; if it fails again, please report it";
  } else if (WEXITSTATUS(status) == kCannotStart) {
    death.cause = "could not be started";
  } else {
    death.cause = "ended with status " + std::to_string(WEXITSTATUS(status));
  }
  if (const std::string words = last_words(); !words.empty()) death.cause += ", saying \"" + words + "\"";
  return death;
}

void Process::kill() const {
  if (pid_ > 0) ::kill(pid_, SIGKILL);
}

void Process::hang_up() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
}

Process::Process(Process&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      socket_(std::exchange(other.socket_, -1)),
      words_(std::exchange(other.words_, -1)) {}

Process& Process::operator=(Process&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(socket_, other.socket_);
  std::swap(words_, other.words_);
  return *this;
}

Process::~Process() {
  hang_up();
  if (pid_ > 0) reap();
  if (words_ >= 0) ::close(words_);
}

}  // namespace broadsheet::batch
