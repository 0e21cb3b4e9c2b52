// Putting the bytes of made files together.
#pragma once

#include "made_files.h"

namespace broadsheet::load {

FileBytes content_of(const std::string& file);

void append(FileBytes& bytes, const FileBytes& more);
void append(FileBytes& bytes, const std::string& text);
void append_little(FileBytes& bytes, std::uint64_t value, int size);
void append_big(FileBytes& bytes, std::uint64_t value, int size);

/// `value` of 8 bits in the `bits` of a file.
unsigned stored_value(int value, int bits);

/// A row with `bits` a sample, most significant bits first.
FileBytes packed(const cv::Mat& pixels, int y, int bits, bool big_endian = true);

}  // namespace broadsheet::load
