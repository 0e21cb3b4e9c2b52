// WebP by libwebp; of an animation the first picture.

#include <webp/decode.h>
#include <webp/demux.h>

#include <memory>

#include "image/channels.h"
#include "load/exif.h"
#include "load/raster.h"

namespace broadsheet::load {
namespace {

Exif exif_of(const WebPDemuxer* file) {
  Exif exif;
  WebPChunkIterator chunk;
  if (WebPDemuxGetChunk(file, "EXIF", 1, &chunk) != 0)
    exif = read_exif({chunk.chunk.bytes, chunk.chunk.size});
  WebPDemuxReleaseChunkIterator(&chunk);
  return exif;
}

Result<cv::Mat> decode_frame(Bytes frame, std::int64_t max_pixels) {
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(frame.data(), frame.size(), &features) != VP8_STATUS_OK) {
    return tl::unexpected(damaged("the WebP header is damaged"));
  }
  if (const auto refused = refused_size(features.width, features.height, max_pixels)) {
    return tl::unexpected(*refused);
  }
  cv::Mat pixels(features.height, features.width, features.has_alpha != 0 ? CV_8UC4 : CV_8UC3);
  const std::size_t size = pixels.step * static_cast<std::size_t>(pixels.rows);
  const int stride = static_cast<int>(pixels.step);
  const auto* decoded = features.has_alpha != 0
                            ? WebPDecodeBGRAInto(frame.data(), frame.size(), pixels.data, size, stride)
                            : WebPDecodeBGRInto(frame.data(), frame.size(), pixels.data, size, stride);
  if (decoded == nullptr) return tl::unexpected(damaged("the WebP data are damaged"));
  if (features.has_alpha != 0) pixels = image::on_white(pixels, image::Alpha::straight);
  return pixels;
}

}  // namespace

std::optional<cv::Size> size_of_webp(Bytes start) {
  int width = 0;
  int height = 0;
  if (WebPGetInfo(start.data(), start.size(), &width, &height) == 0) return std::nullopt;
  return declared_size(width, height);
}

Result<Raster> decode_webp(Bytes file, std::int64_t max_pixels) {
  const WebPData data{file.data(), file.size()};
  WebPDemuxState state = WEBP_DEMUX_PARSE_ERROR;
  // The size stands in the first bytes, so it can be judged even where the rest is missing.
  const std::unique_ptr<WebPDemuxer, void (*)(WebPDemuxer*)> demuxer(WebPDemuxPartial(&data, &state),
                                                                     &WebPDemuxDelete);
  if (!demuxer || state == WEBP_DEMUX_PARSE_ERROR) {
    return tl::unexpected(damaged("the WebP container is damaged"));
  }
  if (state == WEBP_DEMUX_PARSING_HEADER) return tl::unexpected(damaged("the WebP data end too early"));
  if (const auto refused = refused_size(WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_WIDTH),
                                        WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_HEIGHT), max_pixels)) {
    return tl::unexpected(*refused);
  }
  if (state != WEBP_DEMUX_DONE) return tl::unexpected(damaged("the WebP data end too early"));

  WebPIterator frame;
  const std::unique_ptr<WebPIterator, void (*)(WebPIterator*)> release(&frame, &WebPDemuxReleaseIterator);
  if (WebPDemuxGetFrame(demuxer.get(), 1, &frame) == 0) {
    return tl::unexpected(damaged("the WebP file holds no picture"));
  }
  auto pixels = decode_frame({frame.fragment.bytes, frame.fragment.size}, max_pixels);
  if (!pixels) return tl::unexpected(pixels.error());
  const Exif exif = exif_of(demuxer.get());
  Raster raster;
  raster.pixels = *pixels;
  raster.orientation = exif.orientation;
  raster.density = exif.density;
  return raster;
}

}  // namespace broadsheet::load
