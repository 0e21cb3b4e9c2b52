#include "review/scans.h"

#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>

#include "../write/temporary_folder.h"

namespace broadsheet::review {
namespace {

cv::Size size_of(const std::string& jpeg) {
  return cv::imdecode(std::vector<std::uint8_t>(jpeg.begin(), jpeg.end()), cv::IMREAD_GRAYSCALE).size();
}

TEST(PyramidOf, EndsWithOneTile) {
  const Pyramid pyramid = pyramid_of(cv::Mat(1101, 2050, CV_8UC1, cv::Scalar(200)));
  ASSERT_EQ(pyramid.levels.size(), 4U);
  EXPECT_EQ(pyramid.levels[1].size(), cv::Size(1025, 551));
  EXPECT_EQ(pyramid.levels[3].size(), cv::Size(257, 138));
}

TEST(TileOf, IsSquareButAtTheEdges) {
  const Pyramid pyramid = pyramid_of(cv::Mat(700, 1100, CV_8UC3, cv::Scalar(1, 2, 3)));
  EXPECT_EQ(size_of(tile_of(pyramid, 0, 0, 0).value()), cv::Size(512, 512));
  EXPECT_EQ(size_of(tile_of(pyramid, 0, 2, 1).value()), cv::Size(76, 188));
}

TEST(TileOf, IsAnErrorWhereThereIsNone) {
  const Pyramid pyramid = pyramid_of(cv::Mat(512, 512, CV_8UC1, cv::Scalar(0)));
  EXPECT_TRUE(tile_of(pyramid, 0, 0, 0));
  for (const auto& [level, column, row] :
       {std::tuple{0, 1, 0}, {0, 0, 1}, {1, 0, 0}, {-1, 0, 0}, {0, -1, 0}, {0, 0, 9999}})
    EXPECT_FALSE(tile_of(pyramid, level, column, row)) << level << column << row;
}

TEST(Scans, GiveTilesThumbnailsAndCuttings) {
  const TemporaryFolder folder;
  const std::string file = (folder / "a.png").string();
  cv::imwrite(file, cv::Mat(900, 600, CV_8UC1, cv::Scalar(90)));
  Scans scans;
  EXPECT_EQ(size_of(scans.tile({file, 0}, 0, 1, 1).value()), cv::Size(88, 388));
  EXPECT_EQ(size_of(scans.thumbnail({file, 0}).value()).height, 320);
  EXPECT_EQ(size_of(scans.cutting({file, 0}, {100, 100, 300, 120}).value()).height, 96)
      << "a line is made larger";
  EXPECT_FALSE(scans.cutting({file, 0}, {700, 100, 800, 120})) << "beside the scan";
  EXPECT_FALSE(scans.cutting({file, 0}, {300, 100, 200, 120}));
}

TEST(Scans, TellWhyThereIsNoPicture) {
  Scans scans;
  const auto tile = scans.tile({"/nowhere/a.png", 0}, 0, 0, 0);
  ASSERT_FALSE(tile);
  EXPECT_EQ(tile.error().code, ErrorCode::not_found);
  EXPECT_FALSE(scans.thumbnail({"/nowhere/a.png", 0}));
}

}  // namespace
}  // namespace broadsheet::review
