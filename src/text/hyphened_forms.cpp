#include "text/hyphened_forms.h"

#include <algorithm>
#include <array>

#include "text/file_content.h"
#include "text/utf.h"

namespace broadsheet::text {
namespace {

constexpr std::array<std::string_view, 9> kEndings = {"s", "es", "d", "ed", "ing", "ly", "r", "er", "ers"};

bool is_small_ascii(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

void HyphenedForms::add_file(const std::string& path) {
  const std::string content = file_content(path);
  for (std::string_view rest = content; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::string_view listed = line.substr(0, line.find_first_of(" \t\r/"));
    const auto hyphen = listed.find('-');
    if (hyphen == 0 || hyphen == std::string_view::npos || hyphen + 1 == listed.size()) continue;
    std::string form(listed);
    std::transform(form.begin(), form.end(), form.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    forms_.insert(std::move(form));
  }
}

bool HyphenedForms::has(std::u32string_view form) const {
  const std::string whole = encode(form);
  if (forms_.count(whole) > 0) return true;
  for (const std::string_view ending : kEndings) {
    if (whole.size() <= ending.size() || !std::string_view(whole).ends_with(ending)) continue;
    std::string stem = whole.substr(0, whole.size() - ending.size());
    if (!is_small_ascii(stem.back())) continue;
    if (forms_.count(stem) > 0 || forms_.count(stem + "e") > 0) return true;
    if (ending != "s" && stem.size() > 2 && stem.back() == stem[stem.size() - 2]) {  // `gift-wrapped`
      stem.pop_back();
      if (forms_.count(stem) > 0) return true;
    }
  }
  return whole.ends_with("ies") && forms_.count(whole.substr(0, whole.size() - 3) + "y") > 0;
}

}  // namespace broadsheet::text
