// A worker that does what the name of the page tells it to, for the tests of the pool.
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <new>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "batch/worker.h"

namespace {

using broadsheet::Error;
using broadsheet::ErrorCode;
using broadsheet::Result;
using nlohmann::json;

void eat_all_memory() {
  constexpr std::size_t kBlock = 10'000'000;  // bytes
  std::vector<std::string> blocks;
  while (true) blocks.emplace_back(kBlock, 'x');
}

Result<json> answer(const json& settings, const json& request, const broadsheet::batch::Tell& tell) {
  const auto name = request.at("name").get<std::string>();
  const auto is = [&](const char* word) { return name.find(word) != std::string::npos; };
  if (is("staged")) {
    tell("load");
    tell("layout");
  }
  if (is("slow")) std::this_thread::sleep_for(std::chrono::milliseconds(200));
  if (is("loud")) std::puts("printed by a library");
  if (is("once")) {  // "crash once FILE" does not where the file is there
    const std::filesystem::path mark = name.substr(name.find('/'));
    if (std::filesystem::exists(mark)) return json(name);
    std::ofstream(mark) << "x";
  }
  if (is("count")) std::ofstream(name.substr(name.find('/')), std::ios::app) << "x";
  if (is("hang")) std::this_thread::sleep_for(std::chrono::hours(1));
  if (is("half an answer")) {
    ::send(broadsheet::batch::kWorkerSocket, "\x99", 1, MSG_NOSIGNAL);
    std::this_thread::sleep_for(std::chrono::hours(1));
  }
  if (is("hungry to death")) eat_all_memory();
  if (is("hungry")) {
    try {
      eat_all_memory();
    } catch (const std::bad_alloc&) {
      return tl::unexpected(Error{ErrorCode::out_of_memory, name, 4, "memory ran out", ""});
    }
  }
  if (is("crash")) {
    std::fputs("noise\nassertion failed: x > 0\n", stderr);
    std::signal(SIGSEGV, SIG_DFL);  // a sanitizer would make a report and exit code of it
    std::raise(SIGSEGV);
  }
  if (is("killed")) std::raise(SIGKILL);
  if (is("exit")) std::_Exit(3);
  if (is("error")) return tl::unexpected(Error{ErrorCode::damaged, name, 4, "is damaged", "scan it again"});
  if (is("environment")) {
    const char* value = std::getenv("BROADSHEET_TEST");
    return json(value == nullptr ? "" : value);
  }
  if (is("process")) return json(::getpid());
  return json{{"name", name}, {"settings", settings}};
}

}  // namespace

int main() {
  broadsheet::batch::serve(broadsheet::batch::kWorkerSocket, [](const json& settings) {
    if (settings == "die") std::_Exit(1);
    return [settings](const json& request, const broadsheet::batch::Tell& tell) {
      return answer(settings, request, tell);
    };
  });
  return 0;
}
