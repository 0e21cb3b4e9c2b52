// A wording looked for in a text: a regular expression, compiled once, as to compile one takes longer than to
// search a page with it. Syntax and meaning are those of ICU (UTS #18), case does not matter.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet::text {

/// One finding, in code points of the text. groups[0] is all of it; a group that took no part is empty.
struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::u32string> groups;
};

class Pattern {
 public:
  /// A pattern that is none finds nothing.
  explicit Pattern(const std::u16string& pattern);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  bool in(std::string_view utf8) const;
  /// The first finding.
  std::optional<Found> find(std::u32string_view text) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace broadsheet::text
