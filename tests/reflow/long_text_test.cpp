// Texts that no newspaper prints and some program makes: time and memory grow with their length and no
// faster. What takes longer than CTest waits has failed.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "reflow/text_stream.h"
#include "text/lexicon.h"

namespace broadsheet::reflow {
namespace {

constexpr std::size_t kLong = 10'000'000;               // bytes
constexpr std::size_t kAtOnce = std::size_t{1} << 20U;  // bytes, as the command reads

std::string repeated(const std::string& part, std::size_t bytes = kLong) {
  std::string out;
  while (out.size() < bytes) out += part;
  return out;
}

// Without the joiners, too, that nfc() puts between too many marks.
std::string without_white(std::string_view text) {
  constexpr std::string_view kJoiner = "\u034F";
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const bool joiner = text.substr(i).starts_with(kJoiner);
    if (!joiner && text[i] != ' ' && text[i] != '\n') out += text[i];
    i += joiner ? kJoiner.size() : 1;
  }
  return out;
}

// What comes out, without white space.
std::string reflowed(const std::string& text) {
  const text::Lexicon lexicon;
  TextStream stream({.lexicon = &lexicon});
  std::string out;
  const auto take = [&](const std::vector<Paragraph>& paragraphs) {
    for (const Paragraph& paragraph : paragraphs) out += without_white(paragraph.text);
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.size(), at + kAtOnce);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    take(stream.add(std::string_view(text).substr(at, end - at)));
    at = end;
  }
  take(stream.finish());
  return out;
}

class LongLine : public ::testing::TestWithParam<const char*> {};

TEST_P(LongLine, LosesNothing) {
  const std::string line = repeated(GetParam());
  EXPECT_TRUE(reflowed(line) == without_white(line));  // ten megabytes are not worth printing
}

INSTANTIATE_TEST_SUITE_P(OfOneSign, LongLine,
                         ::testing::Values(" ", "a", "-", "国", "（", "(", "\u0304", "“"));
INSTANTIATE_TEST_SUITE_P(OfWords, LongLine, ::testing::Values("word  and ", "a b ", "国 ", "co-", "国  a"));

TEST(LongText, LinesOfOneCharacterLoseNothing) {
  const std::string text = repeated("国\n");
  EXPECT_TRUE(reflowed(text) == without_white(text));
}

TEST(LongText, ATextAllSetInLosesNothing) {
  const std::string text = repeated(
      "        the committee did not say when\n        it would meet.  Nobody had  asked\n        for a "
      "reply.\n");
  EXPECT_TRUE(reflowed(text) == without_white(text));
}

TEST(LongText, EmptyLinesGiveNothing) { EXPECT_EQ(reflowed(repeated("\n")), ""); }

}  // namespace
}  // namespace broadsheet::reflow
