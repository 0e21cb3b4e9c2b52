// The Netpbm formats: bitmap, greymap and pixmap, as text (P1 P2 P3) or binary (P4 P5 P6). Of several
// pictures in one file the first is read.

#include <algorithm>
#include <limits>
#include <opencv2/core.hpp>

#include "load/raster.h"

namespace broadsheet::load {
namespace {

bool is_space(std::uint8_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Reads numbers that stand as text, separated by white space and comments ("# ... end of line").
class Numbers {
 public:
  explicit Numbers(Bytes text) : left_(text) {}

  std::optional<std::int64_t> next() {
    skip_to_token();
    std::size_t length = 0;
    std::int64_t value = 0;
    while (length < left_.size() && left_[length] >= '0' && left_[length] <= '9') {
      value = std::min<std::int64_t>(value * 10 + (left_[length] - '0'),
                                     std::numeric_limits<std::int32_t>::max());
      ++length;
    }
    if (length == 0) return std::nullopt;
    left_ = left_.subspan(length);
    return value;
  }
  /// A single '0' or '1', which need not be separated.
  std::optional<int> next_bit() {
    skip_to_token();
    if (left_.empty() || (left_[0] != '0' && left_[0] != '1')) return std::nullopt;
    const int bit = left_[0] - '0';
    left_ = left_.subspan(1);
    return bit;
  }
  bool at_end() {
    skip_to_token();
    return left_.empty();
  }
  /// What follows the one white space behind a binary header.
  Bytes binary() const { return left_.empty() ? left_ : left_.subspan(1); }

 private:
  void skip_to_token() {
    std::size_t i = 0;
    while (i < left_.size() && (is_space(left_[i]) || left_[i] == '#')) {
      if (left_[i] == '#') {
        while (i < left_.size() && left_[i] != '\n') ++i;
      } else {
        ++i;
      }
    }
    left_ = left_.subspan(i);
  }
  Bytes left_;
};

constexpr std::int64_t kMostValue = 65535;  ///< of a sample: two bytes

struct Header {
  bool text = false;
  bool bitmap = false;
  int channels = 1;
  std::int64_t width = 0;
  std::int64_t height = 0;
  std::int64_t most = 1;  ///< value of white
};

std::optional<Header> read_header(char kind, Numbers& numbers) {
  Header header;
  header.text = kind <= '3';
  header.bitmap = kind == '1' || kind == '4';
  header.channels = kind == '3' || kind == '6' ? 3 : 1;
  const auto width = numbers.next();
  const auto height = width ? numbers.next() : std::nullopt;
  const auto most = height && !header.bitmap ? numbers.next() : std::optional<std::int64_t>(1);
  if (!height || !most) return std::nullopt;
  header.width = *width;
  header.height = *height;
  header.most = *most;
  return header;
}

std::uint8_t scaled(std::int64_t value, std::int64_t most) {
  return static_cast<std::uint8_t>((std::min(value, most) * 255 + most / 2) / most);
}

/// Both fill `row` with samples in the order of the file and return false where the data end.
bool read_text_row(Numbers& numbers, const Header& header, std::uint8_t* row) {
  for (std::int64_t i = 0; i < header.width * header.channels; ++i) {
    if (header.bitmap) {
      const auto bit = numbers.next_bit();
      if (!bit) return false;
      row[i] = *bit != 0 ? 0 : 255;  // 1 is ink
    } else {
      const auto value = numbers.next();
      if (!value) return false;
      row[i] = scaled(*value, header.most);
    }
  }
  return true;
}

bool read_binary_row(Bytes& data, const Header& header, std::uint8_t* row) {
  const auto samples = static_cast<std::size_t>(header.width * header.channels);
  const std::size_t bytes = header.bitmap ? (samples + 7) / 8 : header.most > 255 ? samples * 2 : samples;
  if (data.size() < bytes) return false;
  for (std::size_t i = 0; i < samples; ++i) {
    if (header.bitmap) {
      row[i] = (data[i / 8] >> (7 - i % 8) & 1U) != 0 ? 0 : 255;
    } else if (header.most == 255) {
      row[i] = data[i];
    } else {
      row[i] = scaled(header.most > 255 ? data[2 * i] << 8U | data[2 * i + 1] : data[i], header.most);
    }
  }
  data = data.subspan(bytes);
  return true;
}

}  // namespace

std::optional<cv::Size> size_of_pnm(Bytes start) {
  Numbers numbers(start.subspan(2));
  const auto header = read_header(static_cast<char>(start[1]), numbers);
  if (!header) return std::nullopt;
  return declared_size(static_cast<double>(header->width), static_cast<double>(header->height));
}

Result<Raster> decode_pnm(Bytes file, std::int64_t max_pixels) {
  Numbers numbers(file.subspan(2));
  const auto header = read_header(static_cast<char>(file[1]), numbers);
  // Text that happens to begin like a PNM is no damaged picture; a header that just stops is one.
  if (!header && numbers.at_end()) return tl::unexpected(damaged("the PNM header ends too early"));
  if (!header || header->most < 1 || header->most > kMostValue) {
    return tl::unexpected(not_decodable("is no picture, though it begins like a PNM"));
  }
  if (const auto refused =
          refused_size(static_cast<double>(header->width), static_cast<double>(header->height), max_pixels)) {
    return tl::unexpected(*refused);
  }
  Raster raster;
  raster.pixels.create(static_cast<int>(header->height), static_cast<int>(header->width),
                       CV_8UC(header->channels));
  Bytes data = numbers.binary();
  for (int y = 0; y < raster.pixels.rows; ++y) {
    auto* row = raster.pixels.ptr<std::uint8_t>(y);
    if (header->text ? !read_text_row(numbers, *header, row) : !read_binary_row(data, *header, row)) {
      return tl::unexpected(damaged("the PNM data are damaged or end too early"));
    }
    if (header->channels == 3) {
      for (std::int64_t x = 0; x < header->width; ++x) std::swap(row[3 * x], row[3 * x + 2]);
    }
  }
  return raster;
}

}  // namespace broadsheet::load
