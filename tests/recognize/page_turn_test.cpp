// Pages of made-up characters, turned all ways, before a reader that knows which way up they are.
#include "recognize/page_turn.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace broadsheet::recognize {
namespace {

constexpr int kEm = 30;
constexpr int kPitch = 33;
constexpr int kGlyphs = 12;  // a line
constexpr int kLines = 8;
constexpr int kLineStep = 60;
constexpr int kMargin = 40;

// Every character is a Γ, whose lower right corner is white when it stands upright.
void print(cv::Mat& page, int x, int y) {
  cv::rectangle(page, {x, y, kEm, kEm / 4}, cv::Scalar(0), cv::FILLED);
  cv::rectangle(page, {x, y, kEm / 4, kEm}, cv::Scalar(0), cv::FILLED);
}

struct Scan {
  cv::Mat grey;
  std::vector<net::DetectedLine> lines;
};

// A page turned by `degrees` clockwise, its lines where a detector would find them.
Scan scan(Direction direction, int degrees) {
  const int along = 2 * kMargin + kGlyphs * kPitch, across = 2 * kMargin + kLines * kLineStep;
  const bool vertical = direction == Direction::vertical;
  Scan made{cv::Mat(vertical ? cv::Size(across, along) : cv::Size(along, across), CV_8U, cv::Scalar(255)),
            {}};
  std::vector<cv::Rect> boxes;
  for (int line = 0; line < kLines; ++line) {
    for (int i = 0; i < kGlyphs; ++i) {
      const int a = kMargin + i * kPitch, b = kMargin + line * kLineStep;
      vertical ? print(made.grey, b, a) : print(made.grey, a, b);
    }
    const cv::Rect box(kMargin - 9, kMargin + line * kLineStep - 9, kGlyphs * kPitch + 15, kEm + 18);
    boxes.push_back(vertical ? cv::Rect(box.y, box.x, box.height, box.width) : box);
  }
  for (int turned = 0; turned < degrees; turned += 90) {
    for (cv::Rect& box : boxes) box = {made.grey.rows - box.br().y, box.x, box.height, box.width};
    cv::rotate(made.grey, made.grey, cv::ROTATE_90_CLOCKWISE);
  }
  for (const cv::Rect& box : boxes) {
    net::DetectedLine line;
    line.outline = quad_of({double(box.x), double(box.y), double(box.br().x), double(box.br().y)});
    line.vertical = box.height > box.width;
    line.thickness = std::min(box.width, box.height);
    made.lines.push_back(line);
  }
  return made;
}

// Looks at the first character of a line, and reads it for all when it stands as the reader can bear.
class TurnReader final : public Reader {
 public:
  TurnReader(char32_t letter, double surety) : letter_(letter), surety_(surety) {}
  const char* name() const override { return "stub"; }
  bool reads(const std::string&) const override { return true; }
  Result<Reading> read(const LineCut& line, double em, const std::string& language) override {
    ++asked;
    const auto ink = [&](double x, double y) {  // of the quarter of the first character at x, y
      const cv::Rect quarter(cvRound(line.ink.left + x * em), cvRound(line.ink.top + y * em), cvFloor(em / 2),
                             cvFloor(em / 2));
      return cv::countNonZero(line.grey(quarter & cv::Rect({0, 0}, line.grey.size())) < 128);
    };
    const int lower_right = ink(0.5, 0.5), upper_right = ink(0.5, 0), left = std::min(ink(0, 0), ink(0, 0.5));
    const bool upright = lower_right < std::min(upper_right, left);
    const bool on_left_side = upper_right < std::min(lower_right, left);
    const bool lying_model = language.ends_with("_vert");
    const bool bears_lying = one_for_both ? letter_ == U'字' : lying_model;
    const bool read = (upright && (one_for_both || !lying_model)) || (on_left_side && bears_lying);
    const int count = read ? kGlyphs : kGlyphs / 3;
    const double surety = !read ? 0.5 : on_left_side ? surety_ + surer_lying : surety_;
    Reading reading;
    for (int i = 0; i < count; ++i)
      reading.glyphs.push_back({std::u32string(1, letter_), 0, 0, surety, false, {}});
    settle_confidence(reading);
    return reading;
  }
  double surer_lying = 0;
  bool one_for_both = true;  // as the neural reader; else it has a model for each
  int asked = 0;

 private:
  char32_t letter_;
  double surety_;
};

class PageTurnTest : public testing::TestWithParam<int> {
 protected:
  static int found(const Scan& scan, const Readers& readers) {
    const auto turn = page_turn(scan.grey, scan.lines, readers, {"chi_sim"});
    EXPECT_TRUE(turn);
    return turn ? turn->degrees : -1;
  }
  static int wanted() { return (360 - GetParam()) % 360; }
};

TEST_P(PageTurnTest, OfChineseInLinesAcross) {
  TurnReader neural(U'字', 0.98);
  EXPECT_EQ(found(scan(Direction::horizontal, GetParam()), {nullptr, &neural}), wanted());
}

TEST_P(PageTurnTest, OfChineseInLinesDown) {
  TurnReader neural(U'字', 0.98);
  EXPECT_EQ(found(scan(Direction::vertical, GetParam()), {nullptr, &neural}), wanted());
}

// A line as it was cut may read surer than its characters set anew, each upright.
TEST_P(PageTurnTest, OfChineseInLinesDownThatReadSurerLying) {
  TurnReader neural(U'字', 0.95);
  neural.surer_lying = 0.04;
  EXPECT_EQ(found(scan(Direction::vertical, GetParam()), {nullptr, &neural}), wanted());
}

TEST_P(PageTurnTest, OfLetters) {
  TurnReader neural(U'a', 0.9);
  EXPECT_EQ(found(scan(Direction::horizontal, GetParam()), {nullptr, &neural}), wanted());
}

TEST_P(PageTurnTest, ByModelsOfBothKinds) {
  for (const Direction direction : {Direction::horizontal, Direction::vertical}) {
    TurnReader tesseract(U'字', 0.98);
    tesseract.one_for_both = false;
    EXPECT_EQ(found(scan(direction, GetParam()), {&tesseract, nullptr}), wanted());
  }
}

TEST_P(PageTurnTest, WhatCannotBeReadStaysAsItLies) {
  for (const Direction direction : {Direction::horizontal, Direction::vertical}) {
    TurnReader neural(U'字', 0.6);
    EXPECT_EQ(found(scan(direction, GetParam()), {nullptr, &neural}), 0);
  }
}

INSTANTIATE_TEST_SUITE_P(All, PageTurnTest, testing::Values(0, 90, 180, 270));

TEST(PageTurn, AnUprightPageOfLettersIsReadOnce) {
  TurnReader neural(U'a', 0.98);
  const Scan upright = scan(Direction::horizontal, 0);
  const auto turn = page_turn(upright.grey, upright.lines, {nullptr, &neural}, {"eng"});
  ASSERT_TRUE(turn);
  EXPECT_TRUE(turn->sure);
  EXPECT_LE(neural.asked, 5);
}

TEST(PageTurn, AnEmptyPageStaysAsItLies) {
  TurnReader neural(U'a', 0.98);
  const auto turn = page_turn(cv::Mat(100, 100, CV_8U, cv::Scalar(255)), {}, {nullptr, &neural}, {"eng"});
  ASSERT_TRUE(turn);
  EXPECT_EQ(turn->degrees, 0);
  EXPECT_FALSE(turn->sure);
}

}  // namespace
}  // namespace broadsheet::recognize
