#include "program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <sstream>

#include "../write/temporary_folder.h"

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
  for (const std::string& variable : how.set) ::putenv(::strdup(variable.c_str()));
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  ::execv(program.c_str(), words.data());
  ::_exit(126);
}

}  // namespace

Ran run_program(const std::string& program, const std::vector<std::string>& arguments, const How& how) {
  const TemporaryFolder folder;
  put(folder / "in", how.input);
  const pid_t child = ::fork();
  if (child == 0) become(program, arguments, how, folder);
  int status = 0;
  ::waitpid(child, &status, 0);
  Ran ran;
  ran.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  ran.out = content(folder / "out");
  ran.err = content(folder / "err");
  return ran;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace broadsheet
