#include "reflow/text_stream.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "texts.h"

namespace broadsheet::reflow {
namespace {

std::string all_texts(int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    for (const bool han : {true, false})
      all += testing::as_plain_text(han ? testing::chinese_articles() : testing::english_articles(),
                                    testing::Style{.han = han, .indent = han ? 2.0 : 1.2}) +
             "\n";
  return all;
}

std::vector<Paragraph> fed(const std::string& text, std::size_t piece, std::size_t at_once) {
  TextStream stream({}, piece);
  std::vector<Paragraph> all;
  const auto add = [&](std::vector<Paragraph> some) {
    all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.size(), at + at_once);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    add(stream.add(std::string_view(text).substr(at, end - at)));
    at = end;
  }
  add(stream.finish());
  return all;
}

std::vector<std::string> texts_of(const std::vector<Paragraph>& paragraphs) {
  std::vector<std::string> texts;
  texts.reserve(paragraphs.size());
  for (const Paragraph& paragraph : paragraphs) texts.push_back(paragraph.text);
  return texts;
}

TEST(TextStream, ItDoesNotMatterHowTheTextIsFed) {
  const std::string text = all_texts(4);
  const auto whole = texts_of(fed(text, 6000, text.size()));
  EXPECT_EQ(texts_of(fed(text, 6000, 1)), whole);
  EXPECT_EQ(texts_of(fed(text, 6000, 777)), whole);
}

TEST(TextStream, APieceEndsWhereParagraphsEnd) {
  const std::string text = all_texts(12);
  const auto whole = texts_of(fed(text, text.size(), text.size()));
  const auto pieces = texts_of(fed(text, 8000, text.size()));
  ASSERT_GT(text.size(), std::size_t{4} * 8000);
  std::size_t other = 0;  // the habits of a piece may be others than those of all
  for (const std::string& paragraph : pieces) other += std::count(whole.begin(), whole.end(), paragraph) == 0;
  EXPECT_LE(other * 50, pieces.size());
}

TEST(TextStream, LinesAndParagraphsAreCountedThroughAllPieces) {
  const std::string text = all_texts(4);
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  int id = 0;
  for (const Paragraph& paragraph : fed(text, 5000, 1000)) {
    EXPECT_EQ(paragraph.id, id++);
    for (const ParagraphLine& line : paragraph.lines) {
      ASSERT_LT(static_cast<std::size_t>(line.line), lines.size());
      const std::string& source = lines[static_cast<std::size_t>(line.line)];
      const std::string head = paragraph.text.substr(line.offset, 6);
      EXPECT_NE(source.find(head.substr(0, head.find(' '))), std::string::npos) << source << " / " << head;
    }
  }
  EXPECT_GT(id, 20);
}

TEST(TextStream, NothingGivesNothing) {
  TextStream stream({});
  EXPECT_TRUE(stream.add("").empty());
  EXPECT_TRUE(stream.add("\n\n \n").empty());
  TextStream small({}, 1);
  EXPECT_TRUE(small.add("\n\n \n\n").empty());
  EXPECT_EQ(texts_of(small.add("two words\n")), std::vector<std::string>{});
  EXPECT_EQ(texts_of(small.finish()), std::vector<std::string>{"two words"});
  EXPECT_TRUE(stream.finish().empty());
}

TEST(TextStream, ALineWithoutEndIsCutAndNothingLost) {
  std::string line;
  while (line.size() < 200000) line += "word and 字 ";
  std::string joined, wanted;
  for (const std::string& text : texts_of(fed(line, 4000, 999))) joined += text;
  const auto without_spaces = [](std::string text) {
    std::erase(text, ' ');
    return text;
  };
  EXPECT_EQ(without_spaces(joined), without_spaces(line));
}

TEST(TextStream, AParagraphLongerThanAPieceIsOne) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "the committee did not say when it would meet\n";
  text.insert(text.size() - 1, ".");
  EXPECT_EQ(fed(text, 4000, 100).size(), 1U);
}

TEST(TextStream, WordsOfEarlierPiecesMendThoseOfLaterOnes) {
  const std::string whole =
      "Mr Quillivant spoke of the harbour that evening, and all of them\nlistened to him.\n\n";
  const std::string broken =
      "They had seldom heard so long a speech as this one of Mr Quilli-\nvant, whom they knew.\n\n";
  std::string between;
  while (between.size() < 4000)
    between += "The boats lay in the bay, and nobody had seen to the nets since\nthe rain began.\n\n";
  const auto last_of = [&](const std::string& first) {
    return fed(first + between + broken, 2000, 500).back().text;
  };
  EXPECT_NE(last_of(whole).find("Quillivant, whom"), std::string::npos);
  const auto joint = [&](const std::string& first) {
    return fed(first + between + broken, 2000, 500).back().lines.front().reason;
  };
  EXPECT_EQ(joint(whole), "page form");
  EXPECT_NE(joint(between), "page form");
}

}  // namespace
}  // namespace broadsheet::reflow
