// A page whose readers are both stubs: who is asked, what is kept, how a region's language is found.
#include "recognize/recognize.h"

#include <gtest/gtest.h>

#include <map>
#include <opencv2/imgproc.hpp>

namespace broadsheet::recognize {
namespace {

constexpr int kEm = 40;

// Reads whatever it was told to, and counts.
class StubReader final : public Reader {
 public:
  StubReader(const char* name, std::u32string text, double confidence)
      : name_(name), text_(std::move(text)), confidence_(confidence) {}
  const char* name() const override { return name_; }
  bool reads(const std::string& language) const override { return language != missing; }
  Result<Reading> read(const LineCut& line, double, const std::string& language) override {
    ++asked[language];
    Reading reading;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const double left = line.left + line.ink.left + static_cast<double>(i) * kEm;
      reading.glyphs.push_back({std::u32string(1, text_[i]), left, left + kEm, confidence_, false, {}});
    }
    settle_confidence(reading);
    return reading;
  }
  std::map<std::string, int> asked;
  std::string missing;

 private:
  const char* name_;
  std::u32string text_;
  double confidence_;
};

// One line of five black squares on white paper.
struct OneLine {
  cv::Mat picture{cv::Mat(120, 400, CV_8U, cv::Scalar(255))};
  Page page;
  explicit OneLine(Direction direction = Direction::horizontal) {
    for (int i = 0; i < 5; ++i)
      cv::rectangle(picture, {60 + i * kEm + 3, 40, kEm - 6, kEm - 4}, cv::Scalar(0), cv::FILLED);
    Line line;
    line.region = 0;
    line.outline = quad_of({58, 38, 262, 78});
    line.glyph_size = kEm;
    line.direction = direction;
    page.lines.push_back(line);
    Region region;
    region.lines = {0};
    region.direction = direction;
    region.outline = line.outline;
    page.regions.push_back(region);
  }
};

Options reading(const std::string& language, ReaderChoice readers, Profile profile = Profile::balanced) {
  Options options;
  options.languages = {language};
  options.readers = readers;
  options.profile = profile;
  return options;
}

TEST(Recognize, ASureNeuralReadingOfChineseStandsAlone) {
  StubReader tesseract("tesseract", U"双桥码头三", 0.9), neural("neural", U"双桅码头三", 0.999);
  OneLine made;
  ASSERT_TRUE(
      recognize(made.page, made.picture, {&tesseract, &neural}, reading("chi_sim", ReaderChoice::automatic)));
  EXPECT_EQ(made.page.lines[0].text, "双桅码头三");
  EXPECT_TRUE(tesseract.asked.empty());
  EXPECT_TRUE(made.page.lines[0].said.empty());
}

TEST(Recognize, AnUnsureOneIsReadAgainAndBothAreKept) {
  StubReader tesseract("tesseract", U"双桥码头三", 0.9), neural("neural", U"双桅码头三", 0.7);
  OneLine made;
  ASSERT_TRUE(
      recognize(made.page, made.picture, {&tesseract, &neural}, reading("chi_sim", ReaderChoice::automatic)));
  const Line& line = made.page.lines[0];
  ASSERT_EQ(line.said.size(), 2U);
  EXPECT_EQ(line.said[0].text, "双桅码头三");
  EXPECT_EQ(line.said[1].text, "双桥码头三");
  ASSERT_EQ(line.disputes.size(), 1U);
  EXPECT_EQ(line.disputes[0].offset, std::string("双").size());
  EXPECT_EQ(line.text.substr(line.disputes[0].offset, line.disputes[0].chosen.size()),
            line.disputes[0].chosen);
}

TEST(Recognize, FastAsksTheSecondOnlyInGreaterDoubt) {
  StubReader tesseract("tesseract", U"双桥码头三", 0.9), neural("neural", U"双桅码头三", 0.7);
  OneLine made;
  ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, &neural},
                        reading("chi_sim", ReaderChoice::automatic, Profile::fast)));
  EXPECT_TRUE(tesseract.asked.empty());
}

// The line as the profile fast reads it.
Line read_fast(const Readers& readers, const std::string& language) {
  OneLine made;
  EXPECT_TRUE(
      recognize(made.page, made.picture, readers, reading(language, ReaderChoice::automatic, Profile::fast)));
  return made.page.lines[0];
}

TEST(Recognize, WhatTheQuickReaderIsSureOfStands) {
  StubReader tesseract("tesseract", U"双桥码头三", 0.9), neural("neural", U"双桥码头三", 0.9);
  StubReader quick("quick", U"双桅码头三", 0.99);
  EXPECT_EQ(read_fast({&tesseract, &neural, &quick}, "chi_sim").text, "双桅码头三");
  EXPECT_TRUE(tesseract.asked.empty());
  EXPECT_TRUE(neural.asked.empty());
}

TEST(Recognize, InFrakturItIsTheSecondVoiceWhereItIsUnsure) {
  StubReader tesseract("tesseract", U"Hafen", 0.995), neural("neural", U"Hasen", 0.9);
  StubReader quick("quick", U"Haſen", 0.5);
  const Line line = read_fast({&tesseract, &neural, &quick}, "Fraktur");
  EXPECT_TRUE(neural.asked.empty());
  ASSERT_EQ(line.said.size(), 2U);
  EXPECT_EQ(line.said[0].reader, "tesseract");
  EXPECT_EQ(line.said[1].reader, "quick");
  EXPECT_EQ(line.text, "Hafen");
  ASSERT_EQ(line.disputes.size(), 1U);
  EXPECT_EQ(line.disputes[0].reader, "tesseract");
}

TEST(Recognize, OtherTypeOfWhichItIsUnsureIsReadAsInAnyProfile) {
  const struct {
    const char* language;
    std::u32string tesseract, neural, quick;
    const char* text;
  } cases[] = {{"eng", U"ports", U"parts", U"perts", "ports"},
               {"chi_sim", U"双桥码头三", U"双桅码头三", U"双拐码头三", "双桅码头三"}};
  for (const auto& c : cases) {
    StubReader tesseract("tesseract", c.tesseract, 0.99), neural("neural", c.neural, 0.99);
    StubReader quick("quick", c.quick, 0.5);
    const Line line = read_fast({&tesseract, &neural, &quick}, c.language);
    EXPECT_EQ(line.text, c.text);
    EXPECT_TRUE(line.said.empty());
  }
}

TEST(Recognize, ALanguageTheQuickReaderLacksIsReadByTheOthers) {
  StubReader tesseract("tesseract", U"雙橋碼頭", 0.9), neural("neural", U"雙桅碼頭", 0.999);
  StubReader quick("quick", U"双桅码头", 0.99);
  quick.missing = "chi_tra";
  EXPECT_EQ(read_fast({&tesseract, &neural, &quick}, "chi_tra").text, "雙桅碼頭");
  EXPECT_TRUE(quick.asked.empty());
}

TEST(Recognize, ALineReadToFindItsLanguageIsNotReadAgain) {
  StubReader tesseract("tesseract", U"双桅码头三", 0.99), neural("neural", U"双桅码头三", 0.999);
  OneLine made;
  Options options = reading("chi_sim", ReaderChoice::automatic);
  options.languages.emplace_back("eng");
  ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, &neural}, options));
  EXPECT_EQ(neural.asked["chi_sim"], 1);
  EXPECT_EQ(made.page.lines[0].text, "双桅码头三");
}

TEST(Recognize, BestAsksBothAlways) {
  StubReader tesseract("tesseract", U"双桅码头三", 1), neural("neural", U"双桅码头三", 1);
  OneLine made;
  ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, &neural},
                        reading("chi_sim", ReaderChoice::automatic, Profile::best)));
  EXPECT_EQ(tesseract.asked["chi_sim"], 1);
  EXPECT_EQ(neural.asked["chi_sim"], 1);
  EXPECT_TRUE(made.page.lines[0].disputes.empty());
}

TEST(Recognize, LettersAreReadByTesseractFirst) {
  StubReader tesseract("tesseract", U"ports", 0.99), neural("neural", U"parts", 0.999);
  OneLine made;
  ASSERT_TRUE(
      recognize(made.page, made.picture, {&tesseract, &neural}, reading("eng", ReaderChoice::automatic)));
  EXPECT_EQ(made.page.lines[0].text, "ports");
  EXPECT_TRUE(neural.asked.empty());
}

TEST(Recognize, OneReaderAloneIsObeyed) {
  for (const ReaderChoice choice : {ReaderChoice::tesseract, ReaderChoice::neural}) {
    StubReader tesseract("tesseract", U"双桥码头三", 0.2), neural("neural", U"双桅码头三", 0.2);
    OneLine made;
    ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, &neural}, reading("chi_sim", choice)));
    EXPECT_EQ(made.page.lines[0].text, choice == ReaderChoice::tesseract ? "双桥码头三" : "双桅码头三");
    EXPECT_TRUE((choice == ReaderChoice::tesseract ? neural : tesseract).asked.empty());
  }
}

TEST(Recognize, WithoutANetworkTesseractReadsAll) {
  StubReader tesseract("tesseract", U"双桥码头三", 0.9);
  OneLine made;
  ASSERT_TRUE(
      recognize(made.page, made.picture, {&tesseract, nullptr}, reading("chi_sim", ReaderChoice::both)));
  EXPECT_EQ(made.page.lines[0].text, "双桥码头三");
}

TEST(Recognize, ALineWithoutInkHasNoText) {
  StubReader tesseract("tesseract", U"", 0), neural("neural", U"", 0);
  OneLine made;
  made.picture.setTo(255);
  ASSERT_TRUE(
      recognize(made.page, made.picture, {&tesseract, &neural}, reading("chi_sim", ReaderChoice::automatic)));
  EXPECT_TRUE(made.page.lines[0].text.empty());
}

TEST(Recognize, AMissingVerticalModelIsNotedAndTheNeuralReaderReads) {
  StubReader tesseract("tesseract", U"双桥码头三", 0.9), neural("neural", U"双桅码头三", 0.999);
  tesseract.missing = "chi_sim_vert";
  OneLine made(Direction::vertical);
  ASSERT_TRUE(
      recognize(made.page, made.picture, {&tesseract, &neural}, reading("chi_sim", ReaderChoice::automatic)));
  ASSERT_EQ(made.page.notes.size(), 1U);
  EXPECT_NE(made.page.notes[0].find("tesseract-ocr-chi-sim-vert"), std::string::npos);
  EXPECT_TRUE(tesseract.asked.empty());
  EXPECT_FALSE(made.page.lines[0].text.empty());
}

TEST(Recognize, TheSurestOfSeveralModelsReadsTheRegion) {
  class TwoModels final : public Reader {
   public:
    const char* name() const override { return "tesseract"; }
    bool reads(const std::string&) const override { return true; }
    Result<Reading> read(const LineCut& line, double, const std::string& language) override {
      Reading reading;
      const double left = line.left + line.ink.left;
      reading.glyphs.push_back(
          {language == "deu" ? U"d" : U"e", left, left + kEm, language == "deu" ? 0.9 : 0.5, false, {}});
      settle_confidence(reading);
      return reading;
    }
  } tesseract;
  OneLine made;
  Options options = reading("eng", ReaderChoice::tesseract);
  options.languages = {"eng", "deu"};
  ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, nullptr}, options));
  EXPECT_EQ(made.page.regions[0].language, "deu");
}

TEST(Recognize, TheLanguageThatTheUserGaveIsNotLookedFor) {
  StubReader tesseract("tesseract", U"EMBER", 0.9);
  OneLine made;
  made.page.regions[0].language = "deu";
  Options options = reading("eng", ReaderChoice::automatic);
  options.languages = {"eng", "chi_sim", "deu"};
  ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, nullptr}, options));
  EXPECT_EQ(made.page.regions[0].language, "deu");
  EXPECT_TRUE(made.page.notes.empty());
}

TEST(Recognize, AGivenLanguageThatIsNotReadWithIsTold) {
  StubReader tesseract("tesseract", U"EMBER", 0.9);
  OneLine made;
  made.page.regions[0].language = "fra";
  ASSERT_TRUE(
      recognize(made.page, made.picture, {&tesseract, nullptr}, reading("eng", ReaderChoice::automatic)));
  EXPECT_EQ(made.page.regions[0].language, "eng");
  ASSERT_EQ(made.page.notes.size(), 1U);
  EXPECT_NE(made.page.notes[0].find("not read in fra"), std::string::npos);
}

TEST(Recognize, AUsersWordThatOneReaderSawIsPreferred) {
  for (const std::string word : {"双桥码头", "双桅码头"}) {
    StubReader tesseract("tesseract", U"双桥码头三", 0.98), neural("neural", U"双桅码头三", 0.6);
    OneLine made;
    Options options = reading("chi_tra", ReaderChoice::both);
    const text::Lexicon lexicon({}, text::UserWords({word}));
    options.lexicon = &lexicon;
    ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, &neural}, options));
    EXPECT_EQ(made.page.lines[0].text, word + "三");
    ASSERT_EQ(made.page.lines[0].disputes.size(), 1U);
    EXPECT_NE(made.page.lines[0].disputes[0].evidence["lexicon"], 0);
  }
}

TEST(Recognize, AUsersNameInLettersIsPreferred) {
  for (const std::string word : {"Pelham", "Pelhan"}) {
    StubReader tesseract("tesseract", U"Pelham", 0.99), neural("neural", U"Pelhan", 0.9);
    OneLine made;
    Options options = reading("eng", ReaderChoice::both);
    const text::Lexicon lexicon({}, text::UserWords({word}));
    options.lexicon = &lexicon;
    ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, &neural}, options));
    EXPECT_EQ(made.page.lines[0].text, word);
  }
}

TEST(Recognize, AUsersWordThatNobodySawIsNotWritten) {
  StubReader tesseract("tesseract", U"双桥码头三", 0.98), neural("neural", U"双桅码头三", 0.9);
  OneLine made;
  Options options = reading("chi_sim", ReaderChoice::both);
  const text::Lexicon lexicon({}, text::UserWords({"双槐码头"}));
  options.lexicon = &lexicon;
  ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, &neural}, options));
  EXPECT_EQ(made.page.lines[0].text.find("槐"), std::string::npos);
}

// Reads what it was told to for each model, whatever the line; short lines otherwise.
class ModelReader final : public Reader {
 public:
  explicit ModelReader(const char* name) : name_(name) {}
  const char* name() const override { return name_; }
  bool reads(const std::string&) const override { return true; }
  Result<Reading> read(const LineCut& line, double, const std::string& language) override {
    const auto& [text, confidence] = line.ink.width() < 3 * kEm ? short_line : models[language];
    Reading reading;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const double left = line.left + line.ink.left + static_cast<double>(i) * kEm / 2;
      reading.glyphs.push_back({std::u32string(1, text[i]), left, left + kEm / 2.0, confidence, false, {}});
    }
    settle_confidence(reading);
    return reading;
  }
  std::map<std::string, std::pair<std::u32string, double>> models;
  std::pair<std::u32string, double> short_line;

 private:
  const char* name_;
};

Options among(std::vector<std::string> languages) {
  Options options;
  options.languages = std::move(languages);
  options.profile = Profile::fast;
  return options;
}

TEST(RegionLanguage, SimplifiedAndTraditionalAreToldByCharactersOfOneFormOnly) {
  for (const auto& [text, language] :
       {std::pair(U"說這來門國", "chi_tra"), std::pair(U"说这来门国", "chi_sim")}) {
    ModelReader tesseract("tesseract"), neural("neural");
    for (const char* model : {"chi_sim", "chi_tra"}) neural.models[model] = {text, 0.999};
    OneLine made;
    ASSERT_TRUE(
        recognize(made.page, made.picture, {&tesseract, &neural}, among({"chi_sim", "chi_tra", "eng"})));
    EXPECT_EQ(made.page.regions[0].language, language);
  }
}

TEST(RegionLanguage, ALineThatDoesNotTellGoesWithThePage) {
  ModelReader tesseract("tesseract"), neural("neural");
  for (const char* model : {"chi_sim", "chi_tra"}) neural.models[model] = {U"說這來門國", 0.999};
  for (const char32_t* text : {U"人大", U"42"}) {
    neural.short_line = {text, 0.999};
    OneLine made;
    cv::rectangle(made.picture, {60, 90, 2 * kEm, 26}, cv::Scalar(0), cv::FILLED);
    Line line = made.page.lines[0];
    line.id = line.region = 1;
    line.outline = quad_of({58, 88, 142, 118});
    made.page.lines.push_back(line);
    Region region = made.page.regions[0];
    region.id = 1;
    region.lines = {1};
    made.page.regions.push_back(region);
    ASSERT_TRUE(
        recognize(made.page, made.picture, {&tesseract, &neural}, among({"eng", "chi_sim", "chi_tra"})));
    EXPECT_EQ(made.page.regions[1].language, "chi_tra");
  }
}

TEST(RegionLanguage, EnglishAndGermanAreToldByKnownWords) {
  const text::Lexicon lexicon;
  if (!lexicon.available(text::Language::english) || !lexicon.available(text::Language::german))
    GTEST_SKIP() << "no dictionaries";
  for (const auto& [text, language] : {std::pair(U"through", "eng"), std::pair(U"zwischen", "deu")}) {
    ModelReader tesseract("tesseract");
    tesseract.models["eng"] = {text, 0.97};
    tesseract.models["deu"] = {text, 0.97};
    OneLine made;
    Options options = among({"eng", "deu"});
    options.lexicon = &lexicon;
    ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, nullptr}, options));
    EXPECT_EQ(made.page.regions[0].language, language);
  }
}

TEST(RegionLanguage, ALongSSpeaksForFraktur) {
  for (const auto& [text, language] : {std::pair(U"Waſſer", "Fraktur"), std::pair(U"Wasser", "deu")}) {
    ModelReader tesseract("tesseract");
    tesseract.models["deu"] = {U"Wasser", 0.95};
    tesseract.models["Fraktur"] = {text, 0.95};
    OneLine made;
    ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, nullptr}, among({"deu", "Fraktur"})));
    EXPECT_EQ(made.page.regions[0].language, language);
  }
}

TEST(RegionLanguage, FrakturAndAntiquaAreToldByTheSurerModel) {
  for (const char* surer : {"deu", "Fraktur"}) {
    ModelReader tesseract("tesseract");
    tesseract.models["deu"] = tesseract.models["Fraktur"] = {U"Zeitung", 0.90};
    tesseract.models[surer].second = 0.95;
    OneLine made;
    ASSERT_TRUE(recognize(made.page, made.picture, {&tesseract, nullptr}, among({"deu", "Fraktur"})));
    EXPECT_EQ(made.page.regions[0].language, surer);
  }
}

}  // namespace
}  // namespace broadsheet::recognize
