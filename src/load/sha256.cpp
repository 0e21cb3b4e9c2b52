#include "load/sha256.h"

#include <filesystem>
#include <fstream>
#include <vector>

#include "text/sha256.h"

namespace broadsheet::load {

namespace {

constexpr std::size_t kReadAtOnce = 1U << 18;  // bytes

}  // namespace

Result<std::string> sha256_of_file(const std::string& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error))
    return tl::unexpected(Error{ErrorCode::not_found, file, {}, "there is no such file", ""});
  std::ifstream stream(file, std::ios::binary);
  text::Sha256 hash;
  std::vector<char> buffer(kReadAtOnce);
  if (!std::filesystem::is_directory(file, error)) {
    while (stream) {
      stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
      hash.add({buffer.data(), static_cast<std::size_t>(stream.gcount())});
    }
  }
  if (!stream.eof() || stream.bad())
    return tl::unexpected(Error{ErrorCode::unreadable, file, {}, "the file cannot be read", ""});
  return hash.done();
}

}  // namespace broadsheet::load
