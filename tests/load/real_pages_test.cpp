// Real newspaper scans, where a folder with some lies beside the project; sizes as other programs report
// them.

#include <gtest/gtest.h>

#include <filesystem>

#include "load/decode.h"
#include "load/inputs.h"

namespace broadsheet::load {
namespace {

namespace fs = std::filesystem;

const fs::path kPages = fs::path(BROADSHEET_SOURCE_DIR) / ".." / "shared" / "pages" / "real";

struct Known {
  const char* file;
  int width;
  int height;
  int channels;
  double dpi;  ///< 0: none, or one that cannot be believed
};

class RealPage : public testing::TestWithParam<Known> {};

TEST_P(RealPage, IsDecodedAsItIs) {
  const fs::path file = kPages / GetParam().file;
  if (!fs::exists(file)) GTEST_SKIP() << "no real pages here";
  const auto picture = decode(file.string(), 0);
  ASSERT_TRUE(picture) << to_line(picture.error());
  EXPECT_EQ(picture->pixels.cols, GetParam().width);
  EXPECT_EQ(picture->pixels.rows, GetParam().height);
  EXPECT_EQ(picture->pixels.channels(), GetParam().channels);
  EXPECT_NEAR(picture->source.dpi, GetParam().dpi, 0.1);
  // A printed page is mostly paper.
  EXPECT_GT(cv::mean(picture->pixels)[0], 150);
}

INSTANTIATE_TEST_SUITE_P(Every, RealPage,
                         testing::Values(Known{"dongguan_ribao_A03.jpg", 1279, 1956, 3, 0},
                                         Known{"evening_star_19180901.jpg", 2649, 3471, 1, 150},
                                         Known{"headline_daily_2023-12-02.jpg", 1622, 1902, 3, 0},
                                         Known{"jingbao_1939-04-23.jpg", 4832, 3424, 1, 200},
                                         Known{"loc_dairy_1930s.jpg", 2989, 4986, 1, 0},
                                         Known{"loc_womancitizen_1931.jpg", 3879, 3693, 1, 0},
                                         Known{"loc_womancitizen_p26.jpg", 2903, 3754, 1, 0},
                                         Known{"loc_womancitizen_p8.jpg", 2898, 3723, 1, 0},
                                         Known{"national_tribune_1898-11-10_p1.jpg", 3749, 5013, 1, 152},
                                         Known{"nongmin_ribao_2010-12-25.jpg", 992, 1419, 3, 0},
                                         Known{"nordstern_1878-01-03_0011.jpg", 2146, 3038, 1, 0},
                                         Known{"nzz_18400424.tif", 2674, 3484, 1, 323.576},
                                         Known{"nzz_18640318.tif", 3244, 4606, 1, 393.862},
                                         Known{"nzz_18930529.tif", 3905, 5551, 1, 474.669},
                                         Known{"weekly_journal_1856-05-24_p1.tif", 7200, 9600, 1, 0}));

TEST(RealPages, AreFoundInTheirFolder) {
  if (!fs::exists(kPages)) GTEST_SKIP() << "no real pages here";
  const Inputs inputs = expand({kPages.string()});
  EXPECT_GE(inputs.files.size(), 15U);
  EXPECT_TRUE(inputs.errors.empty());
}

}  // namespace
}  // namespace broadsheet::load
