// Where this program lies, so that it finds what lies beside it wherever both are put.
#pragma once

#include <filesystem>
#include <system_error>

namespace broadsheet::cli {

/// The folder of the running program, links followed; empty where the system does not tell.
inline std::filesystem::path program_folder() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
}

}  // namespace broadsheet::cli
