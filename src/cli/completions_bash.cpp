#include <fmt/format.h>

#include "cli/completions.h"

namespace broadsheet::cli {

namespace {

// What COMPREPLY cannot offer is left to readline, which knows best how names of files are quoted. bash makes
// three words of --option=value.
constexpr const char* kFunctions = R"bash(
_broadsheet_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word")
}
_broadsheet_list() {
  local begin=
  [[ $word == *"$1"* ]] && begin=${word%"$1"*}$1
  mapfile -t COMPREPLY < <(compgen -P "$begin" -W "$2" -- "${word#"$begin"}")
  compopt -o nospace
}
_broadsheet_files() { compopt -o default; }
_broadsheet_folders() { compopt -o dirnames; }
)bash";

constexpr const char* kBegin = R"bash(
_broadsheet() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $word == '=' ]]; then
    word=
  elif [[ $before == '=' ]]; then
    before=${COMP_WORDS[COMP_CWORD-2]}
  fi
  if ((COMP_CWORD == 1)); then
)bash";

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

std::string names_of(const std::vector<OptionHelp>& options) {
  std::vector<std::string> names;
  for (const OptionHelp& option : options)
    names.insert(names.end(), option.names.begin(), option.names.end());
  return joined(names);
}

std::string completion_of(const Value& value) {
  if (value.separator != 0)
    return fmt::format("_broadsheet_list '{}' '{}' ", value.separator, joined(value.words));
  switch (value.kind) {
    case ValueKind::file:
      return "_broadsheet_files ";
    case ValueKind::folder:
      return "_broadsheet_folders ";
    case ValueKind::words:
    case ValueKind::open:
      return value.words.empty() ? "" : fmt::format("_broadsheet_words '{}' ", joined(value.words));
    case ValueKind::none:
      break;
  }
  return "";
}

}  // namespace

std::string bash_completion(const ProgramHelp& program) {
  std::string commands;
  for (const CommandHelp& command : program.commands) commands += command.name + " ";
  std::string script = fmt::format("# bash completion for {}, made from its options\n", program.name);
  script += kFunctions;
  script += kBegin;
  script +=
      fmt::format("    _broadsheet_words '{}{}'\n    return\n  fi\n", commands, names_of(program.options));
  script += "  case ${COMP_WORDS[1]}:$before in\n";
  for (const CommandHelp& command : program.commands) {
    for (const OptionHelp& option : command.options) {
      if (option.value.kind == ValueKind::none) continue;
      std::string cases;
      for (const std::string& name : option.names)
        cases += fmt::format("{}{}:{}", cases.empty() ? "" : " | ", command.name, name);
      script += fmt::format("    {}) {};;\n", cases, completion_of(option.value));
    }
    const bool folders =
        !command.arguments.empty() && command.arguments.front().value.kind == ValueKind::folder;
    script += fmt::format("    {}:*)\n      if [[ $word == -* ]]; then\n        _broadsheet_words '{}'\n",
                          command.name, names_of(command.options));
    if (!command.arguments.empty())
      script +=
          fmt::format("      else\n        {}\n", folders ? "_broadsheet_folders" : "_broadsheet_files");
    script += "      fi\n      ;;\n";
  }
  return script + fmt::format("  esac\n}}\ncomplete -F _broadsheet {}\n", program.name);
}

}  // namespace broadsheet::cli
