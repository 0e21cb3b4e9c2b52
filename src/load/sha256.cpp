#include "load/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

namespace broadsheet::load {

namespace {

constexpr std::size_t kReadAtOnce = 1U << 18;

class Hash {
 public:
  Hash() { EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr); }
  void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }
  std::string done() {
    constexpr const char* kDigits = "0123456789abcdef";
    constexpr unsigned kHalf = 4, kLowHalf = 15;  // bits of a byte
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    EVP_DigestFinal_ex(context_.get(), digest.data(), &length);
    std::string text;
    for (unsigned i = 0; i < length; ++i) {
      text += kDigits[digest.at(i) >> kHalf];
      text += kDigits[digest.at(i) & kLowHalf];
    }
    return text;
  }

 private:
  struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context_{EVP_MD_CTX_new()};
};

}  // namespace

std::string sha256(std::string_view bytes) {
  Hash hash;
  hash.add(bytes);
  return hash.done();
}

Result<std::string> sha256_of_file(const std::string& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error))
    return tl::unexpected(Error{ErrorCode::not_found, file, {}, "there is no such file", ""});
  std::ifstream stream(file, std::ios::binary);
  Hash hash;
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
