// What decides the outputs of a page beside its scan: the version of the program, the models, the options.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "cli/job.h"

namespace broadsheet::cli {

class MadeWith {
 public:
  /// Reads the files of models, some tens of megabytes. One that is missing, which a page says in its notes
  /// or fails for, is none.
  explicit MadeWith(const Settings& settings);

  /// Name of a model's file: its SHA-256.
  const nlohmann::json& models() const { return models_; }
  /// Options, without those that change no output.
  const nlohmann::json& options() const { return options_; }

  static const char* version();

  /// What a page says of it; nothing that only the text of a page depends on.
  MadeBy made_by() const;

  /// A hash of all that decides an output; `given` is that of the page (cli/overrides.h).
  std::string of(const std::string& format, const std::string& given) const;

 private:
  nlohmann::json models_;
  nlohmann::json options_;
};

}  // namespace broadsheet::cli
