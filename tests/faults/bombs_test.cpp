// Small files that declare or unpack to far more than they are.
#include <zlib.h>

#include <cstdint>

#include "../batch/sanitized.h"
#include "faulty_run.h"

namespace broadsheet {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

std::string big32(std::uint32_t value) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(value >> shift & 0xFFU);
  return bytes;
}

std::string chunk(const std::string& name, const std::string& content) {
  const std::string body = name + content;
  const auto* bytes = reinterpret_cast<const Bytef*>(body.data());
  const auto checksum = static_cast<std::uint32_t>(::crc32(0, bytes, static_cast<uInt>(body.size())));
  return big32(static_cast<std::uint32_t>(content.size())) + body + big32(checksum);
}

/// A grey PNG of these sides whose pixels are `packed`.
std::string png(std::uint32_t width, std::uint32_t height, const std::string& packed) {
  const std::string header = big32(width) + big32(height) + std::string("\x08\0\0\0\0", 5);
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + chunk("IDAT", packed) + chunk("IEND", "");
}

std::string packed_zeros(std::size_t count) {
  const std::string zeros(count, '\0');
  std::string packed(::compressBound(static_cast<uLong>(count)), '\0');
  auto size = static_cast<uLongf>(packed.size());
  ::compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(zeros.data()),
              static_cast<uLong>(count), Z_BEST_COMPRESSION);
  packed.resize(size);
  return packed;
}

TEST_F(FaultyRun, ATinyFileThatDeclaresAHugePictureIsRefused) {
  scan({"a.pgm"});
  put(scans() / "bomb.png", png(1'000'000, 1'000'000, packed_zeros(1000)));
  const Ran ran = read();
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(outputs(), ElementsAre("a.txt"));
  EXPECT_THAT(ran.err, AllOf(HasSubstr("bomb.png, in stage load: it declares 1000000 x 1000000 pixels"),
                             HasSubstr("--max-megapixels")));
}

TEST_F(FaultyRun, ATinyFileThatDeclaresALargePictureAndHasNoneIsDamaged) {
  put(scans() / "bomb.png", png(20'000, 20'000, packed_zeros(1000)));
  const Ran ran = read();
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(ran.err, HasSubstr("bomb.png, in stage load: the PNG data"));
}

TEST_F(FaultyRun, APictureThatUnpacksToAThousandTimesItsSizeIsReadWithinItsMemory) {
  constexpr std::uint32_t kSide = 10'000;  // 100 MB of pixels
  const std::string bomb = png(kSide, kSide, packed_zeros(std::size_t{kSide + 1} * kSide));
  EXPECT_LT(bomb.size(), 200'000U);
  put(scans() / "bomb.png", bomb);
  EXPECT_EQ(read().exit_code, 0);
  if (batch::kSanitized) GTEST_SKIP() << "a sanitizer has an allocator of its own";
  const Ran ran = read({"--force", "--page-memory", "50"});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(ran.err, HasSubstr("bomb.png, in stage load: memory ran out at the limit of 50 MB"));
}

}  // namespace
}  // namespace broadsheet
