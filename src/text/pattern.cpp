#include "text/pattern.h"

#include <unicode/regex.h>

namespace broadsheet::text {
namespace {

icu::UnicodeString from(std::u32string_view text) {
  static_assert(sizeof(char32_t) == sizeof(UChar32));
  return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                       static_cast<int>(text.size()));
}

std::u32string to_code_points(const icu::UnicodeString& text) {
  std::u32string out;
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    out.push_back(static_cast<char32_t>(text.char32At(i)));
  return out;
}

}  // namespace

struct Pattern::Compiled {
  std::unique_ptr<icu::RegexPattern> pattern;

  std::unique_ptr<icu::RegexMatcher> matcher(const icu::UnicodeString& subject) const {
    if (pattern == nullptr) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::RegexMatcher> out(pattern->matcher(subject, status));
    return U_SUCCESS(status) ? std::move(out) : nullptr;
  }
};

Pattern::Pattern(const std::u16string& pattern) : compiled_(std::make_unique<Compiled>()) {
  UErrorCode status = U_ZERO_ERROR;
  compiled_->pattern.reset(
      icu::RegexPattern::compile(icu::UnicodeString(pattern.c_str()), UREGEX_CASE_INSENSITIVE, status));
}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

bool Pattern::in(std::string_view utf8) const {
  const icu::UnicodeString subject =
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size())));
  const auto matcher = compiled_->matcher(subject);
  return matcher && matcher->find();
}

std::optional<Found> Pattern::find(std::u32string_view text) const {
  const icu::UnicodeString subject = from(text);
  const auto matcher = compiled_->matcher(subject);
  if (!matcher || !matcher->find()) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const auto at = [&](int unit) { return static_cast<std::size_t>(subject.countChar32(0, unit)); };
  Found found{at(matcher->start(status)), at(matcher->end(status)), {}};
  for (int group = 0; group <= matcher->groupCount(); ++group)
    found.groups.push_back(to_code_points(matcher->group(group, status)));
  if (U_FAILURE(status)) return std::nullopt;
  return found;
}

}  // namespace broadsheet::text
