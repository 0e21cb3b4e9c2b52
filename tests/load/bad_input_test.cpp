// Every format in every state a file may be in but should not. Nothing may crash, print, or pass as a page.

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <random>

#include "load_helpers.h"
#include "made_pdf.h"

namespace broadsheet::load {
namespace {

namespace fs = std::filesystem;

struct Kind {
  const char* name;
  FileBytes (*make)();
  FileBytes (*make_huge)();  ///< declares far more pixels than it has
};

FileBytes huge_jpeg() {
  FileBytes bytes = jpeg_of(marked_page());
  const FileBytes start_of_frame{0xFF, 0xC0};
  const auto at = std::search(bytes.begin(), bytes.end(), start_of_frame.begin(), start_of_frame.end());
  std::fill(at + 5, at + 9, 0xFE);  // 65278 x 65278: a JPEG cannot declare more than 65535
  return bytes;
}

FileBytes huge_png() {
  constexpr std::size_t kHeaderChunk = 8;
  FileBytes bytes = png_of(marked_page());
  put_big32(bytes, kHeaderChunk + 8, 100000);
  put_big32(bytes, kHeaderChunk + 12, 100000);
  mend_png_checksum(bytes, kHeaderChunk);
  return bytes;
}

FileBytes huge_bmp() {
  FileBytes bytes = bmp_of(marked_page(), 8);
  for (const std::size_t at : {18U, 22U}) {
    bytes[at] = 0xA0;  // 100000 = 0x186A0
    bytes[at + 1] = 0x86;
    bytes[at + 2] = 1;
  }
  return bytes;
}

FileBytes huge_jpeg2000() {
  FileBytes bytes = jpeg2000_of(marked_page());
  const std::string box = "ihdr";
  const auto header = std::search(bytes.begin(), bytes.end(), box.begin(), box.end()) - bytes.begin();
  const FileBytes size_marker{0xFF, 0x51};
  const auto size =
      std::search(bytes.begin(), bytes.end(), size_marker.begin(), size_marker.end()) - bytes.begin();
  put_big32(bytes, static_cast<std::size_t>(header) + 4, 100000);
  put_big32(bytes, static_cast<std::size_t>(header) + 8, 100000);
  put_big32(bytes, static_cast<std::size_t>(size) + 6, 100000);   // width
  put_big32(bytes, static_cast<std::size_t>(size) + 10, 100000);  // height
  put_big32(bytes, static_cast<std::size_t>(size) + 22, 100000);  // tile
  put_big32(bytes, static_cast<std::size_t>(size) + 26, 100000);
  return bytes;
}

FileBytes huge_pdf() {
  FileBytes bytes = pdf_of({scanned_page(marked_page(), 300)});
  const std::string width = "/Width 800";
  const std::string height = "/Height 600";
  const auto replace = [&](const std::string& what, const std::string& by) {
    const auto at = std::search(bytes.begin(), bytes.end(), what.begin(), what.end());
    ASSERT_NE(at, bytes.end());
    std::copy(by.begin(), by.end(),
              bytes.insert(bytes.erase(at, at + static_cast<std::ptrdiff_t>(what.size())), by.size(), ' '));
  };
  replace(width, "/Width 100000");
  replace(height, "/Height 100000");
  return bytes;
}

/// WebP and JPEG cannot declare 100000 x 100000; a limit below what they can is asked for instead.
constexpr std::int64_t kLimit = 200'000'000;

FileBytes huge_webp() {
  FileBytes bytes = webp_of(marked_colour_page());
  // RIFF header, then "VP8L", its length, a signature byte, and twice 14 bits of size less one.
  for (std::size_t i = 21; i < 24; ++i) bytes[i] = 0xFF;
  bytes[24] |= 0x0F;
  return bytes;
}

const std::vector<Kind> kKinds{
    {"jpeg", [] { return jpeg_of(marked_page()); }, huge_jpeg},
    {"progressive_jpeg", [] { return jpeg_of(marked_colour_page(), {.progressive = true}); }, huge_jpeg},
    {"png", [] { return png_of(marked_page()); }, huge_png},
    {"interlaced_png", [] { return png_of(marked_colour_page(), {.interlaced = true}); }, huge_png},
    {"tiff", [] { return tiff_of(marked_page()); }, [] { return tiff_claiming(100000, 100000); }},
    {"fax_tiff", [] { return tiff_of(marked_page() > 0, {.bits = 1, .compression = 4}); },
     [] { return tiff_claiming(100000, 100000); }},
    {"colour_tiff", [] { return tiff_of(marked_colour_page(), {.photometric = 2}); },
     [] { return tiff_claiming(100000, 100000); }},
    {"bmp", [] { return bmp_of(marked_page(), 8); }, huge_bmp},
    {"binary_pnm", [] { return pnm_of(marked_page(), '5'); },
     [] { return bytes_of("P5 100000 100000 255 x"); }},
    {"text_pnm", [] { return pnm_of(marked_page(), '2'); },
     [] { return bytes_of("P2 100000 100000 255 1 2 3"); }},
    {"webp", [] { return webp_of(marked_colour_page()); }, huge_webp},
    {"jpeg2000", [] { return jpeg2000_of(marked_page()); }, huge_jpeg2000},
    {"codestream", [] { return jpeg2000_of(marked_page(), {.codestream_only = true}); }, huge_jpeg2000},
    {"pdf", [] { return pdf_of({scanned_page(marked_page(), 300)}); }, huge_pdf},
};

class BadInput : public testing::TestWithParam<Kind> {
 protected:
  void SetUp() override {
    testing::internal::CaptureStderr();
    testing::internal::CaptureStdout();
  }
  void TearDown() override {
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
  }
  /// The one Error of decoding these bytes, complete enough to be shown to a user.
  Error error_of(const FileBytes& bytes, const Options& options = {}) {
    const std::string file = folder_.write("bad", bytes);
    auto picture = decode(file, 0, options);
    if (picture) {
      ADD_FAILURE() << "was read as a picture";
      return {};
    }
    EXPECT_EQ(picture.error().file, file);
    EXPECT_FALSE(picture.error().cause.empty());
    EXPECT_EQ(to_line(picture.error()).find('\n'), std::string::npos) << to_line(picture.error());
    return picture.error();
  }
  TempFolder folder_;
};

TEST_P(BadInput, TheGoodFileIsGood) { EXPECT_TRUE(decode(folder_.write("good", GetParam().make()), 0)); }

TEST_P(BadInput, CutOffAnywhereItIsDamaged) {
  const FileBytes whole = GetParam().make();
  for (const double share : {0.5, 0.1, 0.25, 0.75, 0.9}) {
    SCOPED_TRACE(share);
    const auto length = static_cast<std::ptrdiff_t>(static_cast<double>(whole.size()) * share);
    const Error error = error_of(FileBytes(whole.begin(), whole.begin() + length));
    EXPECT_EQ(error.code, ErrorCode::damaged) << to_line(error);
  }
}

TEST_P(BadInput, ReducedToItsSignatureItIsAnError) {
  const FileBytes whole = GetParam().make();
  for (const std::ptrdiff_t length : {1, 2, 3, 4, 8, 12, 16, 20, 30, 60}) {
    SCOPED_TRACE(length);
    error_of(FileBytes(whole.begin(), whole.begin() + length));
  }
}

TEST_P(BadInput, NoiseBehindTheSignatureIsAnError) {
  FileBytes bytes = GetParam().make();
  std::mt19937 random(3);  // NOLINT(cert-msc51-cpp): the same noise in every run
  for (std::size_t i = 18; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(random());
  error_of(bytes);
}

TEST_P(BadInput, ZerosBehindTheSignatureAreAnError) {
  FileBytes bytes = GetParam().make();
  std::fill(bytes.begin() + 18, bytes.end(), 0);
  error_of(bytes);
}

TEST_P(BadInput, ADeclaredSizeOverTheLimitIsRefusedBeforeAnythingElse) {
  const Error error = error_of(GetParam().make_huge(), {.max_pixels = kLimit});
  EXPECT_EQ(error.code, ErrorCode::too_large) << to_line(error);
  EXPECT_NE(error.cause.find("200 megapixels"), std::string::npos) << error.cause;
  EXPECT_NE(error.next_step.find("--max-megapixels"), std::string::npos) << error.next_step;
}

/// Bytes changed here and there: a picture or an error, nothing else, and under the sanitizers no report.
TEST_P(BadInput, AFewWrongBytesNeverDoMoreHarm) {
  const FileBytes good = GetParam().make();
  std::mt19937 random(11);  // NOLINT(cert-msc51-cpp): the same damage in every run
  constexpr int kRounds = 60;
  for (int round = 0; round < kRounds; ++round) {
    FileBytes bytes = good;
    const std::size_t within = round % 2 == 0 ? std::min<std::size_t>(bytes.size(), 200) : bytes.size();
    for (int i = 0; i < 3; ++i) bytes[random() % within] = static_cast<std::uint8_t>(random());
    const std::string file = folder_.write("changed", bytes);
    const auto picture = decode(file, 0, {.max_pixels = 4'000'000});
    if (picture) {
      EXPECT_FALSE(picture->pixels.empty());
    } else {
      EXPECT_FALSE(picture.error().cause.empty());
    }
    frame_sizes(file);
  }
}

INSTANTIATE_TEST_SUITE_P(EveryFormat, BadInput, testing::ValuesIn(kKinds),
                         [](const auto& info) { return std::string(info.param.name); });

ErrorCode code_of(const std::string& file) {
  const auto picture = decode(file, 0);
  const auto frames = frame_sizes(file);
  EXPECT_FALSE(picture);
  EXPECT_FALSE(frames);
  if (picture || frames) return ErrorCode::engine;
  EXPECT_EQ(picture.error().code, frames.error().code);
  EXPECT_EQ(picture.error().file, file);
  EXPECT_FALSE(picture.error().next_step.empty());
  return picture.error().code;
}

TEST(BadFile, MissingIsNotFound) {
  const TempFolder folder;
  EXPECT_EQ(code_of(folder.at("none.tif")), ErrorCode::not_found);
  EXPECT_EQ(code_of(""), ErrorCode::not_found);
}

TEST(BadFile, EmptyIsDamaged) {
  const TempFolder folder;
  EXPECT_EQ(code_of(folder.write("empty.tif", FileBytes{})), ErrorCode::damaged);
}

TEST(BadFile, AFolderIsUnreadable) {
  const TempFolder folder;
  fs::create_directory(folder.path() / "folder.tif");
  EXPECT_EQ(code_of(folder.at("folder.tif")), ErrorCode::unreadable);
}

TEST(BadFile, APipeIsUnreadableAndDoesNotHang) {
  const TempFolder folder;
  ASSERT_EQ(::mkfifo(folder.at("pipe.tif").c_str(), 0600), 0);
  EXPECT_EQ(code_of(folder.at("pipe.tif")), ErrorCode::unreadable);
}

TEST(BadFile, TextUnderThePicturesNameIsNoImage) {
  const TempFolder folder;
  EXPECT_EQ(code_of(folder.write("text.jpg", "Not every file that is called a picture is one.\n")),
            ErrorCode::not_an_image);
  EXPECT_EQ(code_of(folder.write("gif.jpg", "GIF89a")), ErrorCode::not_an_image);
  EXPECT_EQ(code_of(folder.write("zeros.png", FileBytes(5000))), ErrorCode::not_an_image);
}

TEST(BadFile, WithoutPermissionIsUnreadable) {
  const TempFolder folder;
  const std::string file = folder.write("locked.png", png_of(marked_page()));
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(file, fs::perms::none);
  constexpr uid_t kNobody = 65534;  // root may read everything
  const bool was_root = ::geteuid() == 0 && ::seteuid(kNobody) == 0;
  EXPECT_EQ(code_of(file), ErrorCode::unreadable);
  if (was_root) {
    ASSERT_EQ(::seteuid(0), 0);
  }
}

TEST(BadFile, APageTooLongForTheWarpsIsRefused) {
  const auto picture = decode_bytes(pnm_of(cv::Mat(40000, 8, CV_8UC1, cv::Scalar(255)), '5'));
  ASSERT_FALSE(picture);
  EXPECT_EQ(picture.error().code, ErrorCode::too_large);
}

}  // namespace
}  // namespace broadsheet::load
