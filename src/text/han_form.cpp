#include "text/han_form.h"

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/uniset.h>

#include "text/character.h"

namespace broadsheet::text {

struct HanForms::Tables {
  std::unique_ptr<icu::Transliterator> to_traditional, to_simplified;
  icu::UnicodeSet simplified_print;
};

namespace {

std::unique_ptr<icu::Transliterator> table(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> found(
      icu::Transliterator::createInstance(name, UTRANS_FORWARD, status));
  return U_SUCCESS(status) ? std::move(found) : nullptr;
}

// All that can be written in an encoding; nothing where ICU does not know it.
icu::UnicodeSet characters_of(const char* encoding) {
  icu::UnicodeSet set;
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUConverterPointer converter(ucnv_open(encoding, &status));
  if (U_SUCCESS(status)) ucnv_getUnicodeSet(converter.getAlias(), set.toUSet(), UCNV_ROUNDTRIP_SET, &status);
  return set;
}

bool changes(const icu::Transliterator& table, char32_t c) {
  const icu::UnicodeString before(static_cast<UChar32>(c));
  icu::UnicodeString after(before);
  table.transliterate(after);
  return after != before;
}

}  // namespace

HanForms::HanForms()
    : tables_(
          std::make_unique<Tables>(Tables{table("Hans-Hant"), table("Hant-Hans"), characters_of("GB2312")})) {
}

HanForms::~HanForms() = default;

HanForm HanForms::of(char32_t c) const {
  if (!is_han(c) || !tables_->to_traditional || !tables_->to_simplified) return HanForm::both;
  const bool simplified = changes(*tables_->to_traditional, c);
  const bool traditional = changes(*tables_->to_simplified, c);
  if (simplified == traditional) return HanForm::both;
  return simplified ? HanForm::simplified : HanForm::traditional;
}

bool HanForms::in_simplified_print(char32_t c) const {
  return tables_->simplified_print.isEmpty() || tables_->simplified_print.contains(static_cast<UChar32>(c));
}

char32_t HanForms::simplified(char32_t c) const {
  if (!is_han(c) || !tables_->to_simplified) return c;
  icu::UnicodeString text(static_cast<UChar32>(c));
  tables_->to_simplified->transliterate(text);
  return text.countChar32() == 1 ? static_cast<char32_t>(text.char32At(0)) : c;
}

}  // namespace broadsheet::text
