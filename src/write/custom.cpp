#include "write/custom.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "text/character.h"
#include "text/utf.h"

namespace broadsheet::write {

namespace {

constexpr std::string_view kWhite = " \t\r\n";
constexpr std::size_t kDigits = 4;  // of an escaped character

bool is_plain(char32_t c) {
  constexpr std::u32string_view kSigns = U"{}:;\\\"'<>&";
  constexpr char32_t kNoCharacter = 0xFFFE;  // with the one behind it: XML holds neither
  return !text::is_space(c) && !text::is_control(c) && kSigns.find(c) == std::u32string_view::npos &&
         (c | 1U) != (kNoCharacter | 1U);
}

std::string escaped(std::string_view value) {
  std::string out;
  for (const char32_t c : text::decode(value))
    out += is_plain(c) ? text::encode(std::u32string(1, c))
                       : fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
  return out;
}

std::string unescaped(std::string_view value) {
  std::string out;
  while (!value.empty()) {
    unsigned code = 0;
    const bool escape = value.starts_with("\\u") && value.size() >= 2 + kDigits;
    const char* const digits = value.data() + 2;
    if (escape && std::from_chars(digits, digits + kDigits, code, 16).ptr == digits + kDigits) {
      text::encode_onto(out, std::u32string(1, static_cast<char32_t>(code)));
      value.remove_prefix(2 + kDigits);
    } else {
      out += value.front();
      value.remove_prefix(1);
    }
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kWhite), text.size()));
  return text.substr(0, text.find_last_not_of(kWhite) + 1);
}

CustomValues values_in(std::string_view group) {
  CustomValues values;
  while (!group.empty()) {
    const std::string_view one = group.substr(0, group.find(';'));
    group.remove_prefix(std::min(one.size() + 1, group.size()));
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) continue;
    values.emplace_back(trimmed(one.substr(0, colon)), unescaped(trimmed(one.substr(colon + 1))));
  }
  return values;
}

}  // namespace

std::string to_custom(std::string_view key, const CustomValues& values) {
  std::string out = std::string(key) + " {";
  for (const auto& [name, value] : values)
    out += (out.back() == '{' ? "" : " ") + name + ":" + escaped(value) + ";";
  return out + "}";
}

std::vector<CustomValues> custom_groups(std::string_view attribute, std::string_view key) {
  std::vector<CustomValues> groups;
  while (true) {
    const std::size_t open = attribute.find('{'), close = attribute.find('}', open);
    if (close == std::string_view::npos) return groups;
    if (trimmed(attribute.substr(0, open)) == key)
      groups.push_back(values_in(attribute.substr(open + 1, close - open - 1)));
    attribute.remove_prefix(close + 1);
  }
}

std::optional<std::string> custom_value(const CustomValues& values, std::string_view name) {
  const auto found =
      std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.first == name; });
  return found == values.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace broadsheet::write
