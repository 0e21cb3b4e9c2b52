#include <fmt/format.h>

#include "cli/completions.h"

namespace broadsheet::cli {

namespace {

std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return "'" + out + "'";
}

/// The switches of `complete` for a value: -r it needs one, -f no files, -F files, -a these.
std::string switches(const Value& value) {
  std::string words;
  for (const std::string& word : value.words) words += " " + word;
  if (value.separator != 0)
    return fmt::format(" -r -f -a {}", quoted(fmt::format("(__fish_append {}{})", value.separator, words)));
  switch (value.kind) {
    case ValueKind::file:
      return " -r -F";
    case ValueKind::folder:
      return " -r -f -a '(__fish_complete_directories)'";
    case ValueKind::words:
    case ValueKind::open:
      return words.empty() ? " -r -f" : " -r -f -a " + quoted(words.substr(1));
    case ValueKind::none:
      break;
  }
  return "";
}

std::string option(const std::string& program, const std::string& condition, const OptionHelp& help) {
  constexpr std::size_t kShort = 2;  // "-o"
  std::string line = fmt::format("complete -c {} -n {}", program, quoted(condition));
  for (const std::string& name : help.names)
    line += name.size() == kShort ? " -s " + name.substr(1) : " -l " + name.substr(2);
  return line + switches(help.value) + " -d " + quoted(help.help) + "\n";
}

}  // namespace

std::string fish_completion(const ProgramHelp& program) {
  const std::string first = "__fish_use_subcommand";
  std::string script = fmt::format("# fish completion for {}, made from its options\n", program.name);
  for (const CommandHelp& command : program.commands)
    script += fmt::format("complete -c {} -n {} -f -a {} -d {}\n", program.name, first, command.name,
                          quoted(command.help));
  for (const OptionHelp& each : program.options) script += option(program.name, first, each);
  for (const CommandHelp& command : program.commands) {
    const std::string condition = "__fish_seen_subcommand_from " + command.name;
    for (const OptionHelp& each : command.options) script += option(program.name, condition, each);
    if (!command.arguments.empty() && command.arguments.front().value.kind == ValueKind::folder)
      script += fmt::format("complete -c {} -n {} -f -a '(__fish_complete_directories)'\n", program.name,
                            quoted(condition));
  }
  return script;
}

}  // namespace broadsheet::cli
