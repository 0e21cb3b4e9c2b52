#include "text/hyphened_forms.h"

#include <algorithm>
#include <array>

#include "text/file_content.h"
#include "text/utf.h"

namespace broadsheet::text {
namespace {

constexpr std::array<std::string_view, 9> kEndings = {"s", "es", "d", "ed", "ing", "ly", "r", "er", "ers"};

constexpr std::size_t kNone = std::string_view::npos;

bool ends_listed(char c) { return c == ' ' || c == '\n' || c == '/' || c == '\t' || c == '\r'; }

bool is_small_ascii(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

void HyphenedForms::add_file(const std::string& path) {
  const std::string content = file_content(path);
  for (std::string_view rest = content; !rest.empty();) {
    std::size_t size = 0, hyphen = kNone;  // of what is listed, and the first in it
    for (; size < rest.size() && !ends_listed(rest[size]); ++size)
      if (rest[size] == '-' && hyphen == kNone) hyphen = size;
    const std::string_view listed = rest.substr(0, size);
    rest.remove_prefix(std::min(rest.find('\n', size), rest.size() - 1) + 1);
    if (hyphen == 0 || hyphen == kNone || hyphen + 1 == listed.size()) continue;
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
