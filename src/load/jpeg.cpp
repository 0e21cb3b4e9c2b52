// JPEG by libjpeg.
//
// libjpeg fails by longjmp. The two functions that call it into a jump hold no C++ objects; what they work on
// lives in JpegReader, owned by a caller that no jump passes.
//
// libjpeg goes on after most damage and fills what is missing with grey. The warnings by which it tells are
// taken as failure here; those about harmless oddities (stray bytes between segments) are not.

// clang-format off
#include <cstddef>
#include <cstdio>  // jpeglib.h needs both
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

#include <array>
#include <csetjmp>
#include <cstring>

#include "image/channels.h"
#include "load/exif.h"
#include "load/raster.h"

namespace broadsheet::load {
namespace {

constexpr int kExifMarker = JPEG_APP0 + 1;
constexpr unsigned kMarkerLengthLimit = 0xFFFF;  ///< bytes: all of any marker
/// A progressive file of a few kilobytes can ask for the whole picture to be gone through ten thousand times;
/// no encoder makes more than a dozen scans.
constexpr int kMostScans = 200;

struct JpegReader {
  jpeg_decompress_struct info{};
  jpeg_error_mgr errors{};
  jpeg_progress_mgr progress{};
  std::jmp_buf on_failure{};
  std::array<char, JMSG_LENGTH_MAX> message{};
  int code = 0;  ///< of libjpeg's message table; 0: no failure
};

struct Closer {
  jpeg_decompress_struct& info;
  ~Closer() { jpeg_destroy_decompress(&info); }
};

JpegReader& reader_of(j_common_ptr info) { return *static_cast<JpegReader*>(info->client_data); }

[[noreturn]] void fail(j_common_ptr info) {
  JpegReader& reader = reader_of(info);
  reader.code = info->err->msg_code;
  (*info->err->format_message)(info, reader.message.data());
  std::longjmp(reader.on_failure, 1);
}

bool means_lost_pixels(int code) {
  return code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE ||
         code == JWRN_MUST_RESYNC || code == JWRN_ARITH_BAD_CODE;
}

void on_message(j_common_ptr info, int level) {
  if (level < 0 && means_lost_pixels(info->err->msg_code)) fail(info);
}

void on_progress(j_common_ptr info) {
  if (info->is_decompressor != FALSE &&
      reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > kMostScans) {
    info->err->msg_code = JERR_BAD_PROGRESSION;
    fail(info);
  }
}

/// To be called before anything else; afterwards `info` may be destroyed whatever happened.
void prepare(JpegReader& reader) {
  reader.info.err = jpeg_std_error(&reader.errors);
  reader.errors.error_exit = fail;
  reader.errors.emit_message = on_message;
  reader.errors.output_message = [](j_common_ptr) {};
  reader.info.client_data = &reader;
}

bool read_header(JpegReader& reader, Bytes file) {
  if (setjmp(reader.on_failure) != 0) return false;
  jpeg_create_decompress(&reader.info);
  reader.progress.progress_monitor = on_progress;
  reader.info.progress = &reader.progress;
  jpeg_save_markers(&reader.info, kExifMarker, kMarkerLengthLimit);
  jpeg_mem_src(&reader.info, file.data(), file.size());
  jpeg_read_header(&reader.info, TRUE);
  return true;
}

/// `pixels` has room for all rows, `stride` bytes apart.
bool read_rows(JpegReader& reader, std::uint8_t* pixels, std::size_t stride) {
  if (setjmp(reader.on_failure) != 0) return false;
  jpeg_start_decompress(&reader.info);
  while (reader.info.output_scanline < reader.info.output_height) {
    JSAMPROW row = pixels + reader.info.output_scanline * stride;
    jpeg_read_scanlines(&reader.info, &row, 1);
  }
  jpeg_finish_decompress(&reader.info);
  return true;
}

Error error_of(const JpegReader& reader) {
  if (reader.code == JERR_BAD_PRECISION || reader.code == JERR_SOF_UNSUPPORTED ||
      reader.code == JERR_CONVERSION_NOTIMPL || reader.code == JERR_NOT_COMPILED ||
      reader.code == JERR_ARITH_NOTIMPL) {
    return not_decodable(std::string("this kind of JPEG is not read: ") + reader.message.data());
  }
  if (reader.code == JWRN_JPEG_EOF || reader.code == JERR_INPUT_EOF || reader.code == JERR_INPUT_EMPTY) {
    return damaged("the JPEG data end too early");
  }
  return damaged(std::string("the JPEG data are damaged: ") + reader.message.data());
}

/// What is read from the header besides the pixels.
Raster described(const jpeg_decompress_struct& info) {
  Raster raster;
  Density jfif;
  if (info.saw_JFIF_marker != FALSE && (info.density_unit == 1 || info.density_unit == 2)) {
    const double per_inch = info.density_unit == 2 ? kCentimetresPerInch : 1;
    jfif = {info.X_density * per_inch, info.Y_density * per_inch};
  }
  Exif exif;
  for (const jpeg_marker_struct* marker = info.marker_list; marker != nullptr; marker = marker->next) {
    const Bytes block(marker->data, marker->data_length);
    if (block.size() > 6 && std::memcmp(block.data(), "Exif\0", 6) == 0) {
      exif = read_exif(block);
      break;
    }
  }
  raster.orientation = exif.orientation;
  // Cameras and editors leave one of the two at a placeholder: take the one that can be believed.
  const auto width = static_cast<int>(info.image_width);
  const auto height = static_cast<int>(info.image_height);
  raster.density = believable_dpi(jfif, width, height) > 0 ? jfif : exif.density;
  return raster;
}

J_COLOR_SPACE wanted_space(const jpeg_decompress_struct& info) {
  switch (info.jpeg_color_space) {
    case JCS_GRAYSCALE:
      return JCS_GRAYSCALE;
    case JCS_CMYK:
    case JCS_YCCK:
      return JCS_CMYK;
    default:
      return JCS_EXT_BGR;
  }
}

}  // namespace

std::optional<cv::Size> size_of_jpeg(Bytes start) {
  JpegReader reader;
  prepare(reader);
  const Closer closer{reader.info};
  if (!read_header(reader, start)) return std::nullopt;
  return declared_size(reader.info.image_width, reader.info.image_height);
}

Result<JpegHeader> header_of_jpeg(Bytes file) {
  JpegReader reader;
  prepare(reader);
  const Closer closer{reader.info};
  if (!read_header(reader, file)) return tl::unexpected(error_of(reader));
  const jpeg_decompress_struct& info = reader.info;
  const bool grey = info.jpeg_color_space == JCS_GRAYSCALE && info.num_components == 1;
  const bool colour = info.jpeg_color_space == JCS_YCbCr && info.num_components == 3;
  return JpegHeader{static_cast<int>(info.image_width), static_cast<int>(info.image_height),
                    info.num_components, described(info).orientation,
                    (grey || colour) && info.data_precision == 8 && info.arith_code == FALSE};
}

Result<Raster> decode_jpeg(Bytes file, std::int64_t max_pixels) {
  JpegReader reader;
  prepare(reader);
  const Closer closer{reader.info};

  if (!read_header(reader, file)) return tl::unexpected(error_of(reader));
  if (const auto refused = refused_size(reader.info.image_width, reader.info.image_height, max_pixels)) {
    return tl::unexpected(*refused);
  }
  Raster raster = described(reader.info);
  const J_COLOR_SPACE space = wanted_space(reader.info);
  reader.info.out_color_space = space;
  const int type = space == JCS_GRAYSCALE ? CV_8UC1 : space == JCS_CMYK ? CV_8UC4 : CV_8UC3;
  raster.pixels.create(static_cast<int>(reader.info.image_height), static_cast<int>(reader.info.image_width),
                       type);
  if (!read_rows(reader, raster.pixels.data, raster.pixels.step)) return tl::unexpected(error_of(reader));
  if (space == JCS_CMYK) {
    // Adobe programs store light instead of ink, and say so only by their marker.
    if (reader.info.saw_Adobe_marker != FALSE) cv::bitwise_not(raster.pixels, raster.pixels);
    raster.pixels = image::cmyk_to_bgr(raster.pixels);
  }
  return raster;
}

}  // namespace broadsheet::load
