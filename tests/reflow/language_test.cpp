#include "reflow/language.h"

#include <gtest/gtest.h>

#include "reflow/row.h"

namespace broadsheet::reflow {
namespace {

text::Language guessed(const std::u32string& text) {
  Block block;
  Row row;
  row.text = text;
  block.rows.push_back(row);
  return guess_language({block});
}

TEST(GuessLanguage, BySmallWords) {
  EXPECT_EQ(guessed(U"The ferry left the pier, and nobody knew that it was the last."),
            text::Language::english);
  EXPECT_EQ(guessed(U"Der Kutter lag an der Mole, und niemand wußte von dem Sturm."), text::Language::german);
  EXPECT_EQ(guessed(U"DER KUTTER UND DIE MOLE"), text::Language::german);
}

TEST(GuessLanguage, AThirdOneIsNeither) {
  EXPECT_EQ(
      guessed(
          U"Le conseil de la ville a voté hier soir la réparation du vieux pont, que personne ne voulait "
          U"payer. La dépense est de mille écus; on dit que le comte d'Is l'a promise, mais rien n'est sûr."),
      text::Language::unknown);
  EXPECT_EQ(guessed(U""), text::Language::unknown);
  EXPECT_EQ(guessed(U"清河口新码头"), text::Language::unknown);
}

// Of a long text rows from all over it are looked at.
TEST(GuessLanguage, ByMostOfALongText) {
  Block block;
  const auto add = [&](std::u32string_view text, int times) {
    Row row;
    row.text = text;
    block.rows.insert(block.rows.end(), static_cast<std::size_t>(times), row);
  };
  add(U"Der Kutter lag an der Mole, und niemand wußte von dem Sturm.", 6000);
  add(U"The ferry left the pier, and nobody knew that it was the last.", 12000);
  EXPECT_EQ(guess_language({block}), text::Language::english);
}

}  // namespace
}  // namespace broadsheet::reflow
