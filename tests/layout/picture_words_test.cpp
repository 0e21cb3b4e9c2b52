#include "layout/picture_words.h"

#include <gtest/gtest.h>

#include "layout/made_print.h"

namespace broadsheet::layout {
namespace {

constexpr double kLevel = 150;
const Box kPicture{100, 100, 900, 700};

// A drawing of many strokes, and what is found on it.
std::vector<bool> words(const std::vector<Block>& blocks) {
  cv::Mat picture(1000, 1000, CV_8UC1, cv::Scalar(255));
  for (int y = 100; y < 700; y += 14) cv::line(picture, {100, y}, {900, y + 40}, cv::Scalar(20), 2);
  for (const Block& block : blocks) picture(MadePrint::rect(grown(block.box, 4, 4))).setTo(255);
  return words_in_pictures(blocks, {kPicture}, {}, Ink(picture, kMadeGlyph, kLevel));
}

Block block(const Box& box, int lines = 1) {
  Block made;
  made.lines.resize(static_cast<std::size_t>(lines));
  made.box = box;
  made.size = kMadeGlyph;
  return made;
}

TEST(PictureWords, ASignInADrawingIsOne) {
  EXPECT_EQ(words({block({400, 300, 520, 330})}), std::vector{true});
}

TEST(PictureWords, ACaptionUnderItIsNone) {
  EXPECT_EQ(words({block({200, 710, 800, 740})}), std::vector{false});
}

TEST(PictureWords, ATextSetIntoItIsNone) {
  EXPECT_EQ(words({block({400, 300, 700, 480}, 5)}), std::vector{false});
}

TEST(PictureWords, LinesWithOthersNearAreNone) {
  EXPECT_EQ(words({block({400, 300, 640, 330}), block({400, 350, 640, 380})}), (std::vector{false, false}));
}

TEST(PictureWords, LabelsNearOneAnotherAreSome) {
  EXPECT_EQ(words({block({400, 300, 460, 330}), block({400, 350, 460, 380})}), (std::vector{true, true}));
}

TEST(PictureWords, InAPhotographWhitenedByEvenLightASignIsOneToo) {
  const cv::Mat white(1000, 1000, CV_8UC1, cv::Scalar(255));
  EXPECT_EQ(words_in_pictures({block({400, 300, 520, 330})}, {kPicture}, {kPicture},
                              Ink(white, kMadeGlyph, kLevel)),
            std::vector{true});
}

TEST(PictureWords, MuchOfAPhotographTakenForALineIsOne) {
  const cv::Mat white(1000, 1000, CV_8UC1, cv::Scalar(255));
  const Ink ink(white, kMadeGlyph, kLevel);
  const Block shapes = block({105, 110, 895, 400});
  EXPECT_EQ(words_in_pictures({shapes}, {kPicture}, {kPicture}, ink), std::vector{true});
  EXPECT_EQ(words_in_pictures({shapes}, {kPicture}, {}, ink), std::vector{false});
}

TEST(PictureWords, ALineWithWhiteAroundIsNone) {
  const cv::Mat white(1000, 1000, CV_8UC1, cv::Scalar(255));
  EXPECT_EQ(words_in_pictures({block({400, 300, 520, 330})}, {kPicture}, {}, Ink(white, kMadeGlyph, kLevel)),
            std::vector{false});
}

}  // namespace
}  // namespace broadsheet::layout
