#include "write/xml_write.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/character.h"
#include "text/utf.h"

namespace broadsheet::write {

namespace {

struct Collected final : pugi::xml_writer {
  void write(const void* data, std::size_t size) override {
    bytes.append(static_cast<const char*>(data), size);
  }
  std::string bytes;
};

std::string bytes_of(const pugi::xml_document& document, const char* indent, unsigned flags) {
  Collected out;
  document.save(out, indent, flags, pugi::encoding_utf8);
  return std::move(out.bytes);
}

}  // namespace

std::string xml_text(std::string_view text) {
  constexpr char32_t kNoCharacter = 0xFFFE, kReplacement = 0xFFFD;
  std::u32string out = text::decode(text);
  for (char32_t& c : out) {
    if (text::is_control(c) || (c >= U'\t' && c <= U'\r')) c = U' ';
    if ((c | 1U) == (kNoCharacter | 1U)) c = kReplacement;
  }
  return text::encode(out);
}

pugi::xml_node add_root(pugi::xml_document& document, const char* name, const char* name_space) {
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child(name);
  root.append_attribute("xmlns") = name_space;
  return root;
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
  if (!value.empty()) node.append_attribute(name) = value.c_str();
}

std::string share_text(double value) { return fmt::format("{:.3f}", std::clamp(value, 0.0, 1.0)); }

std::string indented(const pugi::xml_document& document) {
  return bytes_of(document, " ", pugi::format_indent);
}

std::string as_it_is(const pugi::xml_document& document) { return bytes_of(document, "", pugi::format_raw); }

}  // namespace broadsheet::write
