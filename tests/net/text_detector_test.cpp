#include "net/text_detector.h"

#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace broadsheet::net {
namespace {

const char* const kModel = BROADSHEET_SOURCE_DIR "/models/cache/PP-OCRv6_det_small.onnx";

Result<TextDetector> detector_or_skip() { return TextDetector::open(kModel); }

cv::Mat page_with_lines() {
  cv::Mat page(900, 1200, CV_8UC1, cv::Scalar(255));
  for (int i = 0; i < 5; ++i) {
    cv::putText(page, "the boats came back with", {60, 120 + 120 * i}, cv::FONT_HERSHEY_COMPLEX, 1,
                cv::Scalar(0), 2);
    cv::putText(page, "the evening tide of May", {660, 120 + 120 * i}, cv::FONT_HERSHEY_COMPLEX, 1,
                cv::Scalar(0), 2);
  }
  return page;
}

TEST(TextDetector, FindsTheLinesOfTwoColumnsApart) {
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "built without networks";
  auto detector = detector_or_skip();
  ASSERT_TRUE(detector) << to_line(detector.error());
  const auto lines = detector->detect(page_with_lines(), 0.5);
  ASSERT_TRUE(lines);
  EXPECT_EQ(lines->size(), 10U);
  for (const DetectedLine& line : *lines) {
    const Box box = bounds(line.outline);
    EXPECT_TRUE(box.right < 640 || box.left > 600) << box.left << ".." << box.right;
    EXPECT_FALSE(line.vertical);
    EXPECT_GE(line.midline.size(), 3U);
    EXPECT_GT(line.score, 0.5);
    EXPECT_NEAR(std::remainder(box.center().y - 108, 120), 0, 15) << "near the middle of a printed line";
  }
}

TEST(TextDetector, GivesTheSameTwice) {
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "built without networks";
  auto detector = detector_or_skip();
  ASSERT_TRUE(detector);
  const auto first = detector->detect(page_with_lines(), 0.5);
  (void)detector->detect(cv::Mat(300, 200, CV_8UC1, cv::Scalar(255)), 1);
  const auto again = detector->detect(page_with_lines(), 0.5);
  ASSERT_EQ(first->size(), again->size());
  for (std::size_t i = 0; i < first->size(); ++i) EXPECT_EQ((*first)[i].outline, (*again)[i].outline);
}

TEST(TextDetector, WhitePaperHoldsNothing) {
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "built without networks";
  auto detector = detector_or_skip();
  ASSERT_TRUE(detector);
  const auto lines = detector->detect(cv::Mat(500, 400, CV_8UC1, cv::Scalar(255)), 0.5);
  ASSERT_TRUE(lines);
  EXPECT_TRUE(lines->empty());
}

// A picture that is too large for the network to see at once has a line at every height, those at which its
// strips meet among them.
TEST(TextDetector, LinesOfALargePictureAreFoundOnceAndWhole) {
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "built without networks";
  auto detector = detector_or_skip();
  ASSERT_TRUE(detector);
  cv::Mat page(3600, 1400, CV_8UC1, cv::Scalar(255));
  const int step = 45, first = 60, count = (page.rows - 2 * first) / step;
  for (int i = 0; i < count; ++i)
    cv::putText(page, "the boats came back with the evening tide of May", {60, first + step * i},
                cv::FONT_HERSHEY_COMPLEX, 0.8, cv::Scalar(0), 2);
  const auto lines = detector->detect(page, 1);
  ASSERT_TRUE(lines);
  std::vector<int> seen(static_cast<std::size_t>(count), 0);
  for (const DetectedLine& line : *lines) {
    const Box box = bounds(line.outline);
    const int nearest = static_cast<int>(std::lround((box.center().y + 9 - first) / step));
    ASSERT_TRUE(nearest >= 0 && nearest < count);
    ++seen[static_cast<std::size_t>(nearest)];
    EXPECT_LT(box.height(), 1.6 * step) << "at " << box.center().y;
  }
  for (int i = 0; i < count; ++i) {
    EXPECT_GE(seen[static_cast<std::size_t>(i)], 1) << "line " << i;
    EXPECT_LE(seen[static_cast<std::size_t>(i)], 3) << "line " << i;
  }
}

}  // namespace
}  // namespace broadsheet::net
