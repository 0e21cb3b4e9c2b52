#include <png.h>
#include <zlib.h>

#include <array>
#include <functional>
#include <opencv2/imgproc.hpp>

#include "made_bytes.h"

namespace broadsheet::load {

namespace {

FileBytes written_png(const std::function<void(png_structp, png_infop)>& describe,
                      std::vector<FileBytes>& rows) {
  FileBytes bytes;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(
      png, &bytes,
      [](png_structp p, png_bytep data, std::size_t count) {
        auto& all = *static_cast<FileBytes*>(png_get_io_ptr(p));
        all.insert(all.end(), data, data + count);
      },
      nullptr);
  describe(png, info);
  std::vector<png_bytep> pointers;
  pointers.reserve(rows.size());
  for (FileBytes& row : rows) pointers.push_back(row.data());
  png_set_rows(png, info, pointers.data());
  png_write_png(png, info, PNG_TRANSFORM_IDENTITY, nullptr);
  png_destroy_write_struct(&png, &info);
  return bytes;
}

}  // namespace

FileBytes png_of(const cv::Mat& pixels, const PngFields& fields) {
  cv::Mat rgb = pixels;
  if (pixels.channels() == 3) cv::cvtColor(pixels, rgb, cv::COLOR_BGR2RGB);
  if (pixels.channels() == 4) cv::cvtColor(pixels, rgb, cv::COLOR_BGRA2RGBA);
  std::vector<FileBytes> rows;
  rows.reserve(static_cast<std::size_t>(rgb.rows));
  for (int y = 0; y < rgb.rows; ++y) rows.push_back(packed(rgb, y, fields.bits));
  constexpr std::array kTypes{0, PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB,
                              PNG_COLOR_TYPE_RGB_ALPHA};
  return written_png(
      [&](png_structp png, png_infop info) {
        png_set_IHDR(png, info, static_cast<png_uint_32>(rgb.cols), static_cast<png_uint_32>(rgb.rows),
                     fields.bits, kTypes[static_cast<std::size_t>(rgb.channels())],
                     fields.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        if (fields.pixels_per_metre > 0) {
          const auto density = static_cast<png_uint_32>(fields.pixels_per_metre);
          png_set_pHYs(png, info, density, density, PNG_RESOLUTION_METER);
        }
        if (fields.exif) {
          FileBytes block = exif_block(*fields.exif);
          png_set_eXIf_1(png, info, static_cast<png_uint_32>(block.size()), block.data());
        }
        if (fields.transparent_value) {
          png_color_16 value{};
          value.gray = static_cast<png_uint_16>(*fields.transparent_value);
          png_set_tRNS(png, info, nullptr, 0, &value);
        }
      },
      rows);
}

FileBytes palette_png_of(const cv::Mat& indices, const std::vector<cv::Vec3b>& bgr) {
  std::vector<FileBytes> rows;
  rows.reserve(static_cast<std::size_t>(indices.rows));
  for (int y = 0; y < indices.rows; ++y) rows.push_back(packed(indices, y, 8));
  std::vector<png_color> palette;
  palette.reserve(bgr.size());
  for (const cv::Vec3b& c : bgr) palette.push_back({c[2], c[1], c[0]});
  return written_png(
      [&](png_structp png, png_infop info) {
        png_set_IHDR(png, info, static_cast<png_uint_32>(indices.cols),
                     static_cast<png_uint_32>(indices.rows), 8, PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
      },
      rows);
}

void mend_png_checksum(FileBytes& png, std::size_t at) {
  const std::size_t length = static_cast<std::size_t>(png.at(at + 2)) << 8U | png.at(at + 3);
  put_big32(png, at + 8 + length,
            static_cast<std::uint32_t>(crc32(0, png.data() + at + 4, static_cast<uInt>(length + 4))));
}

}  // namespace broadsheet::load
