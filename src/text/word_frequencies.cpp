#include "text/word_frequencies.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "text/utf.h"

namespace broadsheet::text {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLargest = std::size_t{64}
                                 << 20U;  // bytes unpacked: the largest list has nine millions
constexpr std::size_t kBytesAWord = 8;    // of a list, about
constexpr double kCentibels = 100;        // for each power of ten
constexpr double kZipfOfOne = 9;          // the scale counts in a thousand million words

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

// Takes the words as they are parsed; a document of them all would be ten times as large.
class Words : public nlohmann::json_sax<Json> {
 public:
  explicit Words(std::size_t bytes) : centibels(bytes / kBytesAWord) {}

  HashedNumbers centibels;  // one more, as each word has a number

  bool start_array(std::size_t /*size*/) override { return ++depth_ <= 2; }
  bool end_array() override {
    if (depth_-- == 2) ++level_;
    return level_ < std::numeric_limits<std::uint16_t>::max();
  }
  bool string(std::string& word) override {
    if (depth_ != 2)
      format_ = word;
    else if (const std::uint64_t hash = hash_of(word); centibels.at(hash) == 0)
      centibels.add(hash, level_ + 1);
    return true;
  }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                   const Json::exception& /*why*/) override {
    return false;
  }
  bool is_table() const { return format_ == "cB"; }

  bool null() override { return false; }
  bool boolean(bool /*value*/) override { return false; }
  bool number_integer(Json::number_integer_t /*value*/) override { return depth_ == 1; }
  bool number_unsigned(Json::number_unsigned_t /*value*/) override { return depth_ == 1; }
  bool number_float(Json::number_float_t /*value*/, const std::string& /*text*/) override { return false; }
  bool binary(Json::binary_t& /*value*/) override { return false; }
  // The header, with nothing inside it: the parser calls itself for each object in an object.
  bool start_object(std::size_t /*size*/) override { return depth_ == 1 && !std::exchange(in_header_, true); }
  bool key(std::string& /*name*/) override { return true; }
  bool end_object() override {
    in_header_ = false;
    return true;
  }

 private:
  int depth_ = 0;
  bool in_header_ = false;
  std::uint16_t level_ = 0;  // arrays of words so far
  std::string format_;
};

}  // namespace

WordFrequencies WordFrequencies::load(const std::string& path) {
  WordFrequencies out;
  const std::optional<std::string> bytes = unpacked(path);
  if (!bytes) return out;
  Words words(bytes->size());
  if (Json::sax_parse(*bytes, &words, Json::input_format_t::msgpack) && words.is_table())
    out.centibels_ = std::move(words.centibels);
  return out;
}

double WordFrequencies::zipf(std::u32string_view word) const {
  const int found = centibels_.at(hash_of(encode(word)));
  return found == 0 ? 0 : std::max(0.0, kZipfOfOne - (found - 1) / kCentibels);
}

}  // namespace broadsheet::text
