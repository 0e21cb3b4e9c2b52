#include "text/file_content.h"

#include <fstream>
#include <sstream>

namespace broadsheet::text {

std::string file_content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return (std::ostringstream() << file.rdbuf()).str();
}

}  // namespace broadsheet::text
