#include "text/language.h"

namespace broadsheet::text {

Language language_named(std::string_view name) {
  if (name.starts_with("eng")) return Language::english;
  if (name.starts_with("deu") || name == "frk" || name.ends_with("Fraktur")) return Language::german;
  return Language::unknown;
}

}  // namespace broadsheet::text
