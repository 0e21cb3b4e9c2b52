#include "load/sha256.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace broadsheet::load {
namespace {

// The examples of FIPS 180-2, appendix B.
TEST(Sha256, AgreesWithTheStandard) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, OfAFileIsThatOfItsBytes) {
  const std::string path = testing::TempDir() + "sha256_test.bin";
  const std::string bytes(200'000, '\x80');
  std::ofstream(path, std::ios::binary) << bytes;
  const auto hash = sha256_of_file(path);
  std::filesystem::remove(path);
  ASSERT_TRUE(hash.has_value());
  EXPECT_EQ(*hash, sha256(bytes));
}

TEST(Sha256, OfNothingToReadIsAnError) {
  EXPECT_EQ(sha256_of_file("no/such/file").error().code, ErrorCode::not_found);
  EXPECT_EQ(sha256_of_file(testing::TempDir()).error().code, ErrorCode::unreadable);
}

}  // namespace
}  // namespace broadsheet::load
