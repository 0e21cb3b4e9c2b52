#include "batch/path_text.h"

#include <fmt/format.h>

#include <charconv>

#include "text/utf.h"

namespace broadsheet::batch {

namespace {

bool is_written_as_digits(unsigned char byte) {
  constexpr unsigned char kFirstPrintable = 0x20, kDelete = 0x7f;
  return byte < kFirstPrintable || byte == kDelete || byte == '%';
}

}  // namespace

std::string text_of_path(std::string_view path) {
  std::string text;
  while (!path.empty()) {
    const std::size_t valid = text::first_malformed(path).value_or(path.size());
    for (const char c : path.substr(0, valid)) {
      const auto byte = static_cast<unsigned char>(c);
      text += is_written_as_digits(byte) ? fmt::format("%{:02X}", byte) : std::string(1, c);
    }
    path.remove_prefix(valid);
    if (path.empty()) break;
    text += fmt::format("%{:02X}", static_cast<unsigned char>(path.front()));
    path.remove_prefix(1);
  }
  return text;
}

std::string path_of_text(std::string_view text) {
  constexpr std::size_t kDigits = 2;
  constexpr int kHexadecimal = 16;
  std::string path;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + kDigits < text.size()) {
      unsigned char byte = 0;
      const char* digits = text.data() + i + 1;
      const auto [end, error] = std::from_chars(digits, digits + kDigits, byte, kHexadecimal);
      if (error == std::errc{} && end == digits + kDigits) {
        path += static_cast<char>(byte);
        i += kDigits;
        continue;
      }
    }
    path += text[i];
  }
  return path;
}

}  // namespace broadsheet::batch
