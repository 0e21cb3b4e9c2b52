#include "cli/manual.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <vector>

#include "cli/exit_codes.h"

namespace broadsheet::cli {

namespace {

/// Text as roff: every hyphen is one that can be searched and copied, and no line begins a request.
std::string roff(const std::string& text) {
  std::string out;
  bool begins_line = true;
  for (const char c : text) {
    if (begins_line && (c == '.' || c == '\'')) out += "\\&";
    begins_line = c == '\n';
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

std::string bold(const std::string& text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + roff(text) + "\\fR"; }

std::string sentence(std::string text) {
  if (text.empty()) return text;
  text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  if (text.back() != '.') text += '.';
  return text;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string begin(const std::string& page, const ProgramHelp& program, const std::string& help) {
  std::string what = help;
  if (what.ends_with('.')) what.pop_back();
  if (!what.empty()) what[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(what[0])));
  return fmt::format(".TH {} 1 \"\" \"{}\" \"User Commands\"\n.SH NAME\n{} \\- {}\n", upper(roff(page)),
                     roff(program.version), roff(page), roff(what));
}

std::string option(const OptionHelp& option) {
  std::string out = ".TP\n";
  for (std::size_t i = 0; i < option.names.size(); ++i) {
    const bool dashes = option.names[i].starts_with('-');
    out += (i > 0 ? ", " : "") + (dashes ? bold(option.names[i]) : italic(option.names[i]));
  }
  if (option.names.front().starts_with('-') && option.value.kind != ValueKind::none)
    out += " " + italic(option.value.name);
  out += "\n" + roff(sentence(option.help));
  if (!option.by_default.empty()) out += "\nDefault: " + roff(option.by_default) + ".";
  return out + "\n";
}

/// Paragraphs that were broken for a terminal are filled again; indented lines stay lines.
std::string paragraphs(const std::string& text) {
  std::string out;
  std::istringstream lines(text);
  bool begun = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) {
      begun = false;
      continue;
    }
    if (!begun)
      out += ".PP\n";
    else if (line.front() == ' ')
      out += ".br\n";
    begun = true;
    out += roff(line.substr(line.find_first_not_of(' '))) + "\n";
  }
  return out;
}

/// The lines "  CODE  meaning" of the help.
std::string exit_codes() {
  std::string out = ".SH EXIT STATUS\n";
  std::istringstream lines(kExitCodesHelp);
  std::string line;
  std::getline(lines, line);  // the title
  while (std::getline(lines, line)) {
    const std::size_t code = line.find_first_not_of(' ');
    const std::size_t gap = line.find("  ", code);
    if (code == std::string::npos || gap == std::string::npos) continue;
    out += ".TP\n" + bold(line.substr(code, gap - code)) + "\n" +
           roff(sentence(line.substr(line.find_first_not_of(' ', gap)))) + "\n";
  }
  return out;
}

std::string see_also(const ProgramHelp& program, const std::string& but) {
  std::vector<std::string> pages{program.name};
  for (const CommandHelp& command : program.commands) pages.push_back(program.name + "-" + command.name);
  std::erase(pages, but);
  std::string out = ".SH SEE ALSO\n";
  for (const std::string& page : pages)
    out += ".BR " + roff(page) + (page == pages.back() ? " (1)\n" : " (1),\n");
  return out;
}

}  // namespace

std::string manual_page(const ProgramHelp& program) {
  std::string page = begin(program.name, program, program.help);
  page += ".SH SYNOPSIS\n.B " + roff(program.name) + "\n" + italic("COMMAND") + " [" + italic("OPTION") +
          "]... [" + italic("ARGUMENT") + "]...\n.SH COMMANDS\n";
  for (const CommandHelp& command : program.commands)
    page += ".TP\n" + bold(program.name + " " + command.name) + "\n" + roff(sentence(command.help)) +
            " See\n.BR " + roff(program.name + "-" + command.name) + " (1).\n";
  page += ".SH OPTIONS\n";
  for (const OptionHelp& each : program.options) page += option(each);
  return page + exit_codes() + see_also(program, program.name);
}

std::string manual_page(const ProgramHelp& program, const CommandHelp& command) {
  const std::string name = program.name + "-" + command.name;
  std::string page = begin(name, program, command.help);
  page += ".SH SYNOPSIS\n.B " + roff(program.name + " " + command.name) + "\n[" + italic("OPTION") + "]...";
  for (const OptionHelp& argument : command.arguments) {
    const std::string word = italic(argument.names.front()) + (argument.several ? "..." : "");
    page += argument.required ? " " + word : " [" + word + "]";
  }
  page += "\n.SH DESCRIPTION\n" + roff(sentence(command.help)) + "\n" + paragraphs(command.footer);
  if (!command.arguments.empty()) page += ".SH ARGUMENTS\n";
  for (const OptionHelp& each : command.arguments) page += option(each);
  page += ".SH OPTIONS\n";
  for (const OptionHelp& each : command.options) page += option(each);
  return page + exit_codes() + see_also(program, name);
}

}  // namespace broadsheet::cli
