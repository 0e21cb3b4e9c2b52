// JPEG 2000 by OpenJPEG: .jp2 files and bare codestreams.

#include <openjpeg.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "image/channels.h"
#include "load/bytes.h"
#include "load/raster.h"

namespace broadsheet::load {
namespace {

constexpr double kMetresPerInch = kCentimetresPerInch / 100;
constexpr std::size_t kBoxHeader = 8;  ///< bytes: length, type
/// Four inks and transparency. A header has room for 16 384, each of which takes as much memory as the first.
constexpr OPJ_UINT32 kMostChannels = 5;

struct Cursor {
  Bytes file;
  std::size_t at = 0;
};

OPJ_SIZE_T read_bytes(void* to, OPJ_SIZE_T count, void* user) {
  auto& cursor = *static_cast<Cursor*>(user);
  const std::size_t got = std::min<std::size_t>(count, cursor.file.size() - cursor.at);
  if (got == 0) return static_cast<OPJ_SIZE_T>(-1);
  std::copy_n(cursor.file.begin() + static_cast<std::ptrdiff_t>(cursor.at), got,
              static_cast<std::uint8_t*>(to));
  cursor.at += got;
  return got;
}

OPJ_BOOL seek_bytes(OPJ_OFF_T to, void* user) {
  auto& cursor = *static_cast<Cursor*>(user);
  if (to < 0 || static_cast<std::size_t>(to) > cursor.file.size()) return OPJ_FALSE;
  cursor.at = static_cast<std::size_t>(to);
  return OPJ_TRUE;
}

OPJ_OFF_T skip_bytes(OPJ_OFF_T by, void* user) {
  const auto& cursor = *static_cast<Cursor*>(user);
  return seek_bytes(static_cast<OPJ_OFF_T>(cursor.at) + by, user) != OPJ_FALSE ? by : -1;
}

/// The content of the first box of this type among boxes laid end to end; empty if there is none.
Bytes box(Bytes boxes, std::uint32_t type) {
  while (boxes.size() >= kBoxHeader) {
    const std::size_t length = big32(boxes, 0);
    if (length < kBoxHeader || length > boxes.size()) return {};  // 0 and 1 only occur at the codestream
    if (big32(boxes, 4) == type) return boxes.subspan(kBoxHeader, length - kBoxHeader);
    boxes = boxes.subspan(length);
  }
  return {};
}

/// From the box "res ", which OpenJPEG passes over: as captured, else as it is to be shown.
Density density_of(Bytes file) {
  constexpr std::uint32_t kHeader = 0x6A703268;      // jp2h
  constexpr std::uint32_t kResolution = 0x72657320;  // "res "
  constexpr std::uint32_t kCaptured = 0x72657363;    // resc
  constexpr std::uint32_t kDisplay = 0x72657364;     // resd
  constexpr std::size_t kLength = 10;                // bytes: two fractions of 16 bits, two decimal exponents
  const Bytes boxes = box(box(file, kHeader), kResolution);
  Bytes figures = box(boxes, kCaptured);
  if (figures.size() < kLength) figures = box(boxes, kDisplay);
  if (figures.size() < kLength || big16(figures, 2) == 0 || big16(figures, 6) == 0) return {};
  const auto per_inch = [&](std::size_t fraction, std::size_t exponent) {
    return static_cast<double>(big16(figures, fraction)) / big16(figures, fraction + 2) *
           std::pow(10, static_cast<std::int8_t>(figures[exponent])) * kMetresPerInch;
  };
  return {per_inch(4, 9), per_inch(0, 8)};
}

/// One component as 8 bits a pixel at full size (chroma is often stored at half of it).
cv::Mat plane(const opj_image_comp_t& component, cv::Size size) {
  const std::int64_t most = (std::int64_t{1} << component.prec) - 1;
  const std::int64_t zero = component.sgnd != 0 ? std::int64_t{1} << (component.prec - 1) : 0;
  const int width = static_cast<int>(component.w);
  const int height = static_cast<int>(component.h);
  cv::Mat stored(height, width, CV_8UC1);
  for (int y = 0; y < height; ++y) {
    const OPJ_INT32* from = component.data + static_cast<std::size_t>(y) * component.w;
    auto* to = stored.ptr<std::uint8_t>(y);
    for (int x = 0; x < width; ++x) {
      const std::int64_t value = std::clamp<std::int64_t>(from[x] + zero, 0, most);
      to[x] = static_cast<std::uint8_t>(most == 255 ? value : (value * 255 + most / 2) / most);
    }
  }
  if (stored.size() == size) return stored;
  cv::Mat full;
  cv::resize(stored, full, size, 0, 0, cv::INTER_NEAREST);
  return full;
}

cv::Mat converted(const opj_image_t& image, cv::Size size) {
  std::vector<cv::Mat> colours;
  cv::Mat alpha;
  for (OPJ_UINT32 i = 0; i < image.numcomps; ++i) {
    const cv::Mat values = plane(image.comps[i], size);
    if (image.comps[i].alpha != 0) {
      alpha = values;
    } else {
      colours.push_back(values);
    }
  }
  const bool subsampled = colours.size() >= 3 && image.comps[1].dx > image.comps[0].dx;
  cv::Mat pixels;
  if (colours.size() == 4 && image.color_space == OPJ_CLRSPC_CMYK) {
    cv::merge(colours, pixels);
    return image::cmyk_to_bgr(pixels);
  }
  if (colours.size() < 3) {
    pixels = colours.empty() ? alpha : colours[0];
  } else if (image.color_space == OPJ_CLRSPC_SYCC || image.color_space == OPJ_CLRSPC_EYCC || subsampled) {
    cv::merge(std::vector<cv::Mat>{colours[0], colours[2], colours[1]}, pixels);
    cv::cvtColor(pixels, pixels, cv::COLOR_YCrCb2BGR);
  } else {
    cv::merge(std::vector<cv::Mat>{colours[2], colours[1], colours[0]}, pixels);
  }
  if (alpha.empty() || colours.empty()) return pixels;
  std::vector<cv::Mat> all;
  cv::split(pixels, all);
  all.push_back(alpha);
  cv::merge(all, pixels);
  return image::on_white(pixels, image::Alpha::straight);
}

/// A file with its header read.
struct OpenFile {
  Cursor cursor;
  std::unique_ptr<opj_stream_t, void (*)(opj_stream_t*)> stream{
      nullptr, [](opj_stream_t* s) { opj_stream_destroy(s); }};
  std::unique_ptr<opj_codec_t, void (*)(opj_codec_t*)> codec{nullptr,
                                                             [](opj_codec_t* c) { opj_destroy_codec(c); }};
  std::unique_ptr<opj_image_t, void (*)(opj_image_t*)> image{nullptr, &opj_image_destroy};

  double width() const { return static_cast<double>(image->x1) - image->x0; }
  double height() const { return static_cast<double>(image->y1) - image->y0; }
};

/// OpenJPEG keeps the place of the cursor, so that what is opened must stay where it is.
std::optional<Error> open(OpenFile& open, Bytes file) {
  constexpr std::uint8_t kCodestream = 0xFF;  // first byte of a bare codestream; a file begins with a length
  open.cursor = {file};
  open.stream.reset(static_cast<opj_stream_t*>(opj_stream_default_create(OPJ_TRUE)));
  open.codec.reset(static_cast<opj_codec_t*>(
      opj_create_decompress(file.front() == kCodestream ? OPJ_CODEC_J2K : OPJ_CODEC_JP2)));
  opj_dparameters_t parameters;
  opj_set_default_decoder_parameters(&parameters);
  if (!open.stream || !open.codec || opj_setup_decoder(open.codec.get(), &parameters) == OPJ_FALSE)
    return Error{ErrorCode::engine, "", std::nullopt, "the JPEG 2000 decoder cannot be started", ""};
  opj_stream_set_user_data(open.stream.get(), &open.cursor, nullptr);
  opj_stream_set_user_data_length(open.stream.get(), file.size());
  opj_stream_set_read_function(open.stream.get(), read_bytes);
  opj_stream_set_skip_function(open.stream.get(), skip_bytes);
  opj_stream_set_seek_function(open.stream.get(), seek_bytes);

  opj_image_t* header = nullptr;
  const bool readable = opj_read_header(open.stream.get(), open.codec.get(), &header) != OPJ_FALSE;
  open.image.reset(header);
  if (!readable) return damaged("the JPEG 2000 header is damaged");
  return std::nullopt;
}

}  // namespace

std::optional<cv::Size> size_of_jpeg2000(Bytes start) {
  OpenFile opened;
  if (open(opened, start)) return std::nullopt;
  return declared_size(opened.width(), opened.height());
}

Result<Raster> decode_jpeg2000(Bytes file, std::int64_t max_pixels) {
  OpenFile opened;
  if (const auto error = open(opened, file)) return tl::unexpected(*error);
  const opj_image_t& image = *opened.image;
  if (const auto refused = refused_size(opened.width(), opened.height(), max_pixels))
    return tl::unexpected(*refused);
  if (image.numcomps > kMostChannels) {
    return tl::unexpected(not_decodable("this kind of JPEG 2000 is not read: it has " +
                                        std::to_string(image.numcomps) + " channels"));
  }
  if (opj_decode(opened.codec.get(), opened.stream.get(), opened.image.get()) == OPJ_FALSE ||
      opj_end_decompress(opened.codec.get(), opened.stream.get()) == OPJ_FALSE) {
    return tl::unexpected(damaged("the JPEG 2000 data are damaged or end too early"));
  }
  for (OPJ_UINT32 i = 0; i < image.numcomps; ++i) {
    const opj_image_comp_t& component = image.comps[i];
    if (component.data == nullptr || component.w == 0 || component.h == 0) {
      return tl::unexpected(damaged("the JPEG 2000 file lacks a colour channel"));
    }
  }
  if (image.numcomps == 0) return tl::unexpected(damaged("the JPEG 2000 file holds no picture"));
  Raster raster;
  raster.pixels =
      converted(image, cv::Size(static_cast<int>(opened.width()), static_cast<int>(opened.height())));
  raster.density = density_of(file);
  return raster;
}

}  // namespace broadsheet::load
