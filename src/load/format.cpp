#include "load/format.h"

#include <algorithm>
#include <array>
#include <string>

namespace broadsheet::load {
namespace {

using namespace std::string_view_literals;

constexpr std::array kExtensions{"png"sv, "jpg"sv, "jpeg"sv, "jpe"sv, "jfif"sv, "tif"sv, "tiff"sv,
                                 "bmp"sv, "dib"sv, "pbm"sv,  "pgm"sv, "ppm"sv,  "pnm"sv, "webp"sv,
                                 "jp2"sv, "jpx"sv, "jpf"sv,  "j2k"sv, "j2c"sv,  "jpc"sv, "pdf"sv};

/// "BM" begins many a text as well; a bitmap goes on with the size of one of the known headers.
bool is_bmp(std::string_view s) {
  constexpr std::size_t kHeaderSizeAt = 14;
  constexpr std::array kHeaderSizes{12, 40, 52, 56, 64, 108, 124};
  if (!s.starts_with("BM") || s.size() < kHeaderSizeAt + 4) return false;
  if (s.substr(kHeaderSizeAt + 1, 3) != "\0\0\0"sv) return false;
  return std::ranges::find(kHeaderSizes, static_cast<unsigned char>(s[kHeaderSizeAt])) != kHeaderSizes.end();
}

bool is_pnm(std::string_view s) {
  return s.size() >= 3 && s[0] == 'P' && s[1] >= '1' && s[1] <= '6' &&
         " \t\r\n#"sv.find(s[2]) != std::string_view::npos;
}

bool is_tiff(std::string_view s) {
  return s.starts_with("II*\0"sv) || s.starts_with("MM\0*"sv) ||  // classic
         s.starts_with("II+\0"sv) || s.starts_with("MM\0+"sv);    // BigTIFF
}

bool is_jpeg2000(std::string_view s) {
  return s.starts_with("\0\0\0\x0CjP  \r\n\x87\n"sv) ||
         s.starts_with("\xFF\x4F\xFF\x51"sv);  // file; codestream
}

}  // namespace

std::optional<Format> format_of(std::span<const std::uint8_t> start) {
  const std::string_view s(reinterpret_cast<const char*>(start.data()), start.size());
  if (s.starts_with("\xFF\xD8\xFF"sv)) return Format::jpeg;
  if (s.starts_with("\x89PNG\r\n\x1A\n"sv)) return Format::png;
  if (is_tiff(s)) return Format::tiff;
  if (s.starts_with("RIFF"sv) && s.size() >= 12 && s.substr(8, 4) == "WEBP"sv) return Format::webp;
  if (is_jpeg2000(s)) return Format::jpeg2000;
  if (is_bmp(s)) return Format::bmp;
  if (s.substr(0, kSniffedBytes).find("%PDF-"sv) != std::string_view::npos) return Format::pdf;
  if (is_pnm(s)) return Format::pnm;
  return std::nullopt;
}

std::string_view without_known_extension(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return file_name;
  std::string extension(file_name.substr(dot + 1));
  std::ranges::transform(extension, extension.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const bool known = std::ranges::find(kExtensions, std::string_view(extension)) != kExtensions.end();
  return known ? file_name.substr(0, dot) : file_name;
}

bool has_known_extension(std::string_view file_name) {
  return without_known_extension(file_name).size() < file_name.size();
}

}  // namespace broadsheet::load
