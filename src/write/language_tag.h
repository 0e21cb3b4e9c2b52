// Languages by the names that a Page has them (Tesseract's) and by the tags that others have (BCP 47), and as
// PAGE XML calls them.
#pragma once

#include <string>
#include <string_view>

namespace broadsheet::write {

/// `zh-Hans` for chi_sim and chi_sim_vert, `de-Latf` for Fraktur; of one without a tag its own name as far as
/// it may stand in one: `fra`. Empty for none.
std::string language_tag(std::string_view name);

/// The name for a tag, also for one of other programs: `de`, `ger`, `en-GB`; what has none is given back.
std::string language_name(std::string_view tag);

/// The values of primaryLanguage and primaryScript in PAGE XML; empty where it has none.
struct PageXmlLanguage {
  const char* language = "";
  const char* script = "";
};
PageXmlLanguage page_xml_language(std::string_view name);

}  // namespace broadsheet::write
