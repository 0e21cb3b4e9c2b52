#include "program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <thread>

namespace broadsheet {

namespace {

[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments,
                         const How& how, const TemporaryFolder& folder) {
  const auto put_at = [](int fd, int at) {
    ::dup2(fd, at);
    ::close(fd);
  };
  put_at(::open((folder / "in").c_str(), O_RDONLY), STDIN_FILENO);
  put_at(::open((folder / "err").c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
  if (how.unread) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) ::_exit(126);
    ::close(ends[0]);
    put_at(ends[1], STDOUT_FILENO);
    std::signal(SIGPIPE, SIG_IGN);
  } else {
    put_at(::open((folder / "out").c_str(), O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
  }
  // Whoever runs the tests in the background has one of them ignored.
  for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, SIG_DFL);
  for (const std::string& variable : how.set) ::putenv(::strdup(variable.c_str()));
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  ::execv(program.c_str(), words.data());
  ::_exit(126);
}

}  // namespace

Started::Started(const std::string& program, const std::vector<std::string>& arguments, const How& how)
    : folder_(std::make_unique<TemporaryFolder>()) {
  put(*folder_ / "in", how.input);
  pid_ = ::fork();
  if (pid_ == 0) become(program, arguments, how, *folder_);
}

Started::~Started() {
  if (ended_) return;
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

std::vector<pid_t> Started::children() const {
  const std::string pid = std::to_string(pid_);
  std::ifstream stream("/proc/" + pid + "/task/" + pid + "/children");
  std::vector<pid_t> children;
  for (pid_t child = 0; stream >> child;) children.push_back(child);
  return children;
}

std::string Started::out() const { return content(*folder_ / "out"); }

std::string Started::err() const { return content(*folder_ / "err"); }

bool Started::says(const std::string& words) const {
  constexpr std::chrono::minutes kPatience{1};
  const auto end = std::chrono::steady_clock::now() + kPatience;
  while (err().find(words) == std::string::npos) {
    siginfo_t ended{};
    ::waitid(P_PID, static_cast<id_t>(pid_), &ended, WEXITED | WNOHANG | WNOWAIT);
    if (ended.si_pid != 0 || std::chrono::steady_clock::now() > end) {
      return err().find(words) != std::string::npos;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return true;
}

Ran Started::wait() {
  int status = 0;
  ::waitpid(pid_, &status, 0);
  ended_ = true;
  Ran ran;
  ran.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  ran.out = out();
  ran.err = err();
  return ran;
}

Ran run_program(const std::string& program, const std::vector<std::string>& arguments, const How& how) {
  return Started(program, arguments, how).wait();
}

std::map<std::string, std::string> outputs_in(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string name = std::filesystem::relative(entry, folder).string();
    if (entry.is_regular_file() && !name.starts_with(".broadsheet/") && name != "manifest.jsonl")
      files[name] = content(entry);
  }
  return files;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace broadsheet
