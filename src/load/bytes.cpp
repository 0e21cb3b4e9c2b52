#include "load/bytes.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace broadsheet::load {
namespace {

namespace fs = std::filesystem;

Error failed(ErrorCode code, const std::string& cause, const std::string& next_step) {
  return {code, "", std::nullopt, cause, next_step};
}

std::string reason_of(int error_number) { return std::generic_category().message(error_number); }

}  // namespace

Result<std::vector<std::uint8_t>> read_start(const std::string& file, std::size_t count) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found) {
    return tl::unexpected(
        failed(ErrorCode::not_found, "there is no such file", "check the spelling of the name"));
  }
  if (fs::is_directory(status)) {
    return tl::unexpected(failed(ErrorCode::unreadable, "is a folder, not a file", "name a file"));
  }
  if (!error && !fs::is_regular_file(status)) {
    return tl::unexpected(
        failed(ErrorCode::unreadable, "is a device or a pipe, not a file", "copy its content to a file"));
  }
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rb"), &std::fclose);
  if (!stream) {
    return tl::unexpected(failed(ErrorCode::unreadable, "cannot be opened: " + reason_of(errno),
                                 "check the permissions of the file"));
  }
  std::vector<std::uint8_t> bytes(count);
  bytes.resize(std::fread(bytes.data(), 1, count, stream.get()));
  if (std::ferror(stream.get()) != 0) {
    return tl::unexpected(failed(ErrorCode::unreadable, "cannot be read: " + reason_of(errno),
                                 "check the disk or the network the file is on"));
  }
  if (bytes.empty()) return tl::unexpected(failed(ErrorCode::damaged, "the file is empty", "copy it again"));
  return bytes;
}

Result<std::vector<std::uint8_t>> read_whole(const std::string& file, std::size_t most) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  if (!error && size > most) {
    return tl::unexpected(failed(ErrorCode::too_large,
                                 "has " + std::to_string(size) +
                                     " bytes, more than a picture within the limit "
                                     "of pixels can need",
                                 "raise the limit with --max-megapixels if the file can be trusted"));
  }
  return read_start(file, error ? most : static_cast<std::size_t>(size));
}

}  // namespace broadsheet::load
