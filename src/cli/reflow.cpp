#include "cli/reflow.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>

#include "cli/exit_codes.h"
#include "cli/print.h"
#include "page/error.h"
#include "reflow/reflow.h"
#include "text/lexicon.h"
#include "text/utf.h"
#include "write/file.h"

namespace broadsheet::cli {
namespace {

struct ReflowFlags {
  std::string input = "-";
  std::string output = "-";
  bool keep_lines = false;
};

Result<std::string> read_all(const std::string& name) {
  if (name == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::error_code error;
  const auto status = std::filesystem::status(name, error);
  if (!std::filesystem::exists(status))
    return tl::unexpected(Error{ErrorCode::not_found, name, {}, "there is no such file", ""});
  if (std::filesystem::is_directory(status))
    return tl::unexpected(Error{ErrorCode::bad_input, name, {}, "this is a folder", "name a text file"});
  std::ifstream file(name, std::ios::binary);
  if (!file) return tl::unexpected(Error{ErrorCode::unreadable, name, {}, "the file cannot be opened", ""});
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (file.bad())
    return tl::unexpected(Error{ErrorCode::unreadable, name, {}, "the file cannot be read", ""});
  return bytes;
}

Result<std::string> read_utf8(const std::string& name) {
  Result<std::string> bytes = read_all(name);
  if (!bytes) return bytes;
  const auto malformed = text::first_malformed(*bytes);
  if (!malformed) return bytes;
  const auto line =
      1 + std::count(bytes->begin(), bytes->begin() + static_cast<std::ptrdiff_t>(*malformed), '\n');
  return tl::unexpected(Error{ErrorCode::bad_input,
                              name == "-" ? "standard input" : name,
                              {},
                              fmt::format("line {} is not UTF-8", line),
                              "convert the text to UTF-8 first"});
}

// A reader that has seen enough and closed the pipe (`| head`) is no failure.
Result<void> write_stdout(const std::string& text) {
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (written || errno == EPIPE) return {};
  return tl::unexpected(Error{ErrorCode::unwritable, "standard output", {}, std::strerror(errno), ""});
}

int run_reflow(const ReflowFlags& flags) {
  const Result<std::string> input = read_utf8(flags.input);
  if (!input) {
    say(input.error());
    return kNothingRead;
  }
  const text::Lexicon lexicon;
  const std::string text = reflow::reflow_text(*input, {.keep_lines = flags.keep_lines, .lexicon = &lexicon});
  const Result<void> written =
      flags.output == "-" ? write_stdout(text) : write::write_file(flags.output, text);
  if (written) return kOk;
  say(written.error());
  return kNotReady;
}

}  // namespace

void add_reflow_command(CLI::App& app, int& exit_code) {
  const auto flags = std::make_shared<ReflowFlags>();
  CLI::App* command =
      app.add_subcommand("reflow", "Join the broken lines and words of a text from another program");
  command->add_option("FILE", flags->input,
                      "UTF-8 text with the lines of the print; - or nothing reads standard input");
  command->add_option("-o,--output", flags->output, "Write here instead of to standard output")
      ->type_name("FILE");
  command->add_flag(
      "--keep-lines", flags->keep_lines,
      "Keep the printed lines inside a paragraph and mend no word; an empty line parts paragraphs");
  command->footer(kExitCodesHelp);
  command->callback([flags, &exit_code] { exit_code = run_reflow(*flags); });
}

}  // namespace broadsheet::cli
