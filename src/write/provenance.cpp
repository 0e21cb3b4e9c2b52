#include "write/provenance.h"

#include <nlohmann/json.hpp>

namespace broadsheet::write {

std::optional<std::string> parameters_in(std::string_view page_json, std::string_view step) {
  // A line feed inside a text is written as \n: only the member itself begins a line so.
  const std::size_t begin = page_json.rfind("\n\"provenance\":");
  if (begin == std::string_view::npos) return std::nullopt;
  const auto tail = nlohmann::json::parse("{" + std::string(page_json.substr(begin)), nullptr, false);
  if (!tail.is_object() || !tail["provenance"].is_array()) return std::nullopt;
  for (const auto& each : tail["provenance"])
    if (each.is_object() && each.value("name", "") == step) return each.value("parameters", "");
  return "";
}

}  // namespace broadsheet::write
