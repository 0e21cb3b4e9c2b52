// Options that several commands share, each defined once.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/job.h"

namespace CLI {
class App;
}

namespace broadsheet::cli {

/// What the parser fills in before it can be turned into Settings.
struct PageFlags {
  std::string languages = "chi_sim+eng";
  double dpi = 0;  // 0: not given
  double max_megapixels = 500;
  std::string models;
  bool no_neural = false;
  std::string readers = "auto";
  std::string profile = "balanced";
  std::string precision = "auto";
  bool keep_forms = false;
  std::string user_words;  // a file; empty: not given
};

/// -l, --dpi, --max-megapixels, --models, --no-neural, --readers, --profile, --precision, --keep-forms,
/// --user-words
void add_page_options(CLI::App& command, PageFlags& flags);

/// The pipeline's and the decoder's part of Settings; the rest as by default. Errors: those of
/// user_words_from().
Result<Settings> settings_of(const PageFlags& flags);

/// Like CLI::Range, which lets "nan" pass: empty for a number in the range, else what is wrong with it.
std::string check_number(const std::string& text, double least, double most);

/// "a+b" at '+', "a,b" at ','. Empty parts are left out.
std::vector<std::string> split(const std::string& list, char separator);

}  // namespace broadsheet::cli
