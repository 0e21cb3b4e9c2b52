#include "reflow/english_variety.h"

#include <array>
#include <string_view>
#include <utility>

#include "reflow/word_forms.h"

namespace broadsheet::reflow {

EnglishVariety guess_variety(const WordForms& forms) {
  using Pair = std::pair<std::u32string_view, std::u32string_view>;  // British, American
  static constexpr std::array<Pair, 24> kPairs = {{
      {U"colour", U"color"},       {U"centre", U"center"},
      {U"labour", U"labor"},       {U"neighbours", U"neighbors"},
      {U"honour", U"honor"},       {U"favour", U"favor"},
      {U"harbour", U"harbor"},     {U"theatre", U"theater"},
      {U"defence", U"defense"},    {U"grey", U"gray"},
      {U"travelled", U"traveled"}, {U"travelling", U"traveling"},
      {U"programme", U"program"},  {U"favourite", U"favorite"},
      {U"tyres", U"tires"},        {U"metres", U"meters"},
      {U"cheque", U"check"},       {U"plough", U"plow"},
      {U"kerb", U"curb"},          {U"towards", U"toward"},
      {U"behaviour", U"behavior"}, {U"licence", U"license"},
      {U"jewellery", U"jewelry"},  {U"councillor", U"councilman"},
  }};
  int british = 0, american = 0;
  for (const auto& [one, other] : kPairs) {
    british += forms.count(one);
    american += forms.count(other);
  }
  if (british == american) return EnglishVariety::unknown;
  return british > american ? EnglishVariety::british : EnglishVariety::american;
}

}  // namespace broadsheet::reflow
