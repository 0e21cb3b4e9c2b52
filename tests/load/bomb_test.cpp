// Small files that unpack to very much more than the picture they declare: refused, or passed over, before
// the memory for it is taken.
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "load_helpers.h"
#include "made_bytes.h"
#include "made_pdf.h"

namespace broadsheet::load {
namespace {

constexpr long kAllowed =
    400;  // megabytes: what the largest of these decoders takes, and a sanitizer with it

/// `piece`, `times` times over, packed by zlib.
FileBytes deflated(const std::string& piece, int times = 1) {
  z_stream stream{};
  EXPECT_EQ(::deflateInit(&stream, Z_BEST_COMPRESSION), Z_OK);
  FileBytes packed;
  for (int i = 0; i < times; ++i) {
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));  // zlib only reads there
    stream.avail_in = static_cast<uInt>(piece.size());
    for (bool full = true; full;) {
      std::array<std::uint8_t, 65536> block{};
      stream.next_out = block.data();
      stream.avail_out = block.size();
      ::deflate(&stream, i + 1 == times ? Z_FINISH : Z_NO_FLUSH);
      full = stream.avail_out == 0;
      packed.insert(packed.end(), block.data(), stream.next_out);
    }
  }
  ::deflateEnd(&stream);
  return packed;
}

/// The most memory this process held at once since mark_memory(), in megabytes.
long peak_memory() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    long kilobytes = 0;
    if (word == "VmHWM:" && status >> kilobytes) return kilobytes / 1024;
  }
  ADD_FAILURE() << "the system does not tell";
  return 0;
}

void mark_memory() { std::ofstream("/proc/self/clear_refs") << "5"; }

/// What decoding takes beyond what was held before.
struct Measured {
  Result<Picture> picture;
  long megabytes = 0;
};

Measured measured(const FileBytes& bytes, const Options& options = {}) {
  const TempFolder folder;
  const std::string file = folder.write("bomb", bytes);
  mark_memory();
  const long before = peak_memory();
  Measured result{decode(file, 0, options)};
  result.megabytes = peak_memory() - before;
  return result;
}

TEST(Bomb, TextsBesideAPngArePassedOver) {
  constexpr std::size_t kUnpacked = 7'900'000, kTexts = 150, kHeaderEnd = 8 + 25;
  FileBytes text;
  append(text, std::string("Comment\0\0", 9));
  append(text, deflated(std::string(kUnpacked, 'x')));
  FileBytes chunks;
  for (std::size_t i = 0; i < kTexts; ++i) {
    const std::size_t at = chunks.size();
    append_big(chunks, text.size(), 4);
    append(chunks, "zTXt");
    append(chunks, text);
    append_big(chunks, 0, 4);
    mend_png_checksum(chunks, at);
  }
  FileBytes bytes = png_of(marked_page());
  bytes.insert(bytes.begin() + kHeaderEnd, chunks.begin(), chunks.end());
  const Measured found = measured(bytes);
  ASSERT_TRUE(found.picture) << to_line(found.picture.error());
  expect_marked(found.picture->pixels);
  EXPECT_LT(found.megabytes, kAllowed);
}

TEST(Bomb, ATileLargerThanAnyPictureIsRefused) {
  const cv::Mat in_one_tile = marked_colour_page()(cv::Rect(0, 0, 100, 100));
  FileBytes bytes = tiff_of(in_one_tile, {.photometric = 2, .compression = 8, .tiled = true});
  for (const unsigned tag : {322U, 323U}) {  // width and length of tiles
    const FileBytes entry{static_cast<std::uint8_t>(tag & 0xFF), static_cast<std::uint8_t>(tag >> 8)};
    const auto at = std::find_end(bytes.begin(), bytes.end(), entry.begin(), entry.end());
    ASSERT_NE(at, bytes.end());
    constexpr std::size_t kValue = 8;
    at[kValue] = 0x00;
    at[kValue + 1] = 0x70;  // 28672
  }
  const Measured found = measured(bytes, {.max_pixels = 4'000'000});
  ASSERT_FALSE(found.picture);
  EXPECT_EQ(found.picture.error().code, ErrorCode::damaged);
  EXPECT_LT(found.megabytes, kAllowed);
}

TEST(Bomb, ManyChannelsOfAJpeg2000AreRefused) {
  cv::Mat page;
  cv::merge(std::vector<cv::Mat>(40, cv::Mat(64, 64, CV_8UC1, cv::Scalar(255))), page);
  const auto picture = decode_bytes(jpeg2000_of(page));
  ASSERT_FALSE(picture);
  EXPECT_EQ(picture.error().code, ErrorCode::not_an_image);
  EXPECT_NE(picture.error().cause.find("40 channels"), std::string::npos) << picture.error().cause;
}

/// A page with this content, packed.
FileBytes pdf_with(const std::string& content, int times = 1) {
  PdfPage page;
  page.content = "CONTENT";
  page.images = {marked_page()};
  FileBytes bytes = pdf_of({page});
  const std::string plain = "<<  /Length 7 >>\nstream\nCONTENT";
  const auto at = std::search(bytes.begin(), bytes.end(), plain.begin(), plain.end());
  EXPECT_NE(at, bytes.end());
  const FileBytes packed = deflated(content, times);
  FileBytes stream;
  append(stream, "<< /Filter /FlateDecode /Length " + std::to_string(packed.size()) + " >>\nstream\n");
  append(stream, packed);
  const auto begin = bytes.erase(at, at + static_cast<std::ptrdiff_t>(plain.size()));
  bytes.insert(begin, stream.begin(), stream.end());
  return bytes;  // its table is wrong now, and pieced together
}

TEST(Bomb, APackedPageOfAPdfIsRead) {
  const Measured found = measured(pdf_with("q 100 0 0 100 0 0 cm /Im0 Do Q"));
  EXPECT_TRUE(found.picture) << to_line(found.picture.error());
}

TEST(Bomb, APdfPageThatUnpacksWithoutEndIsRefused) {
  const Measured found = measured(pdf_with(std::string(1'000'000, ' '), 150));
  ASSERT_FALSE(found.picture);
  EXPECT_EQ(found.picture.error().code, ErrorCode::too_large);
  EXPECT_LT(found.megabytes, kAllowed);
}

TEST(Bomb, APdfPageThatSavesItsStateWithoutEndIsRefused) {
  const Measured found = measured(pdf_with("q q q q q q q q q q ", 1'000'000));
  ASSERT_FALSE(found.picture);
  EXPECT_EQ(found.picture.error().code, ErrorCode::damaged);
  EXPECT_LT(found.megabytes, kAllowed);
}

}  // namespace
}  // namespace broadsheet::load
