#include "text/file_content.h"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace broadsheet::text {

std::string file_content(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return {};
  std::string content(size, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(content.data(), static_cast<std::streamsize>(size));
  content.resize(static_cast<std::size_t>(file.gcount()));
  return content;
}

}  // namespace broadsheet::text
