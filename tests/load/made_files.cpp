#include "made_files.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "made_bytes.h"

namespace broadsheet::load {

namespace {

const cv::Rect kBar(50, 40, 200, 50);
const cv::Rect kSquare(600, 400, 100, 100);
constexpr int kGrey = 128;

}  // namespace

cv::Mat marked_page() {
  cv::Mat page(kHeight, kWidth, CV_8UC1, cv::Scalar(255));
  page(kBar).setTo(0);
  page(kSquare).setTo(kGrey);
  return page;
}

cv::Mat marked_colour_page() {
  cv::Mat page(kHeight, kWidth, CV_8UC3, cv::Scalar(255, 255, 255));
  page(kBar).setTo(cv::Scalar(0, 0, 255));
  page(kSquare).setTo(cv::Scalar(kGrey, kGrey, kGrey));
  return page;
}

void expect_marked(const cv::Mat& pixels, int tolerance) {
  ASSERT_EQ(pixels.size(), cv::Size(kWidth, kHeight));
  ASSERT_EQ(pixels.type(), CV_8UC1);
  EXPECT_LE(cv::norm(pixels, marked_page(), cv::NORM_INF), tolerance);
}

void expect_marked_colour(const cv::Mat& pixels, int tolerance) {
  ASSERT_EQ(pixels.size(), cv::Size(kWidth, kHeight));
  ASSERT_EQ(pixels.type(), CV_8UC3);
  EXPECT_LE(cv::norm(pixels, marked_colour_page(), cv::NORM_INF), tolerance);
}

cv::Mat stored_for(const cv::Mat& seen, int tag) {
  // By the definition of the tag: where the first stored row and column lie in what is seen.
  cv::Mat stored = seen.clone();
  if (tag >= 5) cv::transpose(seen, stored);
  const bool rows_reversed = tag == 3 || tag == 4 || tag == 6 || tag == 7;
  const bool columns_reversed = tag == 2 || tag == 3 || tag == 7 || tag == 8;
  if (rows_reversed) cv::flip(stored, stored, 0);
  if (columns_reversed) cv::flip(stored, stored, 1);
  return stored;
}

FileBytes exif_block(const ExifFields& fields) {
  constexpr int kEntries = 4;
  constexpr int kRationals = 8 + 2 + 12 * kEntries + 4;  // offset of what does not fit into an entry
  FileBytes block;
  append(block, std::string("II*\0", 4));
  append_little(block, 8, 4);
  append_little(block, fields.dpi ? kEntries : 1, 2);
  const auto entry = [&](int tag, int type, std::uint32_t value) {
    append_little(block, static_cast<std::uint64_t>(tag), 2);
    append_little(block, static_cast<std::uint64_t>(type), 2);
    append_little(block, 1, 4);
    append_little(block, value, 4);
  };
  entry(0x0112, 3, static_cast<std::uint32_t>(fields.orientation));
  if (fields.dpi) {
    entry(0x011A, 5, kRationals);
    entry(0x011B, 5, kRationals);
    entry(0x0128, 3, 2);
  }
  append_little(block, 0, 4);
  if (fields.dpi) {
    append_little(block, static_cast<std::uint64_t>(*fields.dpi), 4);
    append_little(block, 1, 4);
  }
  return block;
}

FileBytes bmp_of(const cv::Mat& pixels, int bits, int pixels_per_metre) {
  const int colours = bits <= 8 ? 1 << bits : 0;
  const std::size_t stride = (static_cast<std::size_t>(pixels.cols) * bits + 31) / 32 * 4;
  const std::size_t start = 14 + 40 + 4 * static_cast<std::size_t>(colours);
  FileBytes bytes;
  append(bytes, "BM");
  append_little(bytes, start + stride * pixels.rows, 4);
  append_little(bytes, 0, 4);
  append_little(bytes, start, 4);
  append_little(bytes, 40, 4);
  append_little(bytes, static_cast<std::uint64_t>(pixels.cols), 4);
  append_little(bytes, static_cast<std::uint64_t>(pixels.rows), 4);
  append_little(bytes, 1, 2);
  append_little(bytes, static_cast<std::uint64_t>(bits), 2);
  append_little(bytes, 0, 4);
  append_little(bytes, 0, 4);
  append_little(bytes, static_cast<std::uint64_t>(pixels_per_metre), 4);
  append_little(bytes, static_cast<std::uint64_t>(pixels_per_metre), 4);
  append_little(bytes, 0, 8);
  for (int i = 0; i < colours; ++i)
    append_little(bytes, static_cast<std::uint64_t>(i * 255 / (colours - 1)) * 0x10101, 4);
  cv::Mat bgr = pixels;
  if (bits > 8 && pixels.channels() == 1) cv::cvtColor(pixels, bgr, cv::COLOR_GRAY2BGR);
  for (int y = pixels.rows - 1; y >= 0; --y) {
    FileBytes row;
    if (bits <= 8) row = packed(bgr, y, bits);
    for (int x = 0; bits > 8 && x < bgr.cols; ++x) {
      const auto& c = bgr.at<cv::Vec3b>(y, x);
      if (bits == 16)
        append_little(row, stored_value(c[0], 5) | stored_value(c[1], 5) << 5U | stored_value(c[2], 5) << 10U,
                      2);
      else
        append_little(row, static_cast<std::uint64_t>(c[0] | c[1] << 8 | c[2] << 16), bits / 8);
    }
    row.resize(stride);
    append(bytes, row);
  }
  return bytes;
}

FileBytes pnm_of(const cv::Mat& pixels, char kind, int most) {
  const bool bitmap = kind == '1' || kind == '4';
  const bool text = kind <= '3';
  FileBytes bytes =
      bytes_of(std::string("P") + kind + "\n# made for a test\n" + std::to_string(pixels.cols) + " " +
               std::to_string(pixels.rows) + "\n" + (bitmap ? "" : std::to_string(most) + "\n"));
  cv::Mat samples = pixels.clone();
  if (pixels.channels() == 3) cv::cvtColor(pixels, samples, cv::COLOR_BGR2RGB);
  if (bitmap) cv::bitwise_not(pixels, samples);
  for (int y = 0; y < samples.rows; ++y) {
    if (kind == '4') {
      append(bytes, packed(samples, y, 1));
      continue;
    }
    const auto* from = samples.ptr<std::uint8_t>(y);
    for (int i = 0; i < samples.cols * samples.channels(); ++i) {
      const int value = bitmap ? from[i] / 255 : (from[i] * most + 127) / 255;
      if (text)
        append(bytes, std::to_string(value) + (i % 16 == 15 ? "\n" : bitmap ? "" : " "));
      else
        append_big(bytes, static_cast<std::uint64_t>(value), most > 255 ? 2 : 1);
    }
  }
  return bytes;
}

void put_big32(FileBytes& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) bytes.at(at + i) = static_cast<std::uint8_t>(value >> (24 - 8 * i));
}

}  // namespace broadsheet::load
