// What a fuzz target is: one function that takes any bytes whatever, and ends the program when something is
// wrong.
//
// libFuzzer calls it with what it makes up (the preset `fuzz`, scripts/fuzz); in every other build replay.cpp
// calls it with the files in seeds/ and regressions/, so that what was once found stays found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace broadsheet::fuzz {

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace broadsheet::fuzz
