#include "batch/path_text.h"

#include <gtest/gtest.h>

namespace broadsheet::batch {
namespace {

TEST(PathText, LeavesTextAsItIs) {
  EXPECT_EQ(text_of_path("scans/1937年/a b.tif"), "scans/1937年/a b.tif");
  EXPECT_EQ(text_of_path(""), "");
}

TEST(PathText, WritesOtherBytesAsDigits) {
  EXPECT_EQ(text_of_path("a\xff\n%.tif"), "a%FF%0A%25.tif");
  EXPECT_EQ(text_of_path("\xe5\xb9"), "%E5%B9") << "a character that is cut off";
}

TEST(PathText, ComesBackToTheByte) {
  std::string all;
  for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
  for (const std::string& path :
       {all, std::string("100%"), std::string("%41"), std::string("%4"), all + "年" + all})
    EXPECT_EQ(path_of_text(text_of_path(path)), path);
}

TEST(PathText, APercentWithoutDigitsStandsForItself) {
  EXPECT_EQ(path_of_text("50%"), "50%");
  EXPECT_EQ(path_of_text("%zz"), "%zz");
  EXPECT_EQ(path_of_text("%4"), "%4");
}

}  // namespace
}  // namespace broadsheet::batch
