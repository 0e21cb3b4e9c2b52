// TIFF by libtiff: several pages, strips and tiles, 1 to 16 bits, palettes, inks, every compression it knows.
//
// Grey and two-valued scans, nearly all of archives' TIFFs, are unpacked row by row here: exact, and a byte a
// pixel. Everything else goes through libtiff's own conversion to RGBA, four bytes a pixel.
//
// Messages go to a handler of the open file (TIFFOpenExt, since libtiff 4.5): the process-wide handlers stay
// untouched. The first error is kept for the user.

#include <tiffio.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <memory>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "image/channels.h"
#include "load/raster.h"

namespace broadsheet::load {
namespace {

/// Bytes that libtiff may take at once for each pixel that is accepted: four samples of 16 bits, in one
/// strip.
constexpr std::int64_t kMostBytesPerPixel = 8;
constexpr std::int64_t kMostBytesBeside = 64'000'000;  ///< lists of strips, profiles

struct OpenTiff {
  std::string first_error;  ///< before `file`: closing may still report
  std::unique_ptr<TIFF, void (*)(TIFF*)> file{nullptr, &TIFFClose};

  OpenTiff() = default;
  OpenTiff(const OpenTiff&) = delete;
  OpenTiff& operator=(const OpenTiff&) = delete;
  TIFF* get() const { return file.get(); }
};

int keep_first_error(TIFF* /*file*/, void* user, const char* /*module*/, const char* format,
                     va_list arguments) {
  auto& first = *static_cast<std::string*>(user);
  if (first.empty()) {
    std::array<char, 256> text{};
    std::vsnprintf(text.data(), text.size(), format, arguments);
    first = text.data();
    std::replace(first.begin(), first.end(), '\n', ' ');  // libtiff has messages of two lines
  }
  return 1;  // dealt with: not handed on to the process-wide handler, which prints
}

int ignore_warning(TIFF* /*file*/, void* /*user*/, const char* /*module*/, const char* /*format*/,
                   va_list /*arguments*/) {
  return 1;
}

Error damaged_by(const OpenTiff& tiff) {
  return damaged("the TIFF data are damaged or end too early" +
                 (tiff.first_error.empty() ? "" : ": " + tiff.first_error));
}

/// At the first directory, or an error. A tile may be declared larger than the whole picture: libtiff takes
/// no more memory for it than for a picture of `max_pixels`.
std::optional<Error> open(OpenTiff& tiff, const std::string& name, std::int64_t max_pixels) {
  const std::unique_ptr<TIFFOpenOptions, void (*)(TIFFOpenOptions*)> options(TIFFOpenOptionsAlloc(),
                                                                             &TIFFOpenOptionsFree);
  TIFFOpenOptionsSetErrorHandlerExtR(options.get(), keep_first_error, &tiff.first_error);
  TIFFOpenOptionsSetWarningHandlerExtR(options.get(), ignore_warning, nullptr);
  TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), max_pixels * kMostBytesPerPixel + kMostBytesBeside);
  tiff.file.reset(TIFFOpenExt(name.c_str(), "r", options.get()));
  if (!tiff.file) return damaged_by(tiff);
  return std::nullopt;
}

bool is_page(TIFF* file) {
  std::uint32_t kind = 0;
  TIFFGetFieldDefaulted(file, TIFFTAG_SUBFILETYPE, &kind);
  return (kind & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) == 0;
}

/// The directories that are pages, in order. Where the list breaks off, one past the last directory stands
/// for what cannot be reached. If a file marks everything as a preview, everything is a page.
std::vector<std::uint32_t> pages_of(const OpenTiff& tiff) {
  std::vector<std::uint32_t> pages;
  std::uint32_t directory = 0;
  for (;; ++directory) {
    if (is_page(tiff.get())) pages.push_back(directory);
    if (TIFFLastDirectory(tiff.get()) != 0) break;
    if (TIFFReadDirectory(tiff.get()) == 0) {
      pages.push_back(directory + 1);
      break;
    }
  }
  if (pages.empty()) {
    for (std::uint32_t d = 0; d <= directory; ++d) pages.push_back(d);
  }
  return pages;
}

template <class T>
T field(TIFF* file, std::uint32_t tag, T otherwise) {
  T value = otherwise;
  return TIFFGetFieldDefaulted(file, tag, &value) != 0 ? value : otherwise;
}

Density density_of(TIFF* file) {
  const auto unit = field<std::uint16_t>(file, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
  if (unit == RESUNIT_NONE) return {};
  const double per_inch = unit == RESUNIT_CENTIMETER ? kCentimetresPerInch : 1;
  return {field<float>(file, TIFFTAG_XRESOLUTION, 0) * per_inch,
          field<float>(file, TIFFTAG_YRESOLUTION, 0) * per_inch};
}

/// What unpack_row() can do: one channel of whole numbers in strips.
bool is_plain_grey(TIFF* file) {
  const auto bits = field<std::uint16_t>(file, TIFFTAG_BITSPERSAMPLE, 1);
  const auto photometric = field<std::uint16_t>(file, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
  const auto number = field<std::uint16_t>(file, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT);
  return field<std::uint16_t>(file, TIFFTAG_SAMPLESPERPIXEL, 1) == 1 && TIFFIsTiled(file) == 0 &&
         (photometric == PHOTOMETRIC_MINISBLACK || photometric == PHOTOMETRIC_MINISWHITE) &&
         (number == SAMPLEFORMAT_UINT || number == SAMPLEFORMAT_VOID) &&
         (bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16);
}

/// Rows of 1 to 16 bits a pixel to 8 bits, by a table from a stored byte to all pixels it holds.
class GreyRows {
 public:
  GreyRows(unsigned bits, bool white_is_zero) : bits_(bits), flip_(white_is_zero ? 255 : 0) {
    if (bits_ > 8) return;
    const unsigned most = (1U << bits_) - 1;
    for (unsigned byte = 0; byte < 256; ++byte) {
      for (unsigned i = 0; i < 8 / bits_; ++i) {
        const unsigned value = byte >> (8 - bits_ * (i + 1)) & most;
        table_[byte][i] = static_cast<std::uint8_t>(value * 255 / most ^ flip_);
      }
    }
  }
  void unpack(const std::uint8_t* row, std::uint8_t* to, int width) const {
    if (bits_ == 16) {
      constexpr unsigned kStep = 257;  // 65535 / 255
      const auto* values = reinterpret_cast<const std::uint16_t*>(row);
      for (int x = 0; x < width; ++x) {
        to[x] = static_cast<std::uint8_t>((values[x] + kStep / 2) / kStep ^ flip_);
      }
      return;
    }
    const int in_a_byte = static_cast<int>(8 / bits_);
    for (int x = 0; x < width; x += in_a_byte) {
      const auto& pixels = table_[*row++];
      std::copy_n(pixels.begin(), std::min(in_a_byte, width - x), to + x);
    }
  }

 private:
  unsigned bits_;
  unsigned flip_;
  std::array<std::array<std::uint8_t, 8>, 256> table_{};
};

bool read_grey(TIFF* file, cv::Mat& pixels) {
  const GreyRows rows(
      field<std::uint16_t>(file, TIFFTAG_BITSPERSAMPLE, 1),
      field<std::uint16_t>(file, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK) == PHOTOMETRIC_MINISWHITE);
  std::vector<std::uint16_t> row((static_cast<std::size_t>(TIFFScanlineSize64(file)) + 1) /
                                 2);  // aligned for 16 bits
  for (int y = 0; y < pixels.rows; ++y) {
    if (TIFFReadScanline(file, row.data(), static_cast<std::uint32_t>(y), 0) < 0) return false;
    rows.unpack(reinterpret_cast<const std::uint8_t*>(row.data()), pixels.ptr(y), pixels.cols);
  }
  return true;
}

struct RgbaReader {
  TIFFRGBAImage image{};
  bool begun = false;

  RgbaReader() = default;
  RgbaReader(const RgbaReader&) = delete;
  RgbaReader& operator=(const RgbaReader&) = delete;
  ~RgbaReader() {
    if (begun) TIFFRGBAImageEnd(&image);
  }
};

Result<cv::Mat> read_colour(const OpenTiff& tiff, int width, int height) {
  constexpr std::size_t kMessage = 1024;  // bytes: what libtiff writes at most
  constexpr int kStopAtError = 1;
  std::array<char, kMessage> why{};
  RgbaReader reader;
  if (TIFFRGBAImageOK(tiff.get(), why.data()) == 0) {
    return tl::unexpected(not_decodable(std::string("this kind of TIFF is not read: ") + why.data()));
  }
  if (TIFFRGBAImageBegin(&reader.image, tiff.get(), kStopAtError, why.data()) == 0) {
    return tl::unexpected(damaged_by(tiff));
  }
  reader.begun = true;
  reader.image.req_orientation = reader.image.orientation;  // rows as stored: turned later, like all formats
  cv::Mat rgba(height, width, CV_8UC4);
  if (TIFFRGBAImageGet(&reader.image, reinterpret_cast<std::uint32_t*>(rgba.data),
                       static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)) == 0) {
    return tl::unexpected(damaged_by(tiff));
  }
  // libtiff packs red into the lowest bits of a 32-bit number: in memory red comes first.
  static_assert(std::endian::native == std::endian::little);
  cv::Mat bgr;
  if (reader.image.alpha == 0) {
    cv::cvtColor(rgba, bgr, cv::COLOR_RGBA2BGR);
    return bgr;
  }
  cv::cvtColor(rgba, rgba, cv::COLOR_RGBA2BGRA);
  return image::on_white(rgba, image::Alpha::premultiplied);
}

}  // namespace

Result<int> count_tiff(const std::string& file, std::int64_t max_pixels) {
  OpenTiff tiff;
  if (const auto error = open(tiff, file, max_pixels)) return tl::unexpected(*error);
  return static_cast<int>(pages_of(tiff).size());
}

Result<std::vector<std::optional<cv::Size>>> sizes_of_tiff(const std::string& file, std::int64_t max_pixels) {
  OpenTiff tiff;
  if (const auto error = open(tiff, file, max_pixels)) return tl::unexpected(*error);
  std::vector<std::optional<cv::Size>> sizes;
  for (const std::uint32_t page : pages_of(tiff)) {
    const bool there = TIFFSetDirectory(tiff.get(), static_cast<tdir_t>(page)) != 0;
    sizes.push_back(there ? declared_size(field<std::uint32_t>(tiff.get(), TIFFTAG_IMAGEWIDTH, 0),
                                          field<std::uint32_t>(tiff.get(), TIFFTAG_IMAGELENGTH, 0))
                          : std::nullopt);
  }
  return sizes;
}

Result<Raster> decode_tiff(const std::string& file, int frame, std::int64_t max_pixels) {
  OpenTiff tiff;
  if (const auto error = open(tiff, file, max_pixels)) return tl::unexpected(*error);
  const std::vector<std::uint32_t> pages = pages_of(tiff);
  if (TIFFSetDirectory(tiff.get(), static_cast<tdir_t>(pages.at(static_cast<std::size_t>(frame)))) == 0) {
    return tl::unexpected(damaged_by(tiff));
  }
  const auto width = field<std::uint32_t>(tiff.get(), TIFFTAG_IMAGEWIDTH, 0);
  const auto height = field<std::uint32_t>(tiff.get(), TIFFTAG_IMAGELENGTH, 0);
  if (const auto refused = refused_size(width, height, max_pixels)) return tl::unexpected(*refused);

  Raster raster;
  raster.orientation = field<std::uint16_t>(tiff.get(), TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
  raster.density = density_of(tiff.get());
  if (is_plain_grey(tiff.get())) {
    raster.pixels.create(static_cast<int>(height), static_cast<int>(width), CV_8UC1);
    if (!read_grey(tiff.get(), raster.pixels)) return tl::unexpected(damaged_by(tiff));
    return raster;
  }
  auto colour = read_colour(tiff, static_cast<int>(width), static_cast<int>(height));
  if (!colour) return tl::unexpected(colour.error());
  raster.pixels = *colour;
  return raster;
}

}  // namespace broadsheet::load
