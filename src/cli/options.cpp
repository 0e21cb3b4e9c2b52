#include "cli/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <sstream>

#include "cli/models.h"
#include "cli/user_words.h"

namespace broadsheet::cli {

namespace {

// No scanner is coarser or finer; a figure beyond is a slip of the finger.
constexpr double kLeastDpi = 40;
constexpr double kMostDpi = 2400;
// A picture of more could not be addressed by the libraries, whose sizes are 32 bits wide.
constexpr double kLeastMegapixels = 1e-6;
constexpr double kMostMegapixels = 2000;
constexpr double kMega = 1e6;

/// Empty when it is a list of names Tesseract may have, else what is wrong with it.
std::string check_languages(const std::string& list) {
  const std::string allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-/";
  const std::vector<std::string> names = split(list, '+');
  if (names.empty()) return "names no language";
  if (names.size() > 1 && std::find(names.begin(), names.end(), "auto") != names.end())
    return "names auto beside others; it stands alone";
  for (const std::string& name : names) {
    if (name.find_first_not_of(allowed) != std::string::npos)
      return "\"" + name + "\" is no name of a language";
  }
  return "";
}

}  // namespace

void add_page_options(CLI::App& command, PageFlags& flags) {
  command
      .add_option("-l,--languages", flags.languages,
                  "Languages of the pages by their Tesseract names, joined by +, the most likely first; each "
                  "region is read in the one that suits it. auto: all of chi_sim, chi_tra, eng, deu and "
                  "Fraktur that are installed")
      ->capture_default_str()
      ->type_name("LANG[+LANG...]|auto")
      ->check(check_languages);
  command
      .add_option("--dpi", flags.dpi,
                  "Resolution of the scans; else that of the file, or estimated from the glyphs")
      ->type_name("DPI")
      ->check([](const std::string& text) { return check_number(text, kLeastDpi, kMostDpi); });
  command.add_option("--max-megapixels", flags.max_megapixels, "Refuse larger pictures")
      ->capture_default_str()
      ->type_name("N")
      ->check([](const std::string& text) { return check_number(text, kLeastMegapixels, kMostMegapixels); });
  command.add_option("--models", flags.models, kModelsHelp)
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory.description(""));
  command.add_flag("--no-neural", flags.no_neural,
                   "Use no neural network: lines are found by their ink alone and read by Tesseract");
  command
      .add_option("--profile", flags.profile,
                  "fast, balanced or best: how readily a second reader is asked where the first is unsure")
      ->capture_default_str()
      ->type_name("fast|balanced|best")
      ->check(CLI::IsMember({"fast", "balanced", "best"}).description(""));
  command
      .add_option(
          "--readers", flags.readers,
          "tesseract or neural: that one alone; both: both read every line; auto: as the profile says")
      ->capture_default_str()
      ->type_name("auto|tesseract|neural|both")
      ->check(CLI::IsMember({"auto", "tesseract", "neural", "both"}).description(""));
  command
      .add_option("--precision", flags.precision,
                  "Arithmetic of the networks, bf16 or f32; auto: bf16 where the processor has it")
      ->capture_default_str()
      ->type_name("auto|bf16|f32")
      ->check(CLI::IsMember({"auto", "bf16", "f32"}).description(""));
  command.add_flag(
      "--keep-forms", flags.keep_forms,
      "Leave marks, letters and digits of Chinese text in the form they were read, full or half width");
  command
      .add_option("--user-words", flags.user_words,
                  "Names and other words that may occur, one a line: where readers differ, the version that "
                  "makes one of them is preferred")
      ->type_name("FILE");
}

Result<Settings> settings_of(const PageFlags& flags) {
  Settings settings;
  if (!flags.user_words.empty()) {
    Result<std::vector<std::string>> words = user_words_from(flags.user_words);
    if (!words) return tl::unexpected(words.error());
    settings.pipeline.user_words = std::move(*words);
  }
  settings.pipeline.languages = split(flags.languages, '+');
  settings.pipeline.models_dir = find_models(flags.models);
  settings.pipeline.neural = !flags.no_neural;
  settings.pipeline.readers = *recognize::reader_choice_from(flags.readers);
  settings.pipeline.profile = *recognize::profile_from(flags.profile);
  settings.pipeline.precision = *net::precision_from(flags.precision);
  settings.pipeline.full_width_punctuation = !flags.keep_forms;
  if (flags.dpi > 0) settings.pipeline.dpi = settings.load.dpi = flags.dpi;
  settings.load.max_pixels = std::llround(flags.max_megapixels * kMega);
  return settings;
}

std::string check_number(const std::string& text, double least, double most) {
  double value = 0;
  const bool in_range = CLI::detail::lexical_cast(text, value) && value >= least && value <= most;
  return in_range ? "" : fmt::format("{} is no number from {} to {}", text, least, most);
}

std::vector<std::string> split(const std::string& list, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(list);
  for (std::string part; std::getline(stream, part, separator);) {
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

}  // namespace broadsheet::cli
