#include <fmt/format.h>

#include "cli/completions.h"

namespace broadsheet::cli {

namespace {

/// Inside single quotes.
std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return "'" + out + "'";
}

/// Text inside a specification of _arguments, where these signs part it.
std::string plain(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string action(const Value& value) {
  std::string words;
  for (const std::string& word : value.words) words += " " + plain(word);
  if (value.separator != 0) return fmt::format("_values -s {} value{}", value.separator, words);
  switch (value.kind) {
    case ValueKind::file:
      return "_files";
    case ValueKind::folder:
      return "_files -/";
    case ValueKind::words:
    case ValueKind::open:
      return value.words.empty() ? " " : "(" + words.substr(1) + ")";
    case ValueKind::none:
      break;
  }
  return " ";
}

/// One argument of _arguments: names that exclude one another, help, value.
std::string specification(const OptionHelp& option) {
  std::string all, choice;
  for (const std::string& name : option.names) {
    all += (all.empty() ? "" : " ") + name;
    choice += (choice.empty() ? "" : ",") + name;
  }
  const std::string value = option.value.kind == ValueKind::none
                                ? ""
                                : fmt::format(":{}:{}", plain(option.value.name), action(option.value));
  const std::string told = quoted("[" + plain(option.help) + "]" + value);
  const std::string before = option.several ? "'*'" : quoted("(" + all + ")");
  return option.names.size() == 1 ? before + choice + told : before + "{" + choice + "}" + told;
}

std::string arguments(const std::vector<OptionHelp>& all) {
  std::string out;
  for (const OptionHelp& argument : all)
    out += fmt::format(" \\\n        {}",
                       quoted(fmt::format("{}:{}:{}", argument.several ? "*" : "",
                                          plain(argument.names.front()), action(argument.value))));
  return out;
}

}  // namespace

std::string zsh_completion(const ProgramHelp& program) {
  std::string script = fmt::format("#compdef {}\n# zsh completion for {}, made from its options\n\n",
                                   program.name, program.name);
  script += "_broadsheet() {\n  local -a commands=(\n";
  for (const CommandHelp& command : program.commands)
    script += "    " + quoted(plain(command.name) + ":" + command.help) + "\n";
  script += "  )\n  if ((CURRENT == 2)); then\n    _describe -t commands command commands\n    _arguments";
  for (const OptionHelp& option : program.options) script += " " + specification(option);
  script +=
      "\n    return\n  fi\n  local command=$words[2]\n  shift words\n  ((CURRENT--))\n  case $command in\n";
  for (const CommandHelp& command : program.commands) {
    script += fmt::format("    {})\n      _arguments -s", command.name);
    for (const OptionHelp& option : command.options) script += " \\\n        " + specification(option);
    script += arguments(command.arguments) + "\n      ;;\n";
  }
  return script + "  esac\n}\n\n_broadsheet \"$@\"\n";
}

}  // namespace broadsheet::cli
