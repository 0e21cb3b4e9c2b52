#include "recognize/fraktur.h"

#include <gtest/gtest.h>

namespace broadsheet::recognize {
namespace {

// One glyph ten pixels wide for every character, a space before where the text has one.
Reading reading_of(const std::u32string& text, double confidence = 0.9) {
  Reading reading;
  bool space = false;
  for (const char32_t c : text) {
    if (c == U' ') {
      space = true;
      continue;
    }
    const double left = 10.0 * static_cast<double>(reading.glyphs.size());
    reading.glyphs.push_back({std::u32string(1, c), left, left + 10, confidence, space, {}});
    space = false;
  }
  return reading;
}

std::u32string text_of(const Reading& reading) {
  std::u32string text;
  for (const Glyph& glyph : reading.glyphs) text += (glyph.space_before ? U" " : U"") + glyph.text;
  return text;
}

std::u32string spelt(const std::u32string& text) {
  Reading reading = reading_of(text);
  spell_ligatures(reading);
  return text_of(reading);
}

TEST(SpellLigatures, SignsThatStandForLettersBecomeLetters) {
  EXPECT_EQ(spelt(U"ſi< na< Zwe> Bli> Re<t"), U"ſich nach Zweck Blick Recht");
}

TEST(SpellLigatures, AnSchThatTouchesIsSpelt) {
  EXPECT_EQ(spelt(U"\\{ließli< ſ{wer {on \\<lafen ſ<lagen"), U"ſchließlich ſchwer ſchon ſchlafen ſchlagen");
}

TEST(SpellLigatures, OtherTextIsLeftAlone) {
  const std::u32string text = U"Der Rath (v. 3. Mai) beſchloß: \"Ja\" \\ nein";
  EXPECT_EQ(spelt(text), text);
}

TEST(SpellLigatures, AStrokeThatStandsApartIsNoPartOfALigature) { EXPECT_EQ(spelt(U"\\ <or"), U"\\ chor"); }

TEST(SpellLigatures, LettersShareTheRoomAndTheConfidence) {
  Reading reading = reading_of(U"a<b", 0.6);
  spell_ligatures(reading);
  ASSERT_EQ(reading.glyphs.size(), 4U);
  EXPECT_EQ(reading.glyphs[1].left, 10);
  EXPECT_EQ(reading.glyphs[1].right, 15);
  EXPECT_EQ(reading.glyphs[2].right, 20);
  EXPECT_EQ(reading.glyphs[2].confidence, 0.6);
  EXPECT_DOUBLE_EQ(reading.confidence, 0.6);
}

TEST(SisterModel, BrokenTypeHasTwoModels) {
  EXPECT_EQ(sister_model("Fraktur"), "frk");
  EXPECT_EQ(sister_model("frk"), "Fraktur");
  EXPECT_EQ(sister_model("deu"), "");
}

}  // namespace
}  // namespace broadsheet::recognize
