// Where the networks are.
#pragma once

#include <string>

namespace broadsheet::cli {

inline constexpr const char* kModelsHelp =
    "Folder of the networks; else $BROADSHEET_MODELS; else the first `models` (or share/broadsheet/models) "
    "with a "
    "MANIFEST in the folder of the program or up to three above it";

/// The folder by that rule; empty when there is none. What the user names is taken as it is.
std::string find_models(const std::string& option);

}  // namespace broadsheet::cli
