#include "recognize/language.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace broadsheet::recognize {

namespace {

constexpr const char* kVertical = "_vert";

// Script models have a capital and are packaged by the ISO 15924 code of the script.
constexpr std::array kScripts{
    std::pair{"Fraktur", "frak"},  std::pair{"HanS", "hans"},     std::pair{"HanT", "hant"},
    std::pair{"Latin", "latn"},    std::pair{"Cyrillic", "cyrl"}, std::pair{"Greek", "grek"},
    std::pair{"Japanese", "jpan"}, std::pair{"Hangul", "hang"},
};

std::string base_of(const std::string& language) {
  const auto end = language.rfind(kVertical);
  return end == std::string::npos ? language : language.substr(0, end);
}

}  // namespace

bool is_han_model(const std::string& language) {
  return language.starts_with("chi_") || language.starts_with("Han") || language.starts_with("jpn") ||
         language.starts_with("Japanese");
}

bool is_simplified_model(const std::string& language) {
  return language.starts_with("chi_sim") || language.starts_with("HanS");
}

bool is_fraktur_model(const std::string& language) { return language == "Fraktur" || language == "frk"; }

bool is_vertical_model(const std::string& language) { return language.ends_with(kVertical); }

std::optional<std::string> vertical_model(const std::string& language) {
  if (!is_han_model(language) || is_vertical_model(language)) return std::nullopt;
  return language + kVertical;
}

std::vector<std::string> automatic_languages() { return {"chi_sim", "chi_tra", "eng", "deu", "Fraktur"}; }

std::string debian_package(const std::string& language) {
  const std::string base = base_of(language);
  std::string name = base;
  for (const auto& [script, code] : kScripts)
    if (base == script) name = std::string("script-") + code;
  if (base != language) name += kVertical;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return c == '_' ? '-' : static_cast<char>(std::tolower(c)); });
  return "tesseract-ocr-" + name;
}

}  // namespace broadsheet::recognize
