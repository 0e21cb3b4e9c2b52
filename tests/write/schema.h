// XML against its schema, by xmllint, with the schemas that scripts/test gets (tests/write/schemas/MANIFEST).
#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
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
  std::ofstream(file, std::ios::binary) << bytes;
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

inline constexpr const char* kNoSchema = "the schema is not there: scripts/test gets it";

}  // namespace broadsheet::write
