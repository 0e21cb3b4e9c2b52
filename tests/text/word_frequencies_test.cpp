#include "text/word_frequencies.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <nlohmann/json.hpp>
#include <string>

#include "../write/temporary_folder.h"

namespace broadsheet::text {
namespace {

using Json = nlohmann::json;

class WordFrequenciesTest : public ::testing::Test {
 protected:
  WordFrequencies packed(const Json& table) const {
    std::string bytes;
    Json::to_msgpack(table, bytes);
    return written(bytes);
  }
  WordFrequencies written(const std::string& bytes) const {
    const std::string path = (folder_ / "table.gz").string();
    const gzFile file = gzopen(path.c_str(), "wb");
    gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(file);
    return WordFrequencies::load(path);
  }

  const Json header_{{"format", "cB"}, {"version", 1}};
  TemporaryFolder folder_;
};

TEST_F(WordFrequenciesTest, TellsHowOftenAWordIsMet) {
  Json table = Json::array({header_});
  for (int level = 0; level < 500; ++level) table.push_back(Json::array());
  table[1 + 130] = {"the", "of"};
  table[1 + 499] = {"straße"};
  const WordFrequencies frequencies = packed(table);
  EXPECT_NEAR(frequencies.zipf(U"the"), 7.7, 1e-9);
  EXPECT_NEAR(frequencies.zipf(U"of"), 7.7, 1e-9);
  EXPECT_NEAR(frequencies.zipf(U"straße"), 4.01, 1e-9);
  EXPECT_EQ(frequencies.zipf(U"hobbyhorse"), 0);
}

TEST_F(WordFrequenciesTest, WhatIsNoTableHasNoWords) {
  EXPECT_TRUE(WordFrequencies::load((folder_ / "missing.gz").string()).empty());
  EXPECT_TRUE(WordFrequencies::load(folder_.path().string()).empty());
  EXPECT_TRUE(written("").empty());
  EXPECT_TRUE(written("no msgpack").empty());
  EXPECT_TRUE(packed(Json::array({Json{{"format", "other"}}, Json::array({"word"})})).empty());
  EXPECT_TRUE(packed(Json{{"format", "cB"}}).empty());
  EXPECT_TRUE(packed(Json::array({header_, Json::array({Json::array({"deeper"})})})).empty());
  EXPECT_TRUE(packed(Json::array({header_, Json::array({1, 2})})).empty());
  std::string bytes;
  Json::to_msgpack(Json::array({header_, Json::array({"first", "second"})}), bytes);
  EXPECT_FALSE(written(bytes).empty());
  EXPECT_TRUE(written(bytes.substr(0, bytes.size() - 3)).empty()) << "cut off";
}

TEST_F(WordFrequenciesTest, ObjectsInObjectsAreNoTableAndTakeNoStack) {
  constexpr int kDepth = 4'000'000;
  std::string bytes = "\x91";                            // a list of one
  for (int i = 0; i < kDepth; ++i) bytes += "\x81\xa0";  // an object of one member without a name
  EXPECT_TRUE(written(bytes).empty());
}

}  // namespace
}  // namespace broadsheet::text
