// A file with given bytes that goes away with the test, under a name no other test of the same run uses.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace broadsheet::score {

class ScratchFile {
 public:
  ScratchFile(const std::string& name, std::string_view bytes)
      : path_(testing::TempDir() + "score_test." + std::to_string(getpid()) + "." + name) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  ScratchFile(ScratchFile&&) = delete;
  ScratchFile& operator=(ScratchFile&&) = delete;
  ~ScratchFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace broadsheet::score
