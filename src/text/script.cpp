#include "text/script.h"

namespace broadsheet::text {

void ScriptCount::add(std::u32string_view text) {
  for (const char32_t c : text) add(classes(c));
}

void ScriptCount::add(const ScriptCount& other) {
  han_ += other.han_;
  latin_ += other.latin_;
  other_ += other.other_;
}

Script ScriptCount::most() const {
  if (han_ == 0 && latin_ == 0 && other_ == 0) return Script::none;
  if (han_ >= latin_ && han_ >= other_) return Script::han;
  return latin_ >= other_ ? Script::latin : Script::other;
}

Script guess_script(std::u32string_view text) {
  ScriptCount count;
  count.add(text);
  return count.most();
}

}  // namespace broadsheet::text
