#include "load/sha256.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <vector>

namespace broadsheet::load {

namespace {

constexpr std::size_t kBlock = 64;       // bytes
constexpr std::size_t kLengthBytes = 8;  // of the length that ends the last block
constexpr std::size_t kReadAtOnce = 1U << 16;

constexpr std::array<std::uint32_t, 64> kRound{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/// Takes bytes as they come.
class Hash {
 public:
  void add(std::string_view bytes) {
    length_ += bytes.size();
    while (!bytes.empty()) {
      const std::size_t part = std::min(bytes.size(), kBlock - filled_);
      std::copy_n(bytes.begin(), part, block_.begin() + static_cast<std::ptrdiff_t>(filled_));
      filled_ += part;
      bytes.remove_prefix(part);
      if (filled_ == kBlock) mix();
    }
  }

  /// A one bit, as many zeros as it takes, and the length in bits fill the last block.
  std::string done() {
    const std::uint64_t bits = 8 * length_;
    add("\x80");
    while (filled_ != kBlock - kLengthBytes) add(std::string_view("\0", 1));
    std::string tail;
    for (std::size_t k = 0; k < kLengthBytes; ++k)
      tail += static_cast<char>((bits >> (8 * (kLengthBytes - 1 - k))) & 0xFFU);
    add(tail);
    std::string text;
    for (const std::uint32_t word : state_)
      for (int shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[(word >> shift) & 0xFU];
    return text;
  }

 private:
  void mix() {
    filled_ = 0;
    std::array<std::uint32_t, 64> w{};
    for (std::size_t t = 0; t < 16; ++t)
      for (std::size_t k = 0; k < 4; ++k) w[t] = w[t] << 8U | static_cast<unsigned char>(block_[4 * t + k]);
    for (std::size_t t = 16; t < w.size(); ++t) {
      const std::uint32_t a = w[t - 15], b = w[t - 2];
      w[t] = w[t - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3U) + w[t - 7] +
             (std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10U);
    }
    auto [a, b, c, d, e, f, g, h] = state_;
    for (std::size_t t = 0; t < w.size(); ++t) {
      const std::uint32_t first = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) +
                                  ((e & f) ^ (~e & g)) + kRound[t] + w[t];
      const std::uint32_t second =
          (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + first;
      d = c;
      c = b;
      b = a;
      a = first + second;
    }
    const std::array<std::uint32_t, 8> turned{a, b, c, d, e, f, g, h};
    for (std::size_t k = 0; k < state_.size(); ++k) state_[k] += turned[k];
  }

  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<char, kBlock> block_{};
  std::size_t filled_ = 0;
  std::uint64_t length_ = 0;
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
