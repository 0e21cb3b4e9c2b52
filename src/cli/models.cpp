#include "cli/models.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "cli/program_folder.h"

namespace broadsheet::cli {

namespace fs = std::filesystem;

namespace {

// build/broadsheet, build/kind/broadsheet and prefix/bin/broadsheet all find theirs.
constexpr int kFoldersAbove = 3;

}  // namespace

std::string find_models(const std::string& option) {
  if (!option.empty()) return option;
  const char* variable = std::getenv("BROADSHEET_MODELS");
  if (variable != nullptr && *variable != '\0') return variable;
  std::error_code error;
  fs::path folder = program_folder();
  for (int i = 0; i <= kFoldersAbove && !folder.empty(); ++i) {
    for (const char* name : {"models", "share/broadsheet/models"}) {
      if (fs::exists(folder / name / "MANIFEST", error)) return (folder / name).string();
    }
    folder = folder == folder.parent_path() ? fs::path() : folder.parent_path();
  }
  return "";
}

}  // namespace broadsheet::cli
