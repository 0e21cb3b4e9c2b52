#include "text/named_folders.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace broadsheet::text {

std::vector<std::string> folders_named_by(const char* variable) {
  std::vector<std::string> out;
  const char* named = std::getenv(variable);
  for (std::string_view rest = named == nullptr ? "" : named; !rest.empty();) {
    const std::string_view folder = rest.substr(0, rest.find(':'));
    if (!folder.empty()) out.emplace_back(folder);
    rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
  }
  return out;
}

}  // namespace broadsheet::text
