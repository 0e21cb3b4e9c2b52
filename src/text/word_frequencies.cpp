#include "text/word_frequencies.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "text/utf.h"

namespace broadsheet::text {
namespace {

constexpr std::size_t kLargest = std::size_t{64}
                                 << 20U;   // bytes unpacked: the largest list has nine millions
constexpr std::size_t kMostLevels = 2000;  // arrays: a frequency of 10^-20 is met nowhere
constexpr double kCentibels = 100;         // for each power of ten
constexpr double kZipfOfOne = 9;           // the scale counts in a thousand million words

std::uint64_t hash_of(std::string_view utf8) { return std::hash<std::string_view>()(utf8); }

struct CloseGzip {
  void operator()(gzFile_s* file) const { gzclose(file); }
};

std::optional<std::string> unpacked(const std::string& path) {
  const std::unique_ptr<gzFile_s, CloseGzip> file(gzopen(path.c_str(), "rb"));
  if (!file) return std::nullopt;
  constexpr std::size_t kBlock = std::size_t{1} << 20U;
  std::string bytes;
  for (int got = 1; got > 0 && bytes.size() < kLargest;) {
    const std::size_t had = bytes.size();
    bytes.resize(had + kBlock);
    got = gzread(file.get(), bytes.data() + had, static_cast<unsigned>(kBlock));
    if (got < 0) return std::nullopt;
    bytes.resize(had + static_cast<std::size_t>(got));
  }
  return bytes;
}

// Reads msgpack (github.com/msgpack/msgpack/blob/master/spec.md), as far as tables have it. What is not
// there, or cut off, is nothing.
class Packed {
 public:
  explicit Packed(std::string_view bytes) : bytes_(bytes) {}

  std::optional<std::size_t> array() { return size(0x90, 0x9F, 0, 0xDC); }
  std::optional<std::size_t> map() { return size(0x80, 0x8F, 0, 0xDE); }
  std::optional<std::string_view> string() {
    const auto length = size(0xA0, 0xBF, 0xD9, 0xDA);
    if (!length || *length > bytes_.size()) return std::nullopt;
    const std::string_view out = bytes_.substr(0, *length);
    bytes_.remove_prefix(*length);
    return out;
  }
  std::optional<std::size_t> small_number() { return size(0x00, 0x7F, 0, 0); }
  bool done() const { return bytes_.empty(); }

 private:
  // How many follow: told by the first byte, from `fewest` for 0 to `most`, or in one byte, or in two or
  // four, by the first of the bytes that say so; 0 where none does.
  std::optional<std::size_t> size(unsigned fewest, unsigned most, unsigned in_one, unsigned in_two) {
    if (bytes_.empty()) return std::nullopt;
    const unsigned first = byte(0);
    if (first >= fewest && first <= most) return taken(1, first - fewest);
    const std::size_t width = first == 0                          ? 0
                              : first == in_one                   ? 1
                              : first == in_two                   ? 2
                              : in_two > 0 && first == in_two + 1 ? 4
                                                                  : 0;
    if (width == 0 || bytes_.size() <= width) return std::nullopt;
    std::size_t out = 0;
    for (std::size_t i = 1; i <= width; ++i) out = out << 8U | byte(i);
    return taken(1 + width, out);
  }
  unsigned byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }
  std::size_t taken(std::size_t bytes, std::size_t value) {
    bytes_.remove_prefix(bytes);
    return value;
  }

  std::string_view bytes_;
};

bool is_header(Packed& table) {
  const auto entries = table.map();
  if (!entries) return false;
  bool right = false;
  for (std::size_t i = 0; i < *entries; ++i) {
    const auto key = table.string();
    if (!key) return false;
    if (*key == "format")
      right = table.string() == "cB";
    else if (!table.small_number())
      return false;
  }
  return right;
}

// The number of each word, one more, as each has one. Nothing where it is no table.
std::optional<HashedNumbers> centibels_in(std::string_view bytes) {
  constexpr std::size_t kBytesAWord = 8;  // about
  Packed table(bytes);
  const auto arrays = table.array();
  if (!arrays || *arrays < 1 || *arrays > kMostLevels || !is_header(table)) return std::nullopt;
  HashedNumbers out(bytes.size() / kBytesAWord);
  for (std::size_t level = 0; level + 1 < *arrays; ++level) {
    const auto words = table.array();
    if (!words) return std::nullopt;
    for (std::size_t i = 0; i < *words; ++i) {
      const auto word = table.string();
      if (!word) return std::nullopt;
      const std::uint64_t hash = hash_of(*word);
      if (out.at(hash) == 0) out.add(hash, static_cast<int>(level) + 1);
    }
  }
  return table.done() ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

WordFrequencies WordFrequencies::load(const std::string& path) {
  WordFrequencies out;
  if (const std::optional<std::string> bytes = unpacked(path))
    if (std::optional<HashedNumbers> centibels = centibels_in(*bytes)) out.centibels_ = std::move(*centibels);
  return out;
}

double WordFrequencies::zipf(std::u32string_view word) const {
  const int found = centibels_.at(hash_of(encode(word)));
  return found == 0 ? 0 : std::max(0.0, kZipfOfOne - (found - 1) / kCentibels);
}

}  // namespace broadsheet::text
