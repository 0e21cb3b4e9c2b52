#include "text/han_form.h"

#include <unicode/translit.h>

#include "text/character.h"

namespace broadsheet::text {

struct HanForms::Tables {
  std::unique_ptr<icu::Transliterator> to_traditional, to_simplified;
};

namespace {

std::unique_ptr<icu::Transliterator> table(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> found(
      icu::Transliterator::createInstance(name, UTRANS_FORWARD, status));
  return U_SUCCESS(status) ? std::move(found) : nullptr;
}

bool changes(const icu::Transliterator& table, char32_t c) {
  const icu::UnicodeString before(static_cast<UChar32>(c));
  icu::UnicodeString after(before);
  table.transliterate(after);
  return after != before;
}

}  // namespace

HanForms::HanForms() : tables_(std::make_unique<Tables>(Tables{table("Hans-Hant"), table("Hant-Hans")})) {}

HanForms::~HanForms() = default;

HanForm HanForms::of(char32_t c) const {
  if (!is_han(c) || !tables_->to_traditional || !tables_->to_simplified) return HanForm::both;
  const bool simplified = changes(*tables_->to_traditional, c);
  const bool traditional = changes(*tables_->to_simplified, c);
  if (simplified == traditional) return HanForm::both;
  return simplified ? HanForm::simplified : HanForm::traditional;
}

char32_t HanForms::simplified(char32_t c) const {
  if (!is_han(c) || !tables_->to_simplified) return c;
  icu::UnicodeString text(static_cast<UChar32>(c));
  tables_->to_simplified->transliterate(text);
  return text.countChar32() == 1 ? static_cast<char32_t>(text.char32At(0)) : c;
}

}  // namespace broadsheet::text
