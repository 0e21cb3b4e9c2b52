#include "recognize/quick_reader.h"

#include <gtest/gtest.h>

namespace broadsheet::recognize {
namespace {

Reading reading(std::initializer_list<double> confidences) {
  Reading made;
  for (const double confidence : confidences) made.glyphs.push_back({U"a", 0, 1, confidence, false, {}});
  settle_confidence(made);
  return made;
}

TEST(QuickReader, AReadingStandsOnlyWhereEveryCharacterIsSure) {
  for (const char* language : {"chi_sim", "eng", "Fraktur"}) {
    EXPECT_TRUE(may_stand(reading({0.99, 0.98, 0.99}), language)) << language;
    EXPECT_FALSE(may_stand(reading({0.99, 0.5, 0.99}), language)) << language;
    EXPECT_FALSE(may_stand(reading({}), language)) << language;
  }
}

TEST(QuickReader, WithoutItsNetworksItReadsNothing) {
  const QuickReader quick(std::nullopt, std::nullopt);
  for (const char* language : {"chi_sim", "eng", "Fraktur"}) EXPECT_FALSE(quick.reads(language)) << language;
}

TEST(QuickReader, KnowsWhichLanguagesItsNetworksWereMadeFor) {
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "built without networks";
  const auto network = [](const std::string& name) -> std::optional<net::LineRecognizer> {
    auto opened = net::LineRecognizer::open(std::string(BROADSHEET_SOURCE_DIR) + "/models/" + name,
                                            net::Precision::f32);
    EXPECT_TRUE(opened) << to_line(opened.error());
    if (!opened) return std::nullopt;
    return std::move(*opened);
  };
  const QuickReader quick(network("cache/PP-OCRv6_rec_tiny.onnx"), network("letters.onnx"));
  for (const char* language : {"chi_sim", "HanS", "eng", "deu", "fra", "Latin", "Fraktur", "frk"})
    EXPECT_TRUE(quick.reads(language)) << language;
  for (const char* language : {"chi_sim_vert", "chi_tra", "jpn", "rus", "pol"})
    EXPECT_FALSE(quick.reads(language)) << language;
}

}  // namespace
}  // namespace broadsheet::recognize
