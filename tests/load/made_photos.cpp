// JPEG, WebP and JPEG 2000.

// clang-format off
#include <cstddef>
#include <cstdio>  // jpeglib.h needs both
#include <jpeglib.h>
// clang-format on
#include <openjpeg.h>
#include <webp/encode.h>
#include <webp/mux.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <opencv2/imgproc.hpp>

#include "made_bytes.h"
#include "temp_folder.h"

namespace broadsheet::load {

FileBytes jpeg_of(const cv::Mat& pixels, const JpegFields& fields) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &buffer, &size);
  info.image_width = static_cast<JDIMENSION>(pixels.cols);
  info.image_height = static_cast<JDIMENSION>(pixels.rows);
  info.input_components = pixels.channels();
  info.in_color_space = pixels.channels() == 1   ? JCS_GRAYSCALE
                        : pixels.channels() == 3 ? JCS_EXT_BGR
                                                 : JCS_CMYK;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, fields.quality, TRUE);
  if (fields.progressive) jpeg_simple_progression(&info);
  if (pixels.channels() < 4) {
    info.density_unit = static_cast<UINT8>(fields.jfif_unit);
    info.X_density = static_cast<UINT16>(fields.jfif_density);
    info.Y_density = static_cast<UINT16>(fields.jfif_density);
  }
  jpeg_start_compress(&info, TRUE);
  if (fields.exif) {
    FileBytes block = bytes_of(std::string("Exif\0\0", 6));
    append(block, exif_block(*fields.exif));
    jpeg_write_marker(&info, JPEG_APP0 + 1, block.data(), static_cast<unsigned>(block.size()));
  }
  cv::Mat stored = pixels.clone();
  if (pixels.channels() == 4) cv::bitwise_not(stored, stored);
  for (int y = 0; y < stored.rows; ++y) {
    JSAMPROW row = stored.ptr(y);
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  FileBytes bytes(buffer, buffer + size);
  std::free(buffer);
  return bytes;
}

FileBytes webp_of(const cv::Mat& pixels, const std::optional<ExifFields>& exif) {
  std::uint8_t* encoded = nullptr;
  const int stride = static_cast<int>(pixels.step);
  const std::size_t size =
      pixels.channels() == 4 ? WebPEncodeLosslessBGRA(pixels.data, pixels.cols, pixels.rows, stride, &encoded)
                             : WebPEncodeLosslessBGR(pixels.data, pixels.cols, pixels.rows, stride, &encoded);
  FileBytes bytes(encoded, encoded + size);
  WebPFree(encoded);
  if (!exif) return bytes;
  const FileBytes block = exif_block(*exif);
  const WebPData picture{bytes.data(), bytes.size()};
  const WebPData exif_data{block.data(), block.size()};
  WebPData assembled;
  const std::unique_ptr<WebPMux, void (*)(WebPMux*)> mux(WebPMuxCreate(&picture, 1), &WebPMuxDelete);
  WebPMuxSetChunk(mux.get(), "EXIF", &exif_data, 1);
  WebPMuxAssemble(mux.get(), &assembled);
  bytes.assign(assembled.bytes, assembled.bytes + assembled.size);
  WebPDataClear(&assembled);
  return bytes;
}

FileBytes jpeg2000_of(const cv::Mat& pixels, const Jpeg2000Fields& fields) {
  cv::Mat ordered = pixels;
  if (pixels.channels() == 3)
    cv::cvtColor(pixels, ordered, fields.ycc ? cv::COLOR_BGR2YCrCb : cv::COLOR_BGR2RGB);
  if (pixels.channels() == 4) cv::cvtColor(pixels, ordered, cv::COLOR_BGRA2RGBA);
  std::vector<cv::Mat> planes;
  cv::split(ordered, planes);
  if (fields.ycc) std::swap(planes[1], planes[2]);

  std::vector<opj_image_cmptparm_t> components(planes.size());
  for (auto& component : components) {
    component.dx = component.dy = 1;
    component.w = static_cast<OPJ_UINT32>(pixels.cols);
    component.h = static_cast<OPJ_UINT32>(pixels.rows);
    component.prec = static_cast<OPJ_UINT32>(fields.bits);
  }
  const OPJ_COLOR_SPACE space = planes.size() < 3 ? OPJ_CLRSPC_GRAY
                                : fields.ycc      ? OPJ_CLRSPC_SYCC
                                                  : OPJ_CLRSPC_SRGB;
  const std::unique_ptr<opj_image_t, void (*)(opj_image_t*)> image(
      opj_image_create(static_cast<OPJ_UINT32>(planes.size()), components.data(), space), &opj_image_destroy);
  image->x1 = static_cast<OPJ_UINT32>(pixels.cols);
  image->y1 = static_cast<OPJ_UINT32>(pixels.rows);
  for (std::size_t c = 0; c < planes.size(); ++c) {
    for (int i = 0; i < pixels.cols * pixels.rows; ++i) {
      image->comps[c].data[i] = static_cast<OPJ_INT32>(stored_value(planes[c].data[i], fields.bits));
    }
  }
  if (fields.alpha) image->comps[planes.size() - 1].alpha = 1;

  const TempFolder folder;
  const std::string file = folder.at("made.jp2");
  const std::unique_ptr<opj_codec_t, void (*)(opj_codec_t*)> codec(
      static_cast<opj_codec_t*>(opj_create_compress(fields.codestream_only ? OPJ_CODEC_J2K : OPJ_CODEC_JP2)),
      [](opj_codec_t* c) { opj_destroy_codec(c); });
  opj_cparameters_t parameters;
  opj_set_default_encoder_parameters(&parameters);
  parameters.tcp_numlayers = 1;
  parameters.cp_disto_alloc = 1;
  parameters.tcp_mct = 0;
  opj_setup_encoder(codec.get(), &parameters, image.get());
  {
    const std::unique_ptr<opj_stream_t, void (*)(opj_stream_t*)> stream(
        static_cast<opj_stream_t*>(opj_stream_create_default_file_stream(file.c_str(), OPJ_FALSE)),
        [](opj_stream_t* s) { opj_stream_destroy(s); });
    opj_start_compress(codec.get(), image.get(), stream.get());
    opj_encode(codec.get(), stream.get());
    opj_end_compress(codec.get(), stream.get());
  }
  FileBytes bytes = content_of(file);
  if (!fields.dots_per_metre) return bytes;

  FileBytes resolution;  // a "res " box with a "resc" box inside, put at the end of the header box
  append_big(resolution, 8 + 18, 4);
  append(resolution, "res ");
  append_big(resolution, 18, 4);
  append(resolution, "resc");
  for (int axis = 0; axis < 2; ++axis) {
    append_big(resolution, static_cast<std::uint64_t>(*fields.dots_per_metre), 2);
    append_big(resolution, 10, 2);
  }
  append_big(resolution, 0x0101, 2);  // times ten to the first
  const std::string name = "jp2h";
  const auto header = std::search(bytes.begin(), bytes.end(), name.begin(), name.end()) - 4;
  const auto at = static_cast<std::size_t>(header - bytes.begin());
  const std::size_t length = bytes[at + 2] << 8U | bytes[at + 3];
  put_big32(bytes, at, static_cast<std::uint32_t>(length + resolution.size()));
  bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at + length), resolution.begin(),
               resolution.end());
  return bytes;
}

}  // namespace broadsheet::load
