#include "cli/own_data.h"

#include <array>
#include <cstdlib>
#include <system_error>

#include "cli/program_folder.h"

namespace broadsheet::cli {

namespace fs = std::filesystem;

namespace {

struct Place {
  const char* variable;
  const char* folder;
};

constexpr std::array kPlaces = {
    Place{"TESSDATA_PREFIX", "tessdata"},
    Place{"DICPATH", "hunspell"},
    Place{"WNSEARCHDIR", "wordnet"},
    Place{"LIBIME_MODEL_DIRS", "libime"},
};

}  // namespace

std::map<std::string, std::string> own_data(const fs::path& program) {
  std::map<std::string, std::string> found;
  const fs::path share = program.parent_path() / "share" / "broadsheet";
  std::error_code none;
  for (const auto& [variable, folder] : kPlaces)
    if (fs::is_directory(share / folder, none)) found.emplace(variable, (share / folder).string());
  return found;
}

void use_own_data() {
  constexpr int kKeepWhatIsSet = 0;
  for (const auto& [variable, folder] : own_data(program_folder()))
    ::setenv(variable.c_str(), folder.c_str(), kKeepWhatIsSet);
}

}  // namespace broadsheet::cli
