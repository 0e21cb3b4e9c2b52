// PNG by libpng.
//
// libpng fails by longjmp. The two functions that call it into a jump hold no C++ objects; what they work on
// lives in PngReader, owned by a caller that no jump passes.

#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <vector>

#include "image/channels.h"
#include "load/bytes.h"
#include "load/exif.h"
#include "load/raster.h"

namespace broadsheet::load {
namespace {

constexpr double kMetresPerInch = kCentimetresPerInch / 100;

/// The chunks that describe() reads, each name ended by a NUL as libpng wants them.
constexpr int kDescribingCount = 2;
constexpr std::array<png_byte, kDescribingCount * 5> kDescribing{'e', 'X', 'I', 'f', 0,
                                                                 'p', 'H', 'Y', 's', 0};

struct PngReader {
  png_structp png = nullptr;
  png_infop info = nullptr;
  Bytes left;  ///< of the file, not read yet
  bool ended = false;
  std::jmp_buf on_failure{};
  std::array<char, 128> message{};

  PngReader() = default;
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;
  ~PngReader() { png_destroy_read_struct(&png, &info, nullptr); }
};

[[noreturn]] void fail(png_structp png, png_const_charp message) {
  auto& reader = *static_cast<PngReader*>(png_get_error_ptr(png));
  std::strncpy(reader.message.data(), message, reader.message.size() - 1);
  std::longjmp(reader.on_failure, 1);
}

void ignore_warning(png_structp /*png*/, png_const_charp /*message*/) {}

void read_bytes(png_structp png, png_bytep to, std::size_t count) {
  auto& reader = *static_cast<PngReader*>(png_get_io_ptr(png));
  if (count > reader.left.size()) {
    reader.ended = true;
    png_error(png, "the file ends too early");
  }
  std::copy_n(reader.left.begin(), count, to);
  reader.left = reader.left.subspan(count);
}

/// Up to the pixels.
bool read_header(PngReader& reader) {
  if (setjmp(reader.on_failure) != 0) return false;
  reader.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, fail, ignore_warning);
  if (reader.png == nullptr) return false;
  reader.info = png_create_info_struct(reader.png);
  if (reader.info == nullptr) return false;
  png_set_read_fn(reader.png, &reader, read_bytes);
  png_set_user_limits(reader.png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);  // the caller judges the size
  // Of all that may stand beside the picture only what describe() asks for: a text of a few kilobytes unpacks
  // to megabytes, and there may be a thousand.
  png_set_keep_unknown_chunks(reader.png, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);
  png_set_keep_unknown_chunks(reader.png, PNG_HANDLE_CHUNK_AS_DEFAULT, kDescribing.data(), kDescribingCount);
  png_read_info(reader.png, reader.info);
  return true;
}

/// Asks for 8 bits a channel in the order of OpenCV.
bool set_up_conversion(PngReader& reader) {
  if (setjmp(reader.on_failure) != 0) return false;
  png_set_expand(reader.png);    // palettes, 1 to 4 bits, and a transparent colour to an alpha channel
  png_set_scale_16(reader.png);  // rounded, not cut off
  png_set_bgr(reader.png);
  png_set_interlace_handling(reader.png);
  png_read_update_info(reader.png, reader.info);
  return true;
}

/// And the chunks behind the pixels, where EXIF may stand too.
bool read_rows(PngReader& reader, png_bytepp rows) {
  if (setjmp(reader.on_failure) != 0) return false;
  png_read_image(reader.png, rows);
  png_read_end(reader.png, reader.info);
  return true;
}

Error error_of(const PngReader& reader) {
  if (reader.ended) return damaged("the PNG data end too early");
  return damaged(std::string("the PNG data are damaged: ") + reader.message.data());
}

void describe(const PngReader& reader, Raster& raster) {
  png_bytep exif_block = nullptr;
  png_uint_32 exif_size = 0;
  if (png_get_eXIf_1(reader.png, reader.info, &exif_size, &exif_block) != 0) {
    const Exif exif = read_exif({exif_block, exif_size});
    raster.orientation = exif.orientation;
    raster.density = exif.density;
  }
  png_uint_32 x = 0;
  png_uint_32 y = 0;
  int unit = PNG_RESOLUTION_UNKNOWN;
  if (png_get_pHYs(reader.png, reader.info, &x, &y, &unit) != 0 && unit == PNG_RESOLUTION_METER) {
    raster.density = {x * kMetresPerInch, y * kMetresPerInch};
  }
}

}  // namespace

std::optional<cv::Size> size_of_png(Bytes start) {
  // IHDR is the first chunk of every PNG: signature, length and name before it, then the two sides.
  constexpr std::size_t kWidthAt = 16;
  constexpr std::size_t kHeightAt = 20;
  if (start.size() < kHeightAt + 4) return std::nullopt;
  return declared_size(big32(start, kWidthAt), big32(start, kHeightAt));
}

Result<Raster> decode_png(Bytes file, std::int64_t max_pixels) {
  PngReader reader;
  reader.left = file;
  if (!read_header(reader)) return tl::unexpected(error_of(reader));
  const png_uint_32 width = png_get_image_width(reader.png, reader.info);
  const png_uint_32 height = png_get_image_height(reader.png, reader.info);
  if (const auto refused = refused_size(width, height, max_pixels)) return tl::unexpected(*refused);
  if (!set_up_conversion(reader)) return tl::unexpected(error_of(reader));

  Raster raster;
  const int channels = png_get_channels(reader.png, reader.info);
  raster.pixels.create(static_cast<int>(height), static_cast<int>(width), CV_8UC(channels));
  std::vector<png_bytep> rows(height);
  for (png_uint_32 y = 0; y < height; ++y) rows[y] = raster.pixels.ptr(static_cast<int>(y));
  if (!read_rows(reader, rows.data())) return tl::unexpected(error_of(reader));
  describe(reader, raster);
  if (channels == 2 || channels == 4) raster.pixels = image::on_white(raster.pixels, image::Alpha::straight);
  return raster;
}

}  // namespace broadsheet::load
