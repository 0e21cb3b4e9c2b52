// The list of characters of a network that does not carry it, on the real network.
#include "net/line_recognizer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "../write/temporary_folder.h"

namespace broadsheet::net {
namespace {

namespace fs = std::filesystem;

class TinyNetwork : public testing::Test {
 protected:
  void SetUp() override {
    const fs::path network = fs::path(BROADSHEET_SOURCE_DIR) / "models" / "cache" / "PP-OCRv6_rec_tiny.onnx";
    if (!BROADSHEET_NEURAL || !fs::exists(network)) GTEST_SKIP() << "the network is not here";
    fs::create_symlink(network, folder_ / "net.onnx");
  }
  Result<LineRecognizer> open() const {
    return LineRecognizer::open((folder_ / "net.onnx").string(), Precision::f32);
  }
  void write_list(const std::string& list) const {
    std::ofstream(folder_ / "net.txt", std::ios::binary) << list;
  }

  TemporaryFolder folder_;
};

TEST_F(TinyNetwork, WithoutItsListIsAnErrorThatSaysWhatToDo) {
  for (const bool empty : {false, true}) {
    if (empty) write_list("");
    const auto recognizer = open();
    ASSERT_FALSE(recognizer);
    EXPECT_EQ(recognizer.error().code, ErrorCode::missing_model);
    EXPECT_NE(to_line(recognizer.error()).find("fetch-models"), std::string::npos);
  }
}

TEST_F(TinyNetwork, TakesItsListFromTheFileBesideIt) {
  write_list("一\r\n二\r\n");
  const auto recognizer = open();
  ASSERT_TRUE(recognizer) << to_line(recognizer.error());
  EXPECT_EQ(recognizer->character(0), "");
  EXPECT_EQ(recognizer->character(1), "一");
  EXPECT_EQ(recognizer->character(2), "二");
  EXPECT_EQ(recognizer->character(3), " ");
}

TEST_F(TinyNetwork, AListOfAnotherNetworkIsNoticedWhenALineIsRead) {
  write_list("一\n二\n");
  auto recognizer = open();
  ASSERT_TRUE(recognizer) << to_line(recognizer.error());
  const auto posterior = recognizer->read(cv::Mat(recognizer->height(), 100, CV_8U, cv::Scalar(255)));
  ASSERT_FALSE(posterior);
  EXPECT_EQ(posterior.error().code, ErrorCode::engine);
}

}  // namespace
}  // namespace broadsheet::net
