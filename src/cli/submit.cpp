#include "cli/submit.h"

#include <fmt/format.h>
#include <linux/magic.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

#include "cli/batch_script.h"
#include "cli/exit_codes.h"
#include "cli/print.h"
#include "cli/read.h"
#include "text/named_folders.h"
#include "write/file.h"

namespace broadsheet::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* kCommand = "submit";
constexpr const char* kTasks = "--tasks";
constexpr int kUsualTasks = 8;     // a small cluster has as many nodes; pages go to whoever is free
constexpr int kMostTasks = 10000;  // Slurm's own limit, as sites commonly leave it, is 1001 or some thousands
/// Of `read`: what has no sense in an array of tasks.
constexpr std::array kNotForTasks = {"--shard", "--watch", "--dry-run"};

/// What the user gave, in the words of `read`.
struct Asked {
  std::vector<std::string> options;  // as --name or --name=value
  std::vector<std::string> inputs;
  std::string output, files_from;
  int jobs = 1;
};

Asked asked_of(const CLI::App& command) {
  Asked asked;
  for (const CLI::Option* option : command.get_options()) {
    if (option->count() == 0) continue;
    if (option->get_positional()) {
      asked.inputs = option->results();
      continue;
    }
    const std::string name = "--" + option->get_lnames().front();
    if (name == kTasks) continue;
    if (name == "--jobs") {
      asked.jobs = option->as<int>();
      continue;
    }
    if (name == "--output") asked.output = option->results().front();
    if (name == "--files-from") asked.files_from = option->results().front();
    const bool flag = option->get_items_expected_max() == 0;
    for (const std::string& value : option->results())
      asked.options.push_back(flag ? name : name + "=" + value);
  }
  return asked;
}

std::optional<std::string> missing_input(const Asked& asked) {
  std::vector<std::string> files = asked.inputs;
  if (!asked.files_from.empty()) files.push_back(asked.files_from);
  std::error_code error;
  for (const std::string& file : files)
    if (!fs::exists(file, error)) return file;
  return std::nullopt;
}

bool is_in_path(const char* program) {
  for (const std::string& folder : text::folders_named_by("PATH"))
    if (::access((fs::path(folder) / program).c_str(), X_OK) == 0) return true;
  return false;
}

/// In the memory of this machine: no other node sees it.
bool is_in_memory(const fs::path& folder) {
  struct statfs about {};
  return ::statfs(folder.c_str(), &about) == 0 &&
         (about.f_type == TMPFS_MAGIC || about.f_type == RAMFS_MAGIC);
}

/// The number of the job; nothing when sbatch refused it, which then has said why on stderr.
std::optional<std::string> sbatch(const std::vector<std::string>& options, const fs::path& script) {
  std::string command = "exec sbatch --parsable";
  for (const std::string& option : options) command += " " + shell_word(option);
  command += " " + shell_word(script.string());
  FILE* const said = ::popen(command.c_str(), "r");
  if (said == nullptr) return std::nullopt;
  std::string answer;
  for (int c = std::fgetc(said); c != EOF; c = std::fgetc(said)) answer += static_cast<char>(c);
  if (::pclose(said) != 0) return std::nullopt;
  return answer.substr(0, answer.find_first_of(";\n"));  // JOB or JOB;CLUSTER
}

int refuse(ExitCode code, const std::string& words) {
  say("broadsheet: " + words);
  return code;
}

int run_submit(const Asked& asked, int tasks, const std::vector<std::string>& sbatch_options) {
  if (asked.output == "-") return refuse(kUsage, "-o - is not for tasks, which write to a folder");
  if (asked.files_from == "-")
    return refuse(kUsage, "--files-from - is not for tasks, which have no standard input: name a file");
  for (const std::string& option : sbatch_options) {
    if (option.starts_with("--array") || option.starts_with("-a"))
      return refuse(kUsage, "how many tasks there are is said by --tasks, not by " + option);
  }
  if (const std::optional<std::string> missing = missing_input(asked))
    return refuse(kNothingRead, *missing + ": there is no such file or folder");
  if (!is_in_path("sbatch")) {
    return refuse(
        kNotReady,
        fmt::format("there is no sbatch here, so no Slurm (on other clusters have N tasks run what stands "
                    "behind submit as broadsheet read ... --shard I/N, with I from 1 to N={})",
                    tasks));
  }

  const fs::path journal = fs::path(asked.output) / ".broadsheet";
  BatchScript script;
  script.program = fs::read_symlink("/proc/self/exe");
  script.folder = fs::current_path();
  script.logs = journal / "slurm";
  script.options = asked.options;
  script.inputs = asked.inputs;
  script.tasks = tasks;
  script.processors = asked.jobs;
  const fs::path file = journal / "submit.sh";
  const Result<void> written =
      write::make_folder(script.logs).and_then([&] { return write::write_file(file, batch_script(script)); });
  if (!written) {
    say(written.error());
    return kNotReady;
  }
  if (is_in_memory(journal))
    say("broadsheet: note: " + asked.output +
        " lies in the memory of this machine, which other nodes do not see");

  const std::optional<std::string> job = sbatch(sbatch_options, file);
  if (!job) return refuse(kNotReady, "sbatch did not take " + file.string() + " (its reason is above)");
  std::cout << fmt::format("job {} of {} tasks\nbroadsheet status {}   tells how far it is\n", *job, tasks,
                           shell_word(asked.output))
            << std::flush;
  return kOk;
}

}  // namespace

std::vector<std::string> take_sbatch_options(int& argc, char** argv) {
  std::vector<std::string> taken;
  if (argc < 2 || std::strcmp(argv[1], kCommand) != 0) return taken;
  for (int i = 2; i < argc; ++i) {
    if (std::strcmp(argv[i], "--") != 0) continue;
    taken.assign(argv + i + 1, argv + argc);
    argc = i;
  }
  return taken;
}

void add_submit_command(CLI::App& app, std::vector<std::string> sbatch_options, int& exit_code) {
  CLI::App* command = app.add_subcommand(kCommand, "Have a cluster with Slurm read, as an array of tasks");
  const std::shared_ptr<void> read_options = add_read_options(*command);
  for (const char* name : kNotForTasks)
    if (CLI::Option* option = command->get_option_no_throw(name)) command->remove_option(option);
  const auto tasks = std::make_shared<int>(kUsualTasks);
  command->add_option(kTasks, *tasks, "So many tasks share the pages")
      ->capture_default_str()
      ->type_name("N")
      ->check(CLI::Range(1, kMostTasks).description(""));
  command->footer(
      std::string(
          "All options but --tasks are those of broadsheet read; -j is also how many processors a "
          "task asks for (1\nif not given). What stands behind -- goes to sbatch: -- --partition=long "
          "--time=8:00:00. The folders and this\nprogram have to lie where all nodes see them. The "
          "script that Slurm runs stays as DIR/.broadsheet/submit.sh,\nwhat the tasks say in "
          "DIR/.broadsheet/slurm.\n\n") +
      kExitCodesHelp);
  command->callback([command, tasks, read_options, sbatch_options = std::move(sbatch_options), &exit_code] {
    const Asked asked = asked_of(*command);
    if (asked.inputs.empty() && asked.files_from.empty()) throw CLI::RequiredError("INPUT");
    if (asked.output.empty()) throw CLI::RequiredError("-o");
    exit_code = run_submit(asked, *tasks, sbatch_options);
  });
}

}  // namespace broadsheet::cli
