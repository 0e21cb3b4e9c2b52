#include "cli/help_files.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>
#include <memory>

#include "cli/completions.h"
#include "cli/exit_codes.h"
#include "cli/manual.h"
#include "cli/print.h"
#include "write/file.h"

namespace broadsheet::cli {

namespace {

namespace fs = std::filesystem;

/// Where each shell looks for what packages bring, under PREFIX/share.
std::map<fs::path, std::string> files_of(const ProgramHelp& program) {
  std::map<fs::path, std::string> files{
      {"bash-completion/completions/" + program.name, bash_completion(program)},
      {"zsh/vendor-completions/_" + program.name, zsh_completion(program)},
      {"fish/vendor_completions.d/" + program.name + ".fish", fish_completion(program)},
      {"man/man1/" + program.name + ".1", manual_page(program)}};
  for (const CommandHelp& command : program.commands)
    files.emplace("man/man1/" + program.name + "-" + command.name + ".1", manual_page(program, command));
  return files;
}

int write_files(const fs::path& folder, const ProgramHelp& program) {
  for (const auto& [name, content] : files_of(program)) {
    const fs::path path = folder / name;
    const Result<void> written = write::make_folder(path.parent_path()).and_then([&, &text = content] {
      return write::write_file(path, text);
    });
    if (!written) {
      say(written.error());
      return kNotReady;
    }
  }
  return kOk;
}

}  // namespace

void add_help_files_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("help-files", "Write manual pages and completions for shells");
  command->group("");  // not shown in --help
  const auto folder = std::make_shared<std::string>();
  command->add_option("DIR", *folder, "Where share/man and the like are to stand")->required();
  command->callback([folder, &app, &exit_code] { exit_code = write_files(*folder, help_of(app)); });
}

}  // namespace broadsheet::cli
