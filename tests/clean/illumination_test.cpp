#include "clean/illumination.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace broadsheet::clean {
namespace {

constexpr double kGlyph = 24;

// Paper that darkens to the right, with rows of strokes whose ink is half as bright as the paper around it.
cv::Mat shaded_page() {
  cv::Mat page(600, 800, CV_8UC1);
  for (int y = 0; y < page.rows; ++y)
    for (int x = 0; x < page.cols; ++x)
      page.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(230 - 110 * x / page.cols);
  for (int y = 40; y < 560; y += 40)
    for (int x = 20; x < 780; x += 12)
      for (int dy = 0; dy < 20; ++dy)
        for (int dx = 0; dx < 3; ++dx) page.at<std::uint8_t>(y + dy, x + dx) /= 2;
  return page;
}

TEST(Illumination, ShadedPaperBecomesWhiteAndInkEven) {
  const cv::Mat even = even_light(shaded_page(), kGlyph);
  for (const int x : {30, 400, 760}) {
    EXPECT_GE(even.at<std::uint8_t>(300 + 30, x), 245) << "paper at " << x;
  }
  const int left = even.at<std::uint8_t>(290, 21),
            right = even.at<std::uint8_t>(290, 765 - (765 - 20) % 12 + 1);
  EXPECT_NEAR(left, right, 25);
}

TEST(Illumination, ABroadDarkAreaStaysDark) {
  cv::Mat page(600, 800, CV_8UC1, cv::Scalar(230));
  page(cv::Rect(100, 100, 400, 300)) = cv::Scalar(30);
  const cv::Mat even = even_light(page, kGlyph);
  EXPECT_LT(even.at<std::uint8_t>(250, 300), 120);
  EXPECT_GE(even.at<std::uint8_t>(500, 700), 245);
}

TEST(Illumination, KeepsSizeAndType) {
  const cv::Mat even = even_light(cv::Mat(37, 53, CV_8UC1, cv::Scalar(200)), kGlyph);
  EXPECT_EQ(even.size(), cv::Size(53, 37));
  EXPECT_EQ(even.type(), CV_8UC1);
}

}  // namespace
}  // namespace broadsheet::clean
