#include "cli/review.h"

#include <fmt/format.h>
#include <spawn.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <thread>

#include "batch/interrupt.h"
#include "batch/journal.h"
#include "cli/exit_codes.h"
#include "cli/made_with.h"
#include "cli/models.h"
#include "cli/print.h"
#include "cli/read_again.h"
#include "cli/user_words.h"
#include "review/guard.h"
#include "review/server.h"
#include "review/static_pages.h"
#include "text/lexicon.h"
#include "write/file.h"

namespace broadsheet::cli {

namespace {

constexpr int kHighestPort = 65535;

struct ReviewFlags {
  std::string folder;
  int port = 0;
  bool no_open = false;
  std::string models;
  std::string user_words;
  std::string files;  // folder of --static; empty: a server
};

/// A file that leads to the address and that only the user can read. The address itself is not given to
/// another program: everybody on the machine sees what programs are started with. Gone at the end.
class Doorway {
 public:
  explicit Doorway(const std::string& address) {
    std::error_code error;
    const std::filesystem::path cache = batch::user_cache();
    const bool cached = !cache.empty() && write::make_folder(cache);
    path_ = ((cached ? cache : std::filesystem::temp_directory_path(error)) / "review-XXXXXX.html").string();
    constexpr int kSuffix = 5;  // ".html"
    const int fd = ::mkstemps(path_.data(), kSuffix);
    const std::string page =
        fmt::format("<!doctype html><meta http-equiv=\"refresh\" content=\"0; url={}\">\n", address);
    there_ = fd >= 0 && write::write_all(fd, page) == 0;
    if (fd >= 0) ::close(fd);
  }
  ~Doorway() {
    std::error_code ignored;
    if (there_) std::filesystem::remove(path_, ignored);
  }
  Doorway(const Doorway&) = delete;
  Doorway& operator=(const Doorway&) = delete;
  Doorway(Doorway&&) = delete;
  Doorway& operator=(Doorway&&) = delete;

  void open() const;

 private:
  std::string path_;
  bool there_ = false;
};

/// In the user's browser, if there is one.
void Doorway::open() const {
  if (!there_) return;
  std::string program = "xdg-open", argument = path_;
  char* arguments[] = {program.data(), argument.data(), nullptr};
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  for (const int fd : {STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&quiet, fd, "/dev/null", 1 /* O_WRONLY */, 0);
  pid_t pid = 0;
  ::posix_spawnp(&pid, program.c_str(), &quiet, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&quiet);
}

write::FormatOptions format_options_of(const review::Entry& entry) {
  write::FormatOptions options;
  const auto& told = entry.run.options;
  if (told.is_object() && told.contains("furniture") && told["furniture"].is_string())
    options.text.furniture =
        write::furniture_from(told["furniture"].get<std::string>()).value_or(options.text.furniture);
  return options;
}

int write_files(review::Pages& pages, const review::Around& around, const std::string& folder) {
  int count = 0;
  const Result<void> written = review::write_static(
      pages, around, folder, [&](const review::Entry& entry, const std::string& trouble) {
        ++count;
        if (!trouble.empty()) say(fmt::format("broadsheet: {}: {}", entry.name, trouble));
      });
  if (!written) {
    say(written.error());
    return kNotReady;
  }
  say(fmt::format("broadsheet: {} pages written; open {}/index.html in a browser", count, folder));
  return kOk;
}

int run_review(const ReviewFlags& flags) {
  if (batch::journal_files(flags.folder).empty()) {
    say(Error{ErrorCode::not_found,
              flags.folder,
              {},
              "there is no journal of broadsheet in this folder",
              "name the folder that was given to broadsheet read -o"});
    return kNothingRead;
  }
  std::vector<std::string> user_words;
  if (!flags.user_words.empty()) {
    auto words = user_words_from(flags.user_words);
    if (!words) {
      say(words.error());
      return kUsage;
    }
    user_words = std::move(*words);
  }
  auto pages = review::Pages::open(flags.folder, batch::user_cache());
  if (!pages) {
    say(pages.error());
    return kNothingRead;
  }
  const std::string models = find_models(flags.models);
  PageReader reader(flags.folder, models, user_words);
  const auto lexicon = [&] {
    return std::make_unique<text::Lexicon>(text::Lexicon::default_folders(models),
                                           text::UserWords(user_words));
  };
  std::error_code ignored;
  const std::filesystem::path folder = std::filesystem::weakly_canonical(flags.folder, ignored);
  review::Around around{
      [&](const review::Entry& entry, const std::atomic<bool>& stop) { return reader.read(entry, stop); },
      lexicon, format_options_of, folder.filename().string(), MadeWith::version()};
  if (!flags.files.empty()) return write_files(*pages, around, flags.files);
  auto server = review::Server::open(std::move(*pages), std::move(around), flags.port, review::new_token());
  if (!server) {
    say(server.error());
    return kNotReady;
  }

  const batch::Interrupt interrupt;
  std::cout << server->address() << std::endl;
  say("broadsheet: open this address in a browser; Ctrl-C ends the review");
  std::optional<Doorway> doorway;
  if (!flags.no_open) doorway.emplace(server->address()).open();
  std::thread answering([&] { server->run(); });
  constexpr std::chrono::milliseconds kNap{100};  // a signal is heeded within
  while (batch::Interrupt::count() == 0) std::this_thread::sleep_for(kNap);
  server->stop();
  answering.join();
  if (server->waiting() > 0)
    say("broadsheet: edits are saved beside the scans; the next broadsheet read brings them into the "
        "outputs");
  return kOk;
}

}  // namespace

void add_review_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("review", "Look at what was read in a browser, and mend it");
  const auto flags = std::make_shared<ReviewFlags>();
  command->add_option("DIR", flags->folder, "The folder given to broadsheet read -o")->required();
  command->add_option("--port", flags->port, "Of 127.0.0.1; 0 is any that is free")
      ->capture_default_str()
      ->type_name("N")
      ->check(CLI::Range(0, kHighestPort).description(""));
  command
      ->add_option(
          "--static", flags->files,
          "Write the review into this new folder instead, as files for looking only: to be shared, and "
          "opened without a server")
      ->type_name("OUT");
  command->add_flag("--no-open", flags->no_open, "Only print the address");
  command->add_option("--models", flags->models, kModelsHelp)->type_name("DIR");
  command
      ->add_option("--user-words", flags->user_words,
                   "The file that was given to broadsheet read, without which its pages cannot be read again")
      ->type_name("FILE");
  command->footer(
      std::string(
          "The address holds a token, without which nothing is shown. What is mended goes into "
          "NAME.edits.json beside the\nscan, which broadsheet read obeys; edited pages are read again, "
          "and their outputs in DIR are brought up to date.\nStart it in the folder in which "
          "broadsheet read was started, if scans were named relative to that.\n\n") +
      kExitCodesHelp);
  command->callback([flags, &exit_code] { exit_code = run_review(*flags); });
}

}  // namespace broadsheet::cli
