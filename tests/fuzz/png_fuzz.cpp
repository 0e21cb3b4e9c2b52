// PNG, from a file to its pixels. The checksums are made right first: with a wrong one libpng looks no
// further.
#include <zlib.h>

#include <string>

#include "scan_checks.h"
#include "target.h"

namespace broadsheet::fuzz {
namespace {

constexpr std::size_t kSignature = 8;  // bytes before the first chunk
constexpr std::size_t kNumber = 4;     // bytes of a length, of a type, of a checksum

std::size_t number_at(const std::string& png, std::size_t at) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < kNumber; ++i) value = value << 8U | static_cast<unsigned char>(png[at + i]);
  return value;
}

std::string with_right_checksums(std::string png) {
  std::size_t at = kSignature;
  while (at + 3 * kNumber <= png.size()) {
    const std::size_t length = number_at(png, at);
    if (length > png.size() - at - 3 * kNumber) break;
    const std::size_t covered = kNumber + length;  // the type and the content
    const auto sum =
        ::crc32(0, reinterpret_cast<const Bytef*>(&png[at + kNumber]), static_cast<uInt>(covered));
    for (std::size_t i = 0; i < kNumber; ++i)
      png[at + kNumber + covered + i] = static_cast<char>(sum >> (8 * (kNumber - 1 - i)) & 0xFFU);
    at += 2 * kNumber + covered;
  }
  return png;
}

}  // namespace
}  // namespace broadsheet::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet;
  return fuzz::check_scan(load::Format::png,
                          fuzz::with_right_checksums(std::string(fuzz::bytes_of(data, size))));
}
