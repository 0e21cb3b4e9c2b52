#include "made_bytes.h"

#include <fstream>
#include <iterator>

namespace broadsheet::load {

FileBytes content_of(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void append(FileBytes& bytes, const FileBytes& more) { bytes.insert(bytes.end(), more.begin(), more.end()); }
void append(FileBytes& bytes, const std::string& text) {
  bytes.insert(bytes.end(), text.begin(), text.end());
}

void append_little(FileBytes& bytes, std::uint64_t value, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void append_big(FileBytes& bytes, std::uint64_t value, int size) {
  for (int i = size - 1; i >= 0; --i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

/// `value` of 8 bits in the `bits` of a file.
unsigned stored_value(int value, int bits) {
  return static_cast<unsigned>((value * ((1 << bits) - 1) + 127) / 255);
}

/// A row with `bits` a sample, most significant bits first.
FileBytes packed(const cv::Mat& pixels, int y, int bits, bool big_endian) {
  FileBytes row;
  const int samples = pixels.cols * pixels.channels();
  const auto* from = pixels.ptr<std::uint8_t>(y);
  if (bits == 16) {
    for (int i = 0; i < samples; ++i) {
      if (big_endian)
        append_big(row, stored_value(from[i], bits), 2);
      else
        append_little(row, stored_value(from[i], bits), 2);
    }
    return row;
  }
  row.assign((static_cast<std::size_t>(samples) * bits + 7) / 8, 0);
  for (int i = 0; i < samples; ++i) {
    const int bit = i * bits;
    row[bit / 8] |= static_cast<std::uint8_t>(stored_value(from[i], bits) << (8 - bits - bit % 8));
  }
  return row;
}

}  // namespace broadsheet::load
