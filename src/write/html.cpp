#include "write/html.h"

#include <fmt/format.h>

#include "text/utf.h"

namespace broadsheet::write {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_forbidden(char32_t c) {
  constexpr char32_t kSpace = 0x20, kDelete = 0x7F, kBehindControls = 0xA0;
  return (c < kSpace && c != U'\t' && c != U'\n') || (c >= kDelete && c < kBehindControls);
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string html;
  for (const char32_t c : text::decode(text)) {
    switch (c) {
      case U'&':
        html += "&amp;";
        break;
      case U'<':
        html += "&lt;";
        break;
      case U'>':
        html += "&gt;";
        break;
      case U'"':
        html += "&quot;";
        break;
      case U'\'':
        html += "&#39;";
        break;
      default:
        text::encode_onto(html, std::u32string_view(is_forbidden(c) ? &kReplacement : &c, 1));
    }
  }
  return html;
}

std::string html_link(std::string_view relative_path) {
  std::string address = "./";
  for (const char c : relative_path)
    address += is_plain(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return address;
}

}  // namespace broadsheet::write
