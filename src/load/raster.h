// What a decoder gives and how it fails; shared by the decoders, one file a format.
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "load/resolution.h"
#include "page/error.h"

namespace broadsheet::load {

using Bytes = std::span<const std::uint8_t>;

/// One picture as stored: not yet turned upright.
struct Raster {
  cv::Mat pixels;       ///< CV_8UC1 or CV_8UC3 (BGR), paper white = 255, no alpha
  int orientation = 1;  ///< tag of EXIF and TIFF, to be obeyed by the caller
  Density density;      ///< as declared
  bool density_set =
      false;  ///< true: not declared by a file but chosen here (a rendered page), so beyond doubt
};

/// Decoders of formats that hold one picture, from the whole file. Errors have no file name yet.
Result<Raster> decode_jpeg(Bytes file, std::int64_t max_pixels);
struct JpegHeader {
  int width = 0;  ///< before it is turned
  int height = 0;
  int components = 0;
  int orientation = 1;
  bool plain = false;  ///< grey or YCbCr, 8 bits, Huffman coded
};
Result<JpegHeader> header_of_jpeg(Bytes file);
Result<Raster> decode_png(Bytes file, std::int64_t max_pixels);
Result<Raster> decode_bmp(Bytes file, std::int64_t max_pixels);
Result<Raster> decode_pnm(Bytes file, std::int64_t max_pixels);
Result<Raster> decode_webp(Bytes file, std::int64_t max_pixels);
Result<Raster> decode_jpeg2000(Bytes file, std::int64_t max_pixels);

/// The size those pictures declare, from the start of the file; none where it does not stand there, or is no
/// size. Before the picture is turned upright.
std::optional<cv::Size> size_of_jpeg(Bytes start);
std::optional<cv::Size> size_of_png(Bytes start);
std::optional<cv::Size> size_of_bmp(Bytes start);
std::optional<cv::Size> size_of_pnm(Bytes start);
std::optional<cv::Size> size_of_webp(Bytes start);
std::optional<cv::Size> size_of_jpeg2000(Bytes start);

/// Decoders of formats that hold several, read from the disk as needed. Errors have no file name yet.
Result<int> count_tiff(const std::string& file, std::int64_t max_pixels);
Result<std::vector<std::optional<cv::Size>>> sizes_of_tiff(const std::string& file, std::int64_t max_pixels);
Result<Raster> decode_tiff(const std::string& file, int frame, std::int64_t max_pixels);
Result<int> count_pdf(const std::string& file);
Result<std::vector<std::optional<cv::Size>>> sizes_of_pdf(const std::string& file, double dpi,
                                                          std::int64_t max_pixels);
Result<Raster> decode_pdf(const std::string& file, int page, double dpi, std::int64_t max_pixels);

/// Asked with the declared size before any memory is taken for it: damaged for an empty picture, too_large
/// for one over the limit or with a side that the warps of OpenCV cannot address.
std::optional<Error> refused_size(double width, double height, std::int64_t max_pixels);

/// None where a side is 0 or no size that OpenCV can have; what is refused besides is for decode() to say.
std::optional<cv::Size> declared_size(double width, double height);

Error damaged(const std::string& cause);
/// The format is known but not this kind of it.
Error not_decodable(const std::string& cause);

}  // namespace broadsheet::load
