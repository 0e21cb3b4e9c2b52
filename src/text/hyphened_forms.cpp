#include "text/hyphened_forms.h"

#include <algorithm>
#include <array>

#include "text/file_content.h"
#include "text/utf.h"

namespace broadsheet::text {
namespace {

constexpr std::array<std::string_view, 9> kEndings = {"s", "es", "d", "ed", "ing", "ly", "r", "er", "ers"};

constexpr std::size_t kNone = std::string_view::npos;

constexpr std::string_view kEndsListed = " /\t\r";

bool is_small_ascii(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

void HyphenedForms::add_file(const std::string& path) {
  const std::string content = file_content(path);
  const std::string_view all = content;
  std::size_t line_end = 0;  // of the line looked at last
  for (std::size_t hyphen = all.find('-'); hyphen != kNone; hyphen = all.find('-', line_end)) {
    const std::size_t begin = all.rfind('\n', hyphen) + 1;  // kNone + 1 is 0
    line_end = std::min(all.find('\n', hyphen), all.size());
    const std::string_view line = all.substr(begin, line_end - begin);
    const std::string_view listed = line.substr(0, line.find_first_of(kEndsListed));
    const std::size_t first = hyphen - begin;
    if (first == 0 || first + 1 >= listed.size()) continue;
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
