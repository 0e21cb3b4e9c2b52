// Simplified or Traditional: Chinese characters that only one of the two has.
//
// ICU's tables of the two tell: a character that the way to Traditional changes and the way to Simplified
// leaves as it is belongs to Simplified alone (说), and the other way round (說). Most characters belong to
// both, and a few are in the tables though both use them (征, 台), so that single ones prove nothing.
#pragma once

#include <memory>

namespace broadsheet::text {

enum class HanForm { both, simplified, traditional };

class HanForms {
 public:
  HanForms();
  ~HanForms();
  HanForms(const HanForms&) = delete;
  HanForms& operator=(const HanForms&) = delete;

  /// `both` also for all that is no Chinese character, and where ICU has no tables.
  HanForm of(char32_t c) const;

  /// Has Simplified print the character? That which GB 2312-1980 lists; with some that are Traditional in
  /// other words (著, 乾). All where ICU has no table of it.
  bool in_simplified_print(char32_t c) const;

  /// The Simplified form of a Traditional character, to ask about it what knows Simplified only; any other as
  /// it is.
  char32_t simplified(char32_t c) const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace broadsheet::text
