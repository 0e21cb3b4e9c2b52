#include "cli/print.h"

#include <fmt/format.h>

#include <iostream>

namespace broadsheet::cli {

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
  }
  return out;
}

std::string error_line(const Error& error) { return "broadsheet: " + one_line(to_line(error)); }

void say(std::string_view text) { std::cerr << one_line(text) << '\n' << std::flush; }

void say(const Error& error) { std::cerr << error_line(error) << '\n' << std::flush; }

}  // namespace broadsheet::cli
