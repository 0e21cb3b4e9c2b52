// By libjpeg, which fails by longjmp: the one function that calls it into a jump holds no C++ objects; what
// it works on lives in JpegWriter, owned by a caller that no jump passes.

#include "image/encode_jpeg.h"

// clang-format off
#include <cstddef>
#include <cstdio>  // jpeglib.h needs both
#include <jpeglib.h>
// clang-format on

#include <array>
#include <csetjmp>
#include <cstdlib>

namespace broadsheet::image {

namespace {

struct JpegWriter {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  std::jmp_buf on_failure{};
  std::array<char, JMSG_LENGTH_MAX> message{};
  unsigned char* bytes = nullptr;  // taken with malloc by libjpeg
  unsigned long size = 0;          // NOLINT(google-runtime-int): libjpeg's type

  JpegWriter() = default;
  JpegWriter(const JpegWriter&) = delete;
  JpegWriter& operator=(const JpegWriter&) = delete;
  JpegWriter(JpegWriter&&) = delete;
  JpegWriter& operator=(JpegWriter&&) = delete;
  ~JpegWriter() {
    jpeg_destroy_compress(&info);
    std::free(bytes);
  }
};

[[noreturn]] void fail(j_common_ptr info) {
  JpegWriter& writer = *static_cast<JpegWriter*>(info->client_data);
  (*info->err->format_message)(info, writer.message.data());
  std::longjmp(writer.on_failure, 1);
}

bool encode(JpegWriter& writer, const cv::Mat& picture, int quality) {
  jpeg_compress_struct& info = writer.info;
  info.err = jpeg_std_error(&writer.errors);
  writer.errors.error_exit = fail;
  writer.errors.output_message = [](j_common_ptr) {};
  info.client_data = &writer;
  if (setjmp(writer.on_failure) != 0) return false;
  jpeg_create_compress(&info);
  jpeg_mem_dest(&info, &writer.bytes, &writer.size);
  info.image_width = static_cast<JDIMENSION>(picture.cols);
  info.image_height = static_cast<JDIMENSION>(picture.rows);
  info.input_components = picture.channels();
  info.in_color_space = picture.channels() == 1 ? JCS_GRAYSCALE : JCS_EXT_BGR;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, quality, TRUE);
  info.optimize_coding = TRUE;
  jpeg_start_compress(&info, TRUE);
  while (info.next_scanline < info.image_height) {
    auto* row = const_cast<JSAMPROW>(picture.ptr(static_cast<int>(info.next_scanline)));
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  return true;
}

}  // namespace

Result<std::string> encode_jpeg(const cv::Mat& picture, int quality) {
  const auto failed = [](const std::string& why) {
    return tl::unexpected(Error{ErrorCode::engine, "", {}, "cannot be encoded as JPEG: " + why, ""});
  };
  if (picture.empty() || (picture.type() != CV_8UC1 && picture.type() != CV_8UC3))
    return failed("it is neither a grey nor a colour picture of 8 bits");
  JpegWriter writer;
  if (!encode(writer, picture, quality)) return failed(writer.message.data());
  return std::string(reinterpret_cast<const char*>(writer.bytes), writer.size);
}

}  // namespace broadsheet::image
