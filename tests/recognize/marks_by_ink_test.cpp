#include "recognize/marks_by_ink.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>
#include <string>

#include "text/utf.h"

namespace broadsheet::recognize {
namespace {

constexpr double kEm = 32;

// The turned picture of a vertical line.
class Print {
 public:
  Print() {
    picture_.grey = cv::Mat(48, 480, CV_8UC1, cv::Scalar(255));
    picture_.ink = {0, 8, 480, 40};
  }
  // A character that fills its cell, from `x`.
  Print& character(int x) {
    cv::rectangle(picture_.grey, cv::Rect(x + 1, 9, 29, 30), cv::Scalar(0), 2);
    return line(x + 1, 24, x + 30, 24);
  }
  // A corner in the right half (opening) or the left half of the cell from `x`.
  Print& corner(int x, bool opening, bool doubled) {
    cv::Mat cell(32, 32, CV_8UC1, cv::Scalar(255));
    const auto stroke = [&](const cv::Rect& box) {
      cv::rectangle(cell, box, cv::Scalar(0), doubled ? 1 : cv::FILLED);
    };
    const int thick = doubled ? 6 : 3;
    stroke({19, 2, 12, thick});
    stroke({19, 2, thick, 22});
    if (!opening) cv::rotate(cell, cell, cv::ROTATE_180);
    cell.copyTo(picture_.grey(cv::Rect(x, 8, 32, 32)));
    return *this;
  }
  Print& ring(int x, int y) {
    cv::circle(picture_.grey, {x + 4, y + 4}, 4, cv::Scalar(60), 2);
    return *this;
  }
  Print& comma(int x, int y) {
    cv::circle(picture_.grey, {x + 3, y + 3}, 2, cv::Scalar(0), cv::FILLED);
    return line(x + 4, y + 4, x + 8, y + 7);
  }
  // Their signs, of Simplified print, each with the cell in which its middle lies.
  std::string marks(bool simplified = true) const {
    std::string all;
    for (const InkMark& mark : marks_by_ink(picture_, kEm, simplified))
      all += text::encode(std::u32string(1, mark.c)) + std::to_string(static_cast<int>(mark.ink.center().x));
    return all;
  }
  const LinePicture& picture() const { return picture_; }

 private:
  Print& line(int x0, int y0, int x1, int y1) {
    cv::line(picture_.grey, {x0, y0}, {x1, y1}, cv::Scalar(0), 2);
    return *this;
  }
  LinePicture picture_;
};

TEST(MarksByInk, CornersOfTwoLinesAndOfOneAreFound) {
  EXPECT_EQ(Print()
                .character(0)
                .corner(32, true, true)
                .character(64)
                .corner(96, false, true)
                .character(128)
                .marks(),
            "『1』3");
  EXPECT_EQ(Print()
                .character(0)
                .corner(32, true, false)
                .character(64)
                .corner(96, false, false)
                .character(128)
                .marks(),
            "「1」3");
}

TEST(MarksByInk, AFullStopIsARingInTheUpperCornerOfItsCell) {
  EXPECT_EQ(Print().character(0).ring(34, 10).character(64).marks(), "。1");
  EXPECT_EQ(Print().character(0).ring(34, 28).character(64).marks(), "");  // a part of a character
  EXPECT_EQ(Print().character(0).comma(34, 10).character(64).marks(), "");
}

TEST(MarksByInk, BeforeACornerAFullStopHasLittleWhiteBehindIt) {
  EXPECT_EQ(Print().character(0).ring(34, 10).corner(46, false, true).character(78).marks(), "。1』1");
  EXPECT_EQ(Print().character(0).ring(34, 10).character(48).marks(), "");
}

TEST(MarksByInk, WithoutWhiteOnItsOpenSideACornerIsAPartOfACharacter) {
  EXPECT_EQ(Print().corner(16, true, true).character(0).character(48).marks(), "");
  EXPECT_EQ(Print().character(0).corner(32, false, true).character(47).marks(), "");
}

TEST(MarksByInk, CharactersAreNone) {
  EXPECT_EQ(Print().character(0).character(32).character(64).marks(), "");
}

Reading reading_of(const std::u32string& text, double pitch) {
  Reading reading;
  for (std::size_t i = 0; i < text.size(); ++i)
    reading.glyphs.push_back({text.substr(i, 1),
                              pitch * static_cast<double>(i),
                              pitch * static_cast<double>(i + 1),
                              0.9,
                              false,
                              {}});
  return reading;
}

std::u32string left_of(const std::u32string& text, const std::vector<InkMark>& marks) {
  std::u32string left;
  for (const Glyph& glyph : without(marks, reading_of(text, kEm), Print().picture(), kEm).glyphs)
    left += glyph.text;
  return left;
}

TEST(MarksByInk, WhatAReaderNamedThemIsTakenOutOfItsReading) {
  const InkMark opening{U'『', {1.6, 0.3, 1.95, 1}}, closing{U'』', {3.05, 0.5, 3.4, 1.2}};
  EXPECT_EQ(left_of(U"说[开-灯", {opening, closing}), U"说开灯");
  EXPECT_EQ(left_of(U"说，开？灯", {opening, closing}), U"说，开？灯");  // marks of their own beside them
  EXPECT_EQ(left_of(U"说开灯", {}), U"说开灯");
}

TEST(MarksByInk, TheyArePutInWhereTheyStand) {
  std::vector<Sign> signs(3);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    signs[i].c = U"说开灯"[i];
    signs[i].ink = {2.0 * static_cast<double>(i), 0.2, 2.0 * static_cast<double>(i) + 0.9, 1.2};
  }
  put_in({{U'『', {1.6, 0.3, 1.95, 1}}, {U'。', {5.1, 0.3, 5.3, 0.5}}}, signs);
  std::u32string text;
  for (const Sign& sign : signs) text += sign.c;
  EXPECT_EQ(text, U"说『开灯。");
  EXPECT_NEAR(signs[1].gap_before, 0.7, 0.01);
  EXPECT_NEAR(signs[2].gap_before, 0.05, 0.01);
}

TEST(MarksByInk, ThePictureIsLeftWithoutTheirInk) {
  const Print print = Print().character(0).corner(32, true, true).character(64);
  const LinePicture rest = without(marks_by_ink(print.picture(), kEm, true), print.picture(), kEm);
  EXPECT_EQ(cv::countNonZero(rest.grey(cv::Rect(32, 0, 32, 48)) < 255), 0);
  EXPECT_GT(cv::countNonZero(rest.grey < 255), 0);
}

}  // namespace
}  // namespace broadsheet::recognize
