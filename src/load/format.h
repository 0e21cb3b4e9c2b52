// Which format a file is in. Its content decides; the name only says which files of a folder are worth
// opening.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace broadsheet::load {

enum class Format : std::uint8_t { jpeg, png, tiff, bmp, pnm, webp, jpeg2000, pdf };

/// How many bytes format_of() wants to see: a PDF may have up to a kilobyte of other things before its
/// header.
inline constexpr std::size_t kSniffedBytes = 1024;

/// By the signature at the start of the file.
std::optional<Format> format_of(std::span<const std::uint8_t> start);

/// The file name up to a known extension (any case), else the whole name: "a.b.TIF" gives "a.b".
std::string_view without_known_extension(std::string_view file_name);

/// Whether a file found in a folder is taken for a scan.
bool has_known_extension(std::string_view file_name);

/// For messages: "PNG, JPEG, TIFF, ...".
inline constexpr std::string_view kFormatNames = "PNG, JPEG, TIFF, BMP, PNM, WebP, JPEG 2000, PDF";

}  // namespace broadsheet::load
