#include "load/decode.h"

#include <array>
#include <exception>
#include <new>

#include "image/channels.h"
#include "image/orientation.h"
#include "load/bytes.h"
#include "load/format.h"
#include "load/raster.h"

namespace broadsheet::load {
namespace {

/// Bytes: no uncompressed pixel of the formats read as a whole has more than four channels of 16 bits, except
/// an ASCII PNM, which takes up to 6 characters a channel.
constexpr std::int64_t kMostBytesPerPixel = 18;
constexpr std::int64_t kMostBytesBeside = 64'000'000;  ///< metadata, profiles, thumbnails

Result<Format> format_of_file(const std::string& file) {
  const auto start = read_start(file, kSniffedBytes);
  if (!start) return tl::unexpected(start.error());
  if (const auto format = format_of(*start)) return *format;
  return tl::unexpected(Error{ErrorCode::not_an_image, "", std::nullopt,
                              "is no picture in a format known here",
                              "formats read are " + std::string(kFormatNames)});
}

Result<int> count(const std::string& file, Format format, std::int64_t max_pixels) {
  if (format == Format::tiff) return count_tiff(file, max_pixels);
  if (format == Format::pdf) return count_pdf(file);
  return 1;
}

/// Bytes: the size stands at the start of a file, unless a camera or an editor puts a picture of its own or a
/// profile before it.
constexpr std::array<std::size_t, 2> kStarts{64'000, 16'000'000};

Result<std::optional<cv::Size>> size_of_single(const std::string& file, Format format) {
  std::optional<cv::Size> size;
  for (const std::size_t length : kStarts) {
    const auto start = read_start(file, length);
    if (!start) return tl::unexpected(start.error());
    switch (format) {
      case Format::jpeg:
        size = size_of_jpeg(*start);
        break;
      case Format::png:
        size = size_of_png(*start);
        break;
      case Format::bmp:
        size = size_of_bmp(*start);
        break;
      case Format::pnm:
        size = size_of_pnm(*start);
        break;
      case Format::webp:
        size = size_of_webp(*start);
        break;
      default:
        size = size_of_jpeg2000(*start);
        break;
    }
    if (size || start->size() < length) break;
  }
  return size;
}

Result<Raster> decode_single(const std::string& file, Format format, std::int64_t max_pixels) {
  const auto most = static_cast<std::size_t>(max_pixels * kMostBytesPerPixel + kMostBytesBeside);
  const auto bytes = read_whole(file, most);
  if (!bytes) return tl::unexpected(bytes.error());
  switch (format) {
    case Format::jpeg:
      return decode_jpeg(*bytes, max_pixels);
    case Format::png:
      return decode_png(*bytes, max_pixels);
    case Format::bmp:
      return decode_bmp(*bytes, max_pixels);
    case Format::pnm:
      return decode_pnm(*bytes, max_pixels);
    case Format::webp:
      return decode_webp(*bytes, max_pixels);
    default:
      return decode_jpeg2000(*bytes, max_pixels);
  }
}

/// `about` is set to the frame once the file turns out to have several: then an error has to tell which.
Result<Picture> decode_unnamed(const std::string& file, int frame, const Options& options,
                               std::optional<int>& about) {
  const auto format = format_of_file(file);
  if (!format) return tl::unexpected(format.error());
  const auto frames = count(file, *format, options.max_pixels);
  if (!frames) return tl::unexpected(frames.error());
  if (frame < 0 || frame >= *frames) {
    return tl::unexpected(Error{ErrorCode::bad_input, "", std::nullopt,
                                "the file has only " + std::to_string(*frames) + " pages", ""});
  }
  if (*frames > 1) about = frame;
  auto raster = *format == Format::tiff  ? decode_tiff(file, frame, options.max_pixels)
                : *format == Format::pdf ? decode_pdf(file, frame, options.pdf_dpi, options.max_pixels)
                                         : decode_single(file, *format, options.max_pixels);
  if (!raster) return tl::unexpected(raster.error());

  Picture picture;
  picture.pixels = image::upright(image::without_empty_colour(raster->pixels), raster->orientation);
  Source& source = picture.source;
  source.file = file;
  source.frame = frame;
  source.frames = *frames;
  source.width = picture.pixels.cols;
  source.height = picture.pixels.rows;
  if (raster->density_set) {
    source.dpi = raster->density.x;
  } else {
    source.dpi = options.dpi.value_or(believable_dpi(raster->density, source.width, source.height));
  }
  return picture;
}

/// Runs `work`, turns what libraries throw into an Error, and says which file and frame an Error is about.
template <class Work>
auto told_about(const std::string& file, const std::optional<int>& frame, Work work) -> decltype(work()) {
  const auto named = [&](Error error) {
    error.file = file;
    error.frame = frame;
    return tl::unexpected(std::move(error));
  };
  const Error no_memory{ErrorCode::out_of_memory, "", std::nullopt,
                        "there is not enough memory for the picture", "read fewer pages at a time with -j"};
  try {
    auto result = work();
    if (!result) return named(std::move(result.error()));
    return result;
  } catch (const std::bad_alloc&) {
    return named(no_memory);
  } catch (const cv::Exception& failure) {
    if (failure.code == cv::Error::StsNoMem) return named(no_memory);
    return named({ErrorCode::engine, "", std::nullopt, "decoding failed: " + failure.err, ""});
  } catch (const std::exception& failure) {
    return named(
        {ErrorCode::engine, "", std::nullopt, std::string("decoding failed: ") + failure.what(), ""});
  }
}

}  // namespace

Result<std::vector<std::optional<cv::Size>>> frame_sizes(const std::string& file, const Options& options) {
  using Sizes = std::vector<std::optional<cv::Size>>;
  return told_about(file, std::nullopt, [&]() -> Result<Sizes> {
    const auto format = format_of_file(file);
    if (!format) return tl::unexpected(format.error());
    if (*format == Format::tiff) return sizes_of_tiff(file, options.max_pixels);
    if (*format == Format::pdf) return sizes_of_pdf(file, options.pdf_dpi, options.max_pixels);
    return size_of_single(file, *format).map([](std::optional<cv::Size> size) { return Sizes{size}; });
  });
}

Result<Picture> decode(const std::string& file, int frame, const Options& options) {
  std::optional<int> about;
  return told_about(file, about, [&] { return decode_unnamed(file, frame, options, about); });
}

}  // namespace broadsheet::load
