// Whole pages through the whole program, held to figures. The thresholds are what the program reaches today
// with a margin for other processors; a change that loses more than the margin is meant to fail here.
#include <gtest/gtest.h>

#include <filesystem>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <variant>
#include <vector>

#include "../cli/program.h"
#include "../write/schema.h"
#include "../write/temporary_folder.h"
#include "score/score_files.h"

namespace broadsheet {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(BROADSHEET_SOURCE_DIR) / "samples";
const fs::path kDevelopment = fs::path(BROADSHEET_SOURCE_DIR) / ".." / "shared" / "pages" / "typeset";

struct Golden {
  std::string file;
  std::string languages;
  double article_error;        ///< at most
  double paragraph_f1;         ///< at least
  double trespass = 0.03;      ///< at most
  double output_ratio = 1.02;  ///< at most
};

std::string truth_of(const std::string& file) { return file.substr(0, file.find('.')) + ".gt.txt"; }
std::string stem_of(const std::string& file) { return fs::path(file).stem().string(); }

// Holds the outputs of one page, OUTPUT.txt and OUTPUT.json, to its figures; a layout truth may be absent.
void compare(const Golden& page, const fs::path& truth, const fs::path& layout, const std::string& output) {
  const auto score = score::score_files(truth.string(), output + ".txt");
  ASSERT_TRUE(score) << to_line(score.error());
  const auto& text = std::get<score::TextScore>(*score);
  EXPECT_LE(text.article_error, page.article_error) << page.file;
  EXPECT_GE(text.paragraph_f1, page.paragraph_f1) << page.file;
  EXPECT_GE(text.output_ratio, 0.98) << page.file << ": text was lost";
  EXPECT_LE(text.output_ratio, page.output_ratio) << page.file << ": text was invented or doubled";
  std::printf("%-24s article_cer %.4f  para_f1 %.3f  space_err %.4f  out_ratio %.4f\n", page.file.c_str(),
              text.article_error, text.paragraph_f1, text.space_error, text.output_ratio);
  if (!fs::exists(layout)) return;
  const auto seen = score::score_files(layout.string(), output + ".json");
  ASSERT_TRUE(seen) << to_line(seen.error());
  const auto& lines = std::get<score::LayoutScore>(*seen);
  EXPECT_LE(lines.trespass, page.trespass) << page.file;
  std::printf("%-24s successor_f1 %.3f  columns %zu of %zu  trespass %.4f\n", "", lines.successor_f1,
              lines.matched_columns, lines.truth_columns, lines.trespass);
}

// All formats that this program reads again give the text that was written, and those with a schema keep it.
void expect_the_same_text(const std::string& output) {
  const std::string text = content(output + ".txt");
  for (const char* format : {".json", ".alto.xml", ".page.xml", ".hocr"}) {
    const Ran ran = run_program(BROADSHEET_PROGRAM, {"reflow", output + format});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_TRUE(ran.out == text) << output << format << " gives another text";
  }
  if (const auto schema = write::schema_file("alto-4-2.xsd")) {
    EXPECT_EQ(write::faults(write::alto_as_4_2(content(output + ".alto.xml")), *schema), "") << output;
  }
  if (const auto schema = write::schema_file("page.xsd")) {
    EXPECT_EQ(write::faults(content(output + ".page.xml"), *schema), "") << output;
  }
}

// Reads the pages of one folder that share languages, several at a time, and holds each to its figures.
void read_and_compare(const fs::path& folder, const std::vector<Golden>& pages,
                      const std::vector<std::string>& more = {}) {
  for (std::size_t from = 0; from < pages.size();) {
    std::size_t to = from;
    while (to < pages.size() && pages[to].languages == pages[from].languages) ++to;
    const TemporaryFolder out;
    std::vector<std::string> arguments{
        "read",    "-o", out.path().string(),   "-j",       "2",
        "--quiet", "-l", pages[from].languages, "--format", "txt,json,alto,page,hocr"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    for (std::size_t i = from; i < to; ++i) arguments.push_back((folder / pages[i].file).string());
    const Ran ran = run_program(BROADSHEET_PROGRAM, arguments);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    for (; from < to; ++from) {
      const std::string stem = stem_of(pages[from].file);
      compare(pages[from], folder / truth_of(pages[from].file), folder / (stem + ".layout.json"),
              (out / stem).string());
      expect_the_same_text((out / stem).string());
    }
  }
}

std::vector<Golden> sample_pages() {
  return {
      {"zh-bands.scan.jpg", "chi_sim", 0.005, 0.97},
      {"zh-grid.old.jpg", "chi_sim", 0.008, 0.95},
      {"zh-harbour.clean.png", "chi_sim", 0.020, 0.93},
      {"zh-harbour.scan.jpg", "chi_sim", 0.012, 0.95},
      {"zh-market.phone.jpg", "chi_sim", 0.030, 0.82},
      {"zh-small.scan.jpg", "chi_sim", 0.006, 0.93},
      {"zh-mixed.scan.jpg", "chi_sim", 0.030, 0.90},
      {"zh-mixed.old.jpg", "chi_sim", 0.080, 0.83},
      {"zh-hant-vertical.old.jpg", "chi_tra", 0.060, 0.78},
      {"zh-vertical.scan.jpg", "chi_sim", 0.025, 0.95},
      {"en-bands.old.jpg", "eng", 0.045, 0.92},
      {"en-grid.phone.jpg", "eng", 0.030, 0.92},
      {"en-mixed.phone.jpg", "eng", 0.070, 0.83, 0.02},
      {"en-microfilm.bilevel.png", "eng", 0.050, 0.87},
      {"en-narrow.scan.jpg", "eng", 0.012, 0.94},
      {"en-tabloid.clean.png", "eng", 0.003, 0.97},
      {"en-tabloid.scan.jpg", "eng", 0.003, 0.97},
      // The edge of the facing page is not read.
      {"en-tabloid.bench.jpg", "eng", 0.005, 0.97, 0.03, 1.02},
      {"de-antiqua.scan.jpg", "deu", 0.005, 0.93},
      {"de-feuilleton.old.jpg", "Fraktur", 0.030, 0.95},
      {"de-fraktur.scan.jpg", "Fraktur", 0.010, 0.95},
  };
}

TEST(Samples, ReachTheirFigures) {
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "the figures are those of the program with the text detector";
  read_and_compare(kSamples, sample_pages());
}

// Two facing pages on one scan become two pages, each with its own truth, or stay together.
TEST(Spread, BecomesTwoPagesOrStaysTogether) {
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "the figures are those of the program with the text detector";
  read_and_compare(kSamples, {{"zh-spread.scan.jpg", "chi_sim", 0.025, 0.94}}, {"--spread", "keep"});
  const TemporaryFolder out;
  const Ran ran = run_program(BROADSHEET_PROGRAM,
                              {"read", "-o", out.path().string(), "--quiet", "-l", "chi_sim", "--format",
                               "txt,json,alto,page,hocr", (kSamples / "zh-spread.scan.jpg").string()});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  for (const Golden& page :
       {Golden{"zh-spread-1", "chi_sim", 0.040, 0.91}, Golden{"zh-spread-2", "chi_sim", 0.015, 0.97}}) {
    const std::string number = page.file.substr(page.file.rfind('-'));
    compare(page, kSamples / (page.file + ".gt.txt"), kSamples / (page.file + ".scan.layout.json"),
            (out / ("zh-spread.scan" + number)).string());
    expect_the_same_text((out / ("zh-spread.scan" + number)).string());
  }
}

TEST(WithoutNetwork, HorizontalChineseIsStillRead) {
  read_and_compare(
      kSamples,
      {{"zh-harbour.clean.png", "chi_sim", 0.050, 0.80}, {"zh-small.scan.jpg", "chi_sim", 0.050, 0.80}},
      {"--no-neural"});
}

// What `fast` gives up for half the time.
TEST(Fast, ReachesItsFigures) {
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "the figures are those of the program with its networks";
  read_and_compare(kSamples,
                   {{"zh-small.scan.jpg", "chi_sim", 0.010, 0.93}, {"en-bands.old.jpg", "eng", 0.050, 0.92}},
                   {"--profile", "fast"});
}

TEST(Fast, WithoutItsOwnNetworkTheLargerOneReads) {
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "built without networks";
  const TemporaryFolder folder;
  fs::create_directories(folder / "models/cache");
  for (const char* name : {"det", "rec"}) {
    const std::string file = "cache/PP-OCRv6_" + std::string(name) + "_small.onnx";
    fs::create_symlink(fs::path(BROADSHEET_SOURCE_DIR) / "models" / file, folder / ("models/" + file));
  }
  const cv::Mat scan = cv::imread((kSamples / "zh-small.scan.jpg").string(), cv::IMREAD_GRAYSCALE);
  cv::imwrite((folder / "a.png").string(),
              scan(cv::Rect(scan.cols / 4, scan.rows / 3, scan.cols / 2, scan.rows / 4)));
  const auto read = [&](const std::string& out, const std::vector<std::string>& more) {
    std::vector<std::string> arguments{
        "read", (folder / "a.png").string(), "-o", (folder / out).string(), "--profile", "fast"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = run_program(BROADSHEET_PROGRAM, arguments);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    return content(folder / (out + "/a.json"));
  };
  EXPECT_NE(read("all", {}).find("PP-OCRv6_rec_tiny"), std::string::npos);
  const std::string without = read("without", {"--models", (folder / "models").string()});
  EXPECT_NE(without.find("did without a network of its own"), std::string::npos);
  EXPECT_EQ(without.find("PP-OCRv6_rec_small.onnx+"), std::string::npos);
}

// The same bytes whatever the number of workers, the order of the files and what a worker read before.
TEST(Determinism, SameBytesWhateverTheOrderAndTheWorkers) {
  const std::vector<std::string> files{(kSamples / "en-tabloid.clean.png").string(),
                                       (kSamples / "zh-market.phone.jpg").string(),
                                       (kSamples / "en-grid.phone.jpg").string()};
  const TemporaryFolder one, four;
  const Ran first = run_program(BROADSHEET_PROGRAM, {"read", "-o", one.path().string(), "-j", "1", "--quiet",
                                                     files[0], files[1], files[2]});
  const Ran second = run_program(BROADSHEET_PROGRAM, {"read", "-o", four.path().string(), "-j", "4",
                                                      "--quiet", files[2], files[0], files[1]});
  ASSERT_EQ(first.exit_code, 0) << first.err;
  ASSERT_EQ(second.exit_code, 0) << second.err;
  EXPECT_EQ(outputs_in(one.path()).size(), 6U);
  for (const auto& [name, bytes] : outputs_in(one.path())) EXPECT_EQ(bytes, content(four / name)) << name;
}

// With -l auto a piece of a page, some columns wide, gets its language.
TEST(Automatic, EachPageGetsItsLanguage) {
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "the neural reader tells Chinese from letters";
  const TemporaryFolder folder;
  const std::vector<std::pair<std::string, std::string>> pages{{"zh-harbour.scan.jpg", "chi_sim"},
                                                               {"zh-vertical.scan.jpg", "chi_sim_vert"},
                                                               {"en-narrow.scan.jpg", "eng"},
                                                               {"de-antiqua.scan.jpg", "deu"},
                                                               {"de-fraktur.scan.jpg", "Fraktur"}};
  std::vector<std::string> arguments{
      "read", "-o", (folder / "out").string(), "-j", "2", "--quiet", "-l", "auto", "--profile", "fast"};
  for (const auto& [file, language] : pages) {
    const cv::Mat scan = cv::imread((kSamples / file).string(), cv::IMREAD_GRAYSCALE);
    arguments.push_back((folder / (language + ".png")).string());
    cv::imwrite(arguments.back(), scan(cv::Rect(scan.cols / 4, scan.rows / 3, scan.cols / 2, scan.rows / 3)));
  }
  const Ran ran = run_program(BROADSHEET_PROGRAM, arguments);
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  for (const auto& [file, language] : pages) {
    const std::string json = content(folder / ("out/" + language + ".json"));
    std::size_t regions = 0, right = 0;
    for (std::size_t at = 0; (at = json.find(R"("language":")", at)) != std::string::npos; ++at) {
      if (json.compare(at, 14, R"("language":"")") == 0) continue;  // a picture
      ++regions;
      right += json.compare(at + 12, language.size() + 1, language + "\"") == 0 ? 1 : 0;
    }
    EXPECT_GT(regions, 0U) << file;
    EXPECT_GE(static_cast<double>(right), 0.8 * static_cast<double>(regions)) << file;
  }
}

// However a page lies on the scanner, its text is the same.
TEST(Turned, PagesReadAsUprightOnesDo) {
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "without the text detector lines down the page are not seen";
  const TemporaryFolder folder;
  const cv::Mat scan = cv::imread((kSamples / "en-tabloid.scan.jpg").string(), cv::IMREAD_GRAYSCALE);
  std::vector<std::string> arguments{
      "read", "-o", (folder / "out").string(), "-j", "2", "--quiet", "-l", "eng", "--profile", "fast"};
  for (const char* name : {"0.png", "90.png", "180.png", "270.png"}) {
    cv::Mat turned = scan;
    for (int degrees = 0; degrees < std::stoi(name); degrees += 90)
      cv::rotate(turned, turned, cv::ROTATE_90_CLOCKWISE);
    arguments.push_back((folder / name).string());
    cv::imwrite(arguments.back(), turned);
  }
  const Ran ran = run_program(BROADSHEET_PROGRAM, arguments);
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_NE(content(folder / "out/0.json").find("\"turn\":0"), std::string::npos);
  for (const int degrees : {90, 180, 270}) {
    const std::string name = "out/" + std::to_string(degrees);
    EXPECT_EQ(content(folder / (name + ".txt")), content(folder / "out/0.txt")) << degrees;
    EXPECT_NE(content(folder / (name + ".json")).find("\"turn\":" + std::to_string(360 - degrees)),
              std::string::npos);
  }
}

// Pages that are no part of the project; read where they are present.
TEST(DevelopmentPages, ReachTheirFigures) {
  if (!fs::exists(kDevelopment)) GTEST_SKIP() << "the development pages are not here";
  if (!BROADSHEET_NEURAL) GTEST_SKIP() << "the figures are those of the program with the text detector";
  read_and_compare(kDevelopment, {
                                     {"zh-grid-102.scan.jpg", "chi_sim", 0.005, 0.95},
                                     {"zh-grid-102.old.jpg", "chi_sim", 0.012, 0.95},
                                     {"zh-grid-103.clean.png", "chi_sim", 0.005, 0.95},
                                     {"zh-seedlike-101.clean.png", "chi_sim", 0.005, 0.95},
                                     {"zh-seedlike-101.phone.jpg", "chi_sim", 0.012, 0.95},
                                     {"en-narrow-105.scan.jpg", "eng", 0.005, 0.95},
                                     {"en-grid-110.scan.jpg", "eng", 0.010, 0.95},
                                 });
}

}  // namespace
}  // namespace broadsheet
