// Windows and OS/2 bitmaps: 1, 4, 8, 16, 24 and 32 bits, with palettes, bit fields and run lengths.
//
// Read here because the libraries at hand either print on damage or pass over some kinds. An alpha channel is
// not looked at: most programs leave it at zero where they mean opaque.

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <opencv2/core.hpp>

#include "load/bytes.h"
#include "load/raster.h"

namespace broadsheet::load {
namespace {

constexpr double kMetresPerInch = kCentimetresPerInch / 100;
constexpr std::size_t kFileHeader = 14;  ///< bytes before the bitmap's own header
constexpr std::size_t kOldHeader = 12;   ///< bytes of the OS/2 header, with sizes of 16 bits
constexpr std::size_t kInfoHeader = 40;  ///< bytes of the usual header; later ones begin with it

enum Compression : std::uint32_t { kPlain = 0, kRuns8 = 1, kRuns4 = 2, kBitFields = 3, kAlphaBitFields = 6 };

struct Header {
  std::size_t own_size = 0;
  std::size_t pixels_at = 0;
  std::int64_t width = 0;
  std::int64_t height = 0;
  bool top_down = false;
  unsigned bits = 0;
  std::uint32_t compression = kPlain;
  std::uint32_t palette_size = 0;  ///< 0: as many as the bits can tell apart
  Density density;
};

/// nullopt: the file is too short for it.
std::optional<Header> read_header(Bytes file) {
  if (file.size() < kFileHeader + kOldHeader) return std::nullopt;
  Header header;
  header.pixels_at = little32(file, 10);
  header.own_size = little32(file, kFileHeader);
  if (header.own_size == kOldHeader) {
    header.width = little16(file, 18);
    header.height = little16(file, 20);
    header.bits = little16(file, 24);
    return header;
  }
  if (file.size() < kFileHeader + header.own_size || header.own_size < kInfoHeader) return std::nullopt;
  header.width = static_cast<std::int32_t>(little32(file, 18));
  const auto height = static_cast<std::int32_t>(little32(file, 22));
  header.top_down = height < 0;
  header.height = std::abs(static_cast<std::int64_t>(height));
  header.bits = little16(file, 28);
  header.compression = little32(file, 30);
  header.density = {little32(file, 38) * kMetresPerInch, little32(file, 42) * kMetresPerInch};
  header.palette_size = little32(file, 46);
  return header;
}

using Palette = std::array<cv::Vec3b, 256>;

Palette read_palette(Bytes file, const Header& header) {
  Palette palette{};
  const std::size_t entry = header.own_size == kOldHeader ? 3 : 4;
  const std::size_t most = std::size_t{1} << header.bits;
  const std::size_t count =
      header.palette_size == 0 ? most : std::min<std::size_t>(header.palette_size, most);
  std::size_t at = kFileHeader + header.own_size;
  for (std::size_t i = 0; i < count && at + entry <= file.size(); ++i, at += entry) {
    palette[i] = {file[at], file[at + 1], file[at + 2]};
  }
  return palette;
}

/// Where a colour stands in a pixel of 16 or 32 bits.
class Field {
 public:
  Field() = default;
  explicit Field(std::uint32_t mask)
      : mask_(mask),
        shift_(mask == 0 ? 0 : std::countr_zero(mask)),
        most_(mask >> static_cast<unsigned>(shift_)) {}
  std::uint8_t of(std::uint32_t pixel) const {
    if (most_ == 0) return 0;
    const std::uint64_t value = (pixel & mask_) >> static_cast<unsigned>(shift_);
    return static_cast<std::uint8_t>((value * 255 + most_ / 2) / most_);
  }

 private:
  std::uint32_t mask_ = 0;
  int shift_ = 0;
  std::uint32_t most_ = 0;
};

/// Blue, green, red.
using Fields = std::array<Field, 3>;

std::optional<Fields> read_fields(Bytes file, const Header& header) {
  if (header.compression == kPlain) {
    return header.bits == 16 ? Fields{Field(0x1F), Field(0x3E0), Field(0x7C00)}
                             : Fields{Field(0xFF), Field(0xFF00), Field(0xFF0000)};
  }
  constexpr std::size_t kMasks = kFileHeader + kInfoHeader;  // behind the usual header, inside the later ones
  if (file.size() < kMasks + 12) return std::nullopt;
  return Fields{Field(little32(file, kMasks + 8)), Field(little32(file, kMasks + 4)),
                Field(little32(file, kMasks))};
}

void unpack_row(Bytes row, const Header& header, const Palette& palette, const Fields& fields,
                cv::Mat& pixels, int y) {
  auto* to = pixels.ptr<cv::Vec3b>(y);
  const auto width = static_cast<std::size_t>(header.width);
  for (std::size_t x = 0; x < width; ++x) {
    if (header.bits <= 8) {
      const std::size_t bit = x * header.bits;
      const unsigned shift = 8 - header.bits - static_cast<unsigned>(bit % 8);
      to[x] = palette[row[bit / 8] >> shift & ((1U << header.bits) - 1)];
    } else if (header.bits == 24) {
      to[x] = {row[3 * x], row[3 * x + 1], row[3 * x + 2]};
    } else {
      const std::uint32_t pixel = header.bits == 16 ? little16(row, 2 * x) : little32(row, 4 * x);
      to[x] = {fields[0].of(pixel), fields[1].of(pixel), fields[2].of(pixel)};
    }
  }
}

/// Palette indices of a run-length bitmap, bottom row first; false if the data end before the picture does.
bool unpack_runs(Bytes data, bool nibbles, cv::Mat& indices) {
  std::size_t at = 0;
  int x = 0;
  int y = 0;
  const auto put = [&](int value) {
    if (x < indices.cols) indices.at<std::uint8_t>(y, x++) = static_cast<std::uint8_t>(value);
  };
  const auto part = [&](int byte, int i) { return !nibbles ? byte : i % 2 == 0 ? byte >> 4 : byte & 0xF; };
  while (y < indices.rows) {
    if (at + 2 > data.size()) return false;
    const int count = data[at];
    const int value = data[at + 1];
    at += 2;
    if (count > 0) {
      for (int i = 0; i < count; ++i) put(part(value, i));
    } else if (value == 0) {  // end of the line
      x = 0;
      ++y;
    } else if (value == 1) {  // end of the picture
      return true;
    } else if (value == 2) {  // a move
      if (at + 2 > data.size()) return false;
      x = std::min(x + data[at], indices.cols);
      y += data[at + 1];
      at += 2;
    } else {  // single values, padded to 16 bits
      const std::size_t bytes =
          nibbles ? (static_cast<std::size_t>(value) + 1) / 2 : static_cast<std::size_t>(value);
      if (at + bytes > data.size()) return false;
      for (int i = 0; i < value; ++i) put(part(data[at + static_cast<std::size_t>(nibbles ? i / 2 : i)], i));
      at += (bytes + 1) / 2 * 2;
    }
  }
  return true;
}

bool is_known(const Header& header) {
  switch (header.compression) {
    case kPlain:
      return header.bits == 1 || header.bits == 4 || header.bits == 8 || header.bits == 16 ||
             header.bits == 24 || header.bits == 32;
    case kRuns8:
      return header.bits == 8;
    case kRuns4:
      return header.bits == 4;
    case kBitFields:
    case kAlphaBitFields:
      return header.bits == 16 || header.bits == 32;
    default:
      return false;
  }
}

}  // namespace

std::optional<cv::Size> size_of_bmp(Bytes start) {
  const auto header = read_header(start);
  if (!header) return std::nullopt;
  return declared_size(static_cast<double>(header->width), static_cast<double>(header->height));
}

Result<Raster> decode_bmp(Bytes file, std::int64_t max_pixels) {
  const Error ends_early = damaged("the BMP data end too early");
  const auto header = read_header(file);
  if (!header) return tl::unexpected(ends_early);
  if (const auto refused =
          refused_size(static_cast<double>(header->width), static_cast<double>(header->height), max_pixels)) {
    return tl::unexpected(*refused);
  }
  if (!is_known(*header)) return tl::unexpected(not_decodable("this kind of BMP is not read"));
  if (header->pixels_at > file.size()) return tl::unexpected(ends_early);
  const auto palette = header->bits <= 8 ? read_palette(file, *header) : Palette{};
  const auto fields = header->bits > 8 ? read_fields(file, *header) : Fields{};
  if (!fields) return tl::unexpected(ends_early);
  const Bytes data = file.subspan(header->pixels_at);
  const int width = static_cast<int>(header->width);
  const int height = static_cast<int>(header->height);
  const auto row_of = [&](int stored) { return header->top_down ? stored : height - 1 - stored; };

  Raster raster;
  raster.density = header->density;
  if (header->compression == kRuns8 || header->compression == kRuns4) {
    cv::Mat indices = cv::Mat::zeros(height, width, CV_8UC1);
    if (!unpack_runs(data, header->compression == kRuns4, indices)) return tl::unexpected(ends_early);
    raster.pixels.create(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y) {
      const auto* from = indices.ptr<std::uint8_t>(y);
      auto* to = raster.pixels.ptr<cv::Vec3b>(row_of(y));
      for (int x = 0; x < width; ++x) to[x] = palette[from[x]];
    }
    return raster;
  }
  const auto stride = (static_cast<std::size_t>(header->width) * header->bits + 31) / 32 * 4;
  if (data.size() / stride < static_cast<std::size_t>(height)) return tl::unexpected(ends_early);
  raster.pixels.create(height, width, CV_8UC3);
  for (int y = 0; y < height; ++y) {
    const Bytes row = data.subspan(static_cast<std::size_t>(y) * stride, stride);
    unpack_row(row, *header, palette, *fields, raster.pixels, row_of(y));
  }
  return raster;
}

}  // namespace broadsheet::load
