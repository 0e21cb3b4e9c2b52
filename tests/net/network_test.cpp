#include "net/network.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace broadsheet::net {
namespace {

TEST(Network, AMissingFileSaysHowToGetIt) {
  const auto network = Network::open("/no/such/model.onnx");
  ASSERT_FALSE(network);
  EXPECT_EQ(network.error().code, ErrorCode::missing_model);
  EXPECT_FALSE(network.error().next_step.empty());
}

TEST(Network, ATruncatedFileIsAnErrorNotACrash) {
  const auto file = std::filesystem::temp_directory_path() / "broadsheet_truncated.onnx";
  // Version, producer and the head of a graph of 16383 bytes, as ONNX writes them; then the file breaks off.
  std::ofstream(file) << "\x08\x07\x12\x07pytorch:\xff\x7f";
  const auto network = Network::open(file.string());
  std::filesystem::remove(file);
  ASSERT_FALSE(network);
  EXPECT_EQ(network.error().code, ErrorCode::missing_model);
}

}  // namespace
}  // namespace broadsheet::net
