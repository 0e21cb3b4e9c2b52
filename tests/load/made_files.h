// Scan files made at test time, in memory, in every format the room reads.
//
// They all show marked_page(): white paper with a black bar at the top left and a grey square at the bottom
// right, or its colour twin with a red bar, so that inverted, mirrored, turned, cut and recoloured pictures
// all fail expect_marked().
#pragma once

#include <cstdint>
#include <functional>
#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <vector>

namespace broadsheet::load {

using FileBytes = std::vector<std::uint8_t>;

inline constexpr int kWidth =
    800;  // a clipping of 6.8 cm at 300 dpi: large enough for its resolution to be believed
inline constexpr int kHeight = 600;

cv::Mat marked_page();         ///< CV_8UC1
cv::Mat marked_colour_page();  ///< CV_8UC3, BGR

/// The page is as marked_page(), every value within `tolerance`.
void expect_marked(const cv::Mat& pixels, int tolerance = 0);
void expect_marked_colour(const cv::Mat& pixels, int tolerance = 0);

/// `seen` as a camera that writes this orientation tag stores it.
cv::Mat stored_for(const cv::Mat& seen, int tag);

struct ExifFields {
  int orientation = 1;
  std::optional<int> dpi{};
};
/// A TIFF block with these fields, without the "Exif\0\0" in front.
FileBytes exif_block(const ExifFields& fields);

struct JpegFields {
  int jfif_unit = 0;  ///< 0 none, 1 inch, 2 centimetre
  int jfif_density = 1;
  std::optional<ExifFields> exif{};
  bool progressive = false;
  int quality = 95;
};
/// 1, 3 (BGR) or 4 channels; 4 are inks, stored inverted behind an Adobe marker as Adobe programs do.
FileBytes jpeg_of(const cv::Mat& pixels, const JpegFields& fields = {});

struct PngFields {
  int pixels_per_metre = 0;
  std::optional<ExifFields> exif{};
  bool interlaced = false;
  int bits = 8;                            ///< 1, 2, 4 for one channel; 16 for any; pixels hold 8-bit values
  std::optional<int> transparent_value{};  ///< tRNS of a grey picture
};
/// 1, 2 (grey, alpha), 3 (BGR) or 4 (BGRA) channels.
FileBytes png_of(const cv::Mat& pixels, const PngFields& fields = {});
FileBytes palette_png_of(const cv::Mat& indices, const std::vector<cv::Vec3b>& bgr);

FileBytes webp_of(const cv::Mat& pixels,
                  const std::optional<ExifFields>& exif = {});  ///< lossless; 3 or 4 channels

struct Jpeg2000Fields {
  bool codestream_only = false;
  int bits = 8;
  bool ycc = false;  ///< store 3 channels as Y, Cb, Cr
  bool alpha = false;
  std::optional<double> dots_per_metre{};  ///< written as "res " box
};
FileBytes jpeg2000_of(const cv::Mat& pixels, const Jpeg2000Fields& fields = {});

struct TiffFields {
  int bits = 8;
  int photometric = 1;  ///< PHOTOMETRIC_MINISBLACK
  int compression = 1;  ///< COMPRESSION_NONE
  int orientation = 1;
  int resolution_unit = 2;
  float resolution = 0;
  bool tiled = false;
  bool big_endian = false;
  bool separate_planes = false;
  bool big_tiff = false;
  std::uint32_t kind = 0;  ///< SUBFILETYPE
};
struct TiffPage {
  cv::Mat pixels{};  ///< 1 channel; 3 = BGR; 4 = BGRA, or inks for PHOTOMETRIC_SEPARATED
  TiffFields fields;
};
FileBytes tiff_of_pages(const std::vector<TiffPage>& pages);
FileBytes tiff_of(const cv::Mat& pixels, const TiffFields& fields = {});
/// A directory that declares this size in front of next to nothing.
FileBytes tiff_claiming(std::uint32_t width, std::uint32_t height);

/// `bits` 1, 4, 8 with a grey palette, or 16, 24, 32.
FileBytes bmp_of(const cv::Mat& pixels, int bits, int pixels_per_metre = 0);

/// `kind` '1' to '6'.
FileBytes pnm_of(const cv::Mat& pixels, char kind, int most = 255);

inline FileBytes bytes_of(const std::string& text) { return {text.begin(), text.end()}; }
void put_big32(FileBytes& bytes, std::size_t at, std::uint32_t value);
/// The checksum of the PNG chunk whose length stands at `at`, made right again.
void mend_png_checksum(FileBytes& png, std::size_t at);

}  // namespace broadsheet::load
