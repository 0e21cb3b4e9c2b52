#include "write/language_tag.h"

#include <algorithm>
#include <array>
#include <map>

namespace broadsheet::write {

namespace {

struct Language {
  std::string_view name;  // what others of Tesseract's begin with
  const char* tag;
  PageXmlLanguage page_xml;
};

// The first of equal names or tags is the one that is given.
constexpr std::array kLanguages{
    Language{"chi_sim", "zh-Hans", {"Chinese", "Hans - Han (Simplified variant)"}},
    Language{"chi_tra", "zh-Hant", {"Chinese", "Hant - Han (Traditional variant)"}},
    Language{"HanS", "zh-Hans", {"Chinese", "Hans - Han (Simplified variant)"}},
    Language{"HanT", "zh-Hant", {"Chinese", "Hant - Han (Traditional variant)"}},
    Language{"eng", "en", {"English", "Latn - Latin"}},
    Language{"deu", "de", {"German", "Latn - Latin"}},
    Language{"Fraktur", "de-Latf", {"German", "Latf - Latin (Fraktur variant)"}},
    Language{"frk", "de-Latf", {"German", "Latf - Latin (Fraktur variant)"}},
};

const Language* known(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);  // script/Fraktur
  const auto* const found = std::find_if(kLanguages.begin(), kLanguages.end(), [&](const Language& language) {
    return name == language.name || name.starts_with(std::string(language.name) + "_");
  });
  return found == kLanguages.end() ? nullptr : found;
}

}  // namespace

std::string language_tag(std::string_view name) {
  if (const Language* language = known(name)) return language->tag;
  constexpr std::size_t kLongest = 8;  // letters in one part of a tag
  const std::string_view first = name.substr(0, name.find('_'));
  const bool letters = std::all_of(first.begin(), first.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return letters && first.size() <= kLongest ? std::string(first) : "";
}

std::string language_name(std::string_view tag) {
  for (const Language& language : kLanguages)
    if (tag == language.tag) return std::string(language.name);
  static const std::map<std::string_view, const char*> kOthers{
      {"de", "deu"}, {"ger", "deu"}, {"en", "eng"}, {"zh", "chi_sim"}};
  const auto found = kOthers.find(tag.substr(0, tag.find('-')));
  return found == kOthers.end() ? std::string(tag) : found->second;
}

PageXmlLanguage page_xml_language(std::string_view name) {
  const Language* language = known(name);
  return language == nullptr ? PageXmlLanguage{} : language->page_xml;
}

}  // namespace broadsheet::write
