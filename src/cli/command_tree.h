// The commands of the program and their options as plain values, taken from the parser that reads the command
// line. What tells of them (manual pages, completions) is made from these, so that an option is defined once.
//
// The name of an option's value is its definition too: "fast|balanced|best" are the words it may be,
// "txt|json[,...]" several of them with a sign between, "FILE" a file, "DIR" a folder, "LANG" a language; of
// other capitals ("N", "SECONDS") nothing is known beforehand.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace broadsheet::cli {

enum class ValueKind : std::uint8_t {
  none,  ///< a flag
  open,  ///< nothing is known of it
  words,
  file,
  folder,
};

struct Value {
  ValueKind kind = ValueKind::none;
  std::string name;                ///< as the help has it
  std::vector<std::string> words;  ///< that it may be, also of the kind open
  char separator = 0;              ///< between several of them; 0: it is one
};

/// From its name in the help; empty is a flag.
Value value_named(const std::string& name);

struct OptionHelp {
  std::vector<std::string> names;  ///< "-o", "--output"; of an argument without a dash its name alone
  Value value;
  std::string help;
  std::string by_default;  ///< empty: none that is told
  bool required = false;
  bool several = false;
};

struct CommandHelp {
  std::string name;
  std::string help;
  std::string footer;  ///< without the exit codes
  std::vector<OptionHelp> arguments;
  std::vector<OptionHelp> options;
};

struct ProgramHelp {
  std::string name;
  std::string version;
  std::string help;
  std::vector<OptionHelp> options;
  std::vector<CommandHelp> commands;  ///< those that --help shows, in its order
};

ProgramHelp help_of(const CLI::App& app);

}  // namespace broadsheet::cli
