#include "cli/command_tree.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>

#include "cli/exit_codes.h"
#include "recognize/language.h"

namespace broadsheet::cli {

namespace {

bool is_word(const std::string& part) {
  return std::any_of(part.begin(), part.end(), [](unsigned char c) { return std::islower(c) != 0; });
}

std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == '|')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

OptionHelp help_of(const CLI::Option& option) {
  OptionHelp help;
  if (option.get_positional()) {
    help.names = {option.get_name(true)};
  } else {
    for (const std::string& name : option.get_snames()) help.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) help.names.push_back("--" + name);
  }
  help.help = option.get_description();
  help.by_default = option.get_default_str();
  help.required = option.get_required();
  help.several = option.get_items_expected_max() > 1 ||
                 option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
  if (option.get_positional())
    help.value = value_named(help.names.front() == "DIR" ? "DIR" : "FILE");
  else if (option.get_items_expected_max() > 0)
    help.value = value_named(option.get_type_name());
  return help;
}

void add_options(const CLI::App& app, std::vector<OptionHelp>& arguments, std::vector<OptionHelp>& options) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;
    (option->get_positional() ? arguments : options).push_back(help_of(*option));
  }
}

std::string without_exit_codes(std::string footer) {
  const std::size_t at = footer.find(kExitCodesHelp);
  if (at != std::string::npos) footer.erase(at);
  while (!footer.empty() && footer.back() == '\n') footer.pop_back();
  return footer;
}

}  // namespace

Value value_named(const std::string& name) {
  Value value;
  value.name = name;
  if (name.empty()) return value;
  value.kind = ValueKind::open;
  bool only_words = true;
  for (std::string part : parts_of(name)) {
    if (const std::size_t bracket = part.find('['); bracket != std::string::npos) {
      if (part.ends_with("...]") && bracket + 1 < part.size()) value.separator = part[bracket + 1];
      part.erase(bracket);
    }
    if (is_word(part)) {
      value.words.push_back(part);
      continue;
    }
    only_words = false;
    if (part == "DIR") value.kind = ValueKind::folder;
    if (part == "FILE") value.kind = ValueKind::file;
    if (part == "LANG")
      for (const std::string& language : recognize::automatic_languages()) value.words.push_back(language);
  }
  if (only_words) value.kind = ValueKind::words;
  return value;
}

ProgramHelp help_of(const CLI::App& app) {
  ProgramHelp program;
  program.name = app.get_name();
  program.version = app.version();
  program.help = app.get_description();
  std::vector<OptionHelp> none;
  add_options(app, none, program.options);
  for (const CLI::App* command : app.get_subcommands({})) {
    if (command->get_group().empty()) continue;
    CommandHelp help{
        command->get_name(), command->get_description(), without_exit_codes(command->get_footer()), {}, {}};
    add_options(*command, help.arguments, help.options);
    program.commands.push_back(std::move(help));
  }
  return program;
}

}  // namespace broadsheet::cli
