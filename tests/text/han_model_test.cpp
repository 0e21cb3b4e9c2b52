#include "text/han_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace broadsheet::text {
namespace {

class HanModelTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { model_ = HanModel::open(); }
  static void TearDownTestSuite() { model_.reset(); }
  void SetUp() override {
    if (!model_) GTEST_SKIP() << "no libime-data-language-model";
  }

  static std::unique_ptr<HanModel> model_;
};

std::unique_ptr<HanModel> HanModelTest::model_;

// Times likelier, as a log10, that are no accident.
constexpr double kClearly = 1;

TEST_F(HanModelTest, PrefersTheWord) {
  EXPECT_GT(model_->log_probability(U"已经") - model_->log_probability(U"己经"), kClearly);
  EXPECT_GT(model_->log_probability(U"抢修") - model_->log_probability(U"抡修"), kClearly);
  EXPECT_GT(model_->log_probability(U"未来") - model_->log_probability(U"末来"), kClearly);
  EXPECT_GT(model_->log_probability(U"周末") - model_->log_probability(U"周未"), kClearly);
}

TEST_F(HanModelTest, PrefersWhatFitsBetweenItsNeighbours) {
  EXPECT_GT(model_->preference(U"工程", U"已", U"己", U"经完成"), kClearly);
  EXPECT_LT(model_->preference(U"照顾好自", U"已", U"己", U"的身体"), -kClearly);
  EXPECT_GT(model_->preference(U"", U"未", U"末", U"来五年"), kClearly);
  EXPECT_LT(model_->preference(U"上周", U"未", U"末", U""), -kClearly);
  EXPECT_GT(model_->preference(U"连夜", U"抢", U"抡", U"修线路"), kClearly);
  EXPECT_GT(model_->preference(U"全市", U"人民", U"入民", U"的生活"), kClearly);
}

TEST_F(HanModelTest, OfAnUnknownNameItHasNoClearOpinion) {
  EXPECT_LT(std::abs(model_->preference(U"记者张", U"垚", U"堃", U"报道")), 0.1);
  // A character it lacks is no worse than its rarest ones.
  EXPECT_LT(std::abs(model_->preference(U"记者张", U"垚", U"喆", U"报道")), kClearly);
}

TEST_F(HanModelTest, TheTwoVariantsAreTreatedAlike) {
  EXPECT_DOUBLE_EQ(model_->preference(U"工程", U"已", U"己", U"经完成"),
                   -model_->preference(U"工程", U"己", U"已", U"经完成"));
  EXPECT_EQ(model_->preference(U"工程", U"已", U"已", U"经完成"), 0);
}

TEST_F(HanModelTest, HasNoOpinionOnWhatCannotBeCompared) {
  EXPECT_EQ(model_->preference(U"工程", U"", U"己", U"经"), 0);
  EXPECT_EQ(model_->preference(U"工程", U"已经", U"己", U"完成"), 0);
  EXPECT_EQ(model_->preference(U"第", U"一", U"—", U"章"), 0);
  EXPECT_EQ(model_->preference(U"", U"", U"", U""), 0);
  EXPECT_EQ(model_->preference(U"背着", U"二", U"三", U"十公斤"), 0);
  EXPECT_NE(model_->preference(U"三", U"千", U"干", U"多人"), 0);
}

TEST_F(HanModelTest, OtherCharactersAreBoundaries) {
  EXPECT_EQ(model_->log_probability(U""), 0);
  EXPECT_EQ(model_->log_probability(U"GDP 1998, ，。—"), 0);
  EXPECT_DOUBLE_EQ(model_->log_probability(U"1998年，周末GDP。"),
                   model_->log_probability(U"年") + model_->log_probability(U"周末"));
  EXPECT_EQ(model_->preference(U"周，", U"未", U"末", U"5"), model_->preference(U"", U"未", U"末", U""));
}

TEST_F(HanModelTest, FarContextChangesNothing) {
  const std::u32string far(1000, U'新');
  EXPECT_EQ(model_->preference(far + U"这个工程项目", U"已", U"己", U"经全部完成了" + far),
            model_->preference(U"这个工程项目", U"已", U"己", U"经全部完成了"));
}

TEST_F(HanModelTest, ALongTextIsTheSumOfItsWords) {
  std::u32string text;
  for (int i = 0; i < 5000; ++i) text += U"我们已经完成工作";
  const double p = model_->log_probability(text);
  EXPECT_TRUE(std::isfinite(p));
  EXPECT_LT(p, 4999 * model_->log_probability(U"我们已经完成工作") / 2);
  EXPECT_EQ(p, model_->log_probability(text));
  EXPECT_TRUE(std::isfinite(model_->log_probability(std::u32string(20000, U'\U00020000'))));
}

TEST(HanModelFileTest, AbsentDataOpensNothing) {
  EXPECT_EQ(HanModel::open({}), nullptr);
  EXPECT_EQ(HanModel::open({"/no/such/folder"}), nullptr);
}

TEST(HanModelFileTest, AFileThatIsNoModelOpensNothingAndSaysNothing) {
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "broadsheet-han-model";
  std::filesystem::create_directories(folder);
  const std::string signature = "mmap lm http://kheafield.com/code format version 5\n";
  for (const std::string& content : {std::string(), std::string("hello"), signature,
                                     signature + std::string(1000, 'x'), std::string(1000, 'x')}) {
    std::ofstream(folder / "zh_CN.lm", std::ios::binary) << content;
    ::testing::internal::CaptureStderr();
    EXPECT_EQ(HanModel::open({folder.string()}), nullptr);
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
  }
  std::filesystem::remove_all(folder);
}

TEST(HanModelFileTest, AModelCutShortOpensNothing) {
  if (!HanModel::open()) GTEST_SKIP() << "no libime-data-language-model";
  const std::filesystem::path folder =
      std::filesystem::path(::testing::TempDir()) / "broadsheet-half-han-model";
  std::filesystem::create_directories(folder);
  for (const std::string& whole : HanModel::default_folders()) {
    if (!std::filesystem::exists(whole + "/zh_CN.lm")) continue;
    std::filesystem::copy_file(whole + "/zh_CN.lm", folder / "zh_CN.lm",
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::resize_file(folder / "zh_CN.lm", 1000000);
    EXPECT_EQ(HanModel::open({folder.string()}), nullptr);
    EXPECT_NE(HanModel::open({folder.string(), whole}), nullptr);
  }
  std::filesystem::remove_all(folder);
}

TEST(HanModelFileTest, TheEnvironmentNamesFolders) {
  const char* before = std::getenv("LIBIME_MODEL_DIRS");
  const std::string kept = before ? before : "";
  setenv("LIBIME_MODEL_DIRS", "/a::/b c:", 1);
  EXPECT_EQ(HanModel::default_folders(), (std::vector<std::string>{"/a", "/b c"}));
  setenv("LIBIME_MODEL_DIRS", "", 1);
  EXPECT_EQ(HanModel::default_folders().size(), 1U);
  if (before)
    setenv("LIBIME_MODEL_DIRS", kept.c_str(), 1);
  else
    unsetenv("LIBIME_MODEL_DIRS");
}

}  // namespace
}  // namespace broadsheet::text
