// XML against its schema, by xmllint, with the schemas that scripts/test gets (tests/write/schemas/MANIFEST).
#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <pugixml.hpp>
#include <sstream>
#include <string>

#include "temporary_folder.h"

namespace broadsheet::write {

/// The file of a schema; nothing where it has not been got.
inline std::optional<std::filesystem::path> schema_file(const std::string& name) {
  const auto file = std::filesystem::path(BROADSHEET_SOURCE_DIR) / "tests/write/schemas/cache" / name;
  return std::filesystem::exists(file) ? std::optional(file) : std::nullopt;
}

/// What xmllint has against the file; empty where that is nothing.
inline std::string faults(const std::string& bytes, const std::filesystem::path& schema) {
  const TemporaryFolder folder;
  const std::string file = (folder / "a.xml").string();
  put(file, bytes);
  const std::string command =
      "xmllint --nonet --noout --schema '" + schema.string() + "' '" + file + "' 2>&1";
  std::string said;
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return "xmllint cannot be run";
  std::array<char, 4096> block{};
  while (const std::size_t count = std::fread(block.data(), 1, block.size(), pipe))
    said.append(block.data(), count);
  return ::pclose(pipe) == 0 ? "" : "faults: " + said;
}

/// ALTO as the schema of 4.2 knows it: without what 4.3 (ReadingOrder, BASEDIRECTION) and 4.4 (LANG of a
/// Page) added.
inline std::string alto_as_4_2(const std::string& bytes) {
  pugi::xml_document file;
  file.load_string(bytes.c_str());
  file.child("alto").remove_child("ReadingOrder");
  for (const pugi::xpath_node& node : file.select_nodes("//*[@BASEDIRECTION]"))
    node.node().remove_attribute("BASEDIRECTION");
  for (const pugi::xpath_node& node : file.select_nodes("//Page")) node.node().remove_attribute("LANG");
  std::ostringstream out;
  file.save(out);
  return out.str();
}

inline constexpr const char* kNoSchema = "the schema is not there: scripts/test gets it";

}  // namespace broadsheet::write
