// The text score against the measures it must agree with, on the development pages, where these lie beside
// the project: the whole line of figures must be the same, digit for digit.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <sstream>

#include "distortion.h"
#include "score/report.h"
#include "score/text_score.h"
#include "scratch_file.h"
#include "text/utf.h"

namespace broadsheet::score {
namespace {

namespace fs = std::filesystem;

const fs::path kShared = BROADSHEET_SHARED_DIR;

/// Bytes; beyond, a page is compared with fewer outputs, as the reference takes time with the square of the
/// length.
constexpr std::size_t kLongTruth = 13000;

/// What a command prints, without its last line feed.
std::string printed_by(const std::string& command) {
  std::string text;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return text;
  std::array<char, 4096> buffer{};
  while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe))
    text.append(buffer.data(), n);
  EXPECT_EQ(pclose(pipe), 0) << command;
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

std::string quoted(const std::string& path) { return "'" + path + "'"; }

std::string content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> truths() {
  std::vector<fs::path> found;
  std::error_code absent;
  for (const char* folder : {"pages/typeset", "pages/real"}) {
    for (const auto& entry : fs::directory_iterator(kShared / folder, absent)) {
      if (entry.path().string().ends_with(".gt.txt")) found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Outputs for a truth: none, itself, and with faults, alone and several at once; `turn` chooses among them.
std::vector<std::string> outputs_for(const std::string& truth, std::size_t turn) {
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same outputs on every run
  const std::array<std::function<std::string()>, 8> distorted{
      [&] { return bytes_broken(characters_worn(articles_mixed(truth), random), random); },
      [&] { return characters_worn(columns_swapped(width_varied(paragraphs_merged(truth))), random); },
      [&] { return paragraphs_merged(truth); },
      [&] { return width_varied(truth); },
      [&] { return columns_swapped(truth); },
      [&] { return articles_mixed(truth); },
      [&] { return bytes_broken(truth, random); },
      [&] { return characters_worn(truth, random); },
  };
  const std::size_t count = text::decode(truth).size() > kLongTruth ? 1 : 4;
  std::vector<std::string> outputs{"", truth};
  for (std::size_t k = 0; k < count; ++k)
    outputs.push_back(distorted[(turn * count + k) % distorted.size()]());
  return outputs;
}

#ifdef BROADSHEET_SCORE_REFERENCE

/// All figures that both know, as printed.
void expect_agreement(const std::string& truth, const std::string& output, const std::string& what) {
  const ScratchFile truth_file("truth.txt", truth), output_file("output.txt", output);
  std::string expected = printed_by(quoted(BROADSHEET_SCORE_REFERENCE) + " " + quoted(truth_file.path()) +
                                    " " + quoted(output_file.path()));
  ASSERT_TRUE(expected.ends_with("]}"));
  expected.back() = ',';
  const auto score = score_text(truth, output);
  ASSERT_TRUE(score.has_value());
  EXPECT_EQ(to_json(*score).substr(0, expected.size()), expected) << what;
}

class ReferenceAgreement : public testing::TestWithParam<fs::path> {};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(ReferenceAgreement);

TEST_P(ReferenceAgreement, HoldsForEveryKindOfOutput) {
  const std::string truth = content(GetParam());
  const auto pages = truths();
  const auto turn = std::find(pages.begin(), pages.end(), GetParam()) - pages.begin();
  const auto outputs = outputs_for(truth, static_cast<std::size_t>(turn));
  for (std::size_t k = 0; k < outputs.size(); ++k) {
    expect_agreement(truth, outputs[k], "output " + std::to_string(k));
  }
}

std::string test_name(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.filename().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Pages, ReferenceAgreement, testing::ValuesIn(truths()), test_name);

TEST(ReferenceAgreementOn, MixedUpBytes) {
  const std::array<std::string, 32> bytes{"a",
                                          "b",
                                          "a",
                                          "b",
                                          "\n",
                                          "\n%%\n",
                                          "\r",
                                          " ",
                                          "\t",
                                          "　",
                                          "。",
                                          "一",
                                          "二",
                                          "…",
                                          ".",
                                          "-",
                                          "—",
                                          "“",
                                          "\"",
                                          "·",
                                          "\x80",
                                          "\xE4",
                                          "\xF0",
                                          "\xFF",
                                          "\xC2",
                                          "ſ",
                                          "\xEF\xBB\xBF",
                                          "%%",
                                          "\f",
                                          "Ａ",
                                          "\xE2\x80\x8B",
                                          std::string(1, '\0')};
  std::mt19937 random(8);  // NOLINT(cert-msc51-cpp): the same texts on every run
  const auto some = [&] {
    std::string text;
    for (std::size_t left = random() % 150; left > 0; --left) text += bytes[random() % bytes.size()];
    return text;
  };
  for (int round = 0; round < 300; ++round) {
    const std::string truth = some(), output = some();
    expect_agreement(truth, output, "round " + std::to_string(round));
  }
}

#endif  // BROADSHEET_SCORE_REFERENCE

TEST(WholePageAgreement, HoldsForEveryKindOfOutput) {
  const fs::path script = kShared / "metric/wholepage.py";
  if (!fs::exists(script)) GTEST_SKIP() << "no whole-page measure beside the project";
  // The Debian package serves Debian's Python, which need not be the first on the path.
  std::string python;
  for (const char* candidate : {"python3", "/usr/bin/python3"})
    if (python.empty() &&
        std::system((std::string(candidate) + " -c 'import Levenshtein' 2>/dev/null").c_str()) == 0)
      python = candidate;
  if (python.empty()) GTEST_SKIP() << "no Python Levenshtein";
  std::size_t turn = 0;
  for (const fs::path& page : truths()) {
    const std::string truth = content(page);
    const auto outputs = outputs_for(truth, turn++);
    std::vector<std::unique_ptr<ScratchFile>> files;
    std::string command = python + " " + quoted(script) + " " + quoted(page);
    for (const std::string& output : outputs) {
      files.push_back(std::make_unique<ScratchFile>("output" + std::to_string(files.size()), output));
      command += " " + quoted(files.back()->path());
    }
    std::istringstream rows(printed_by(command));
    for (const std::string& output : outputs) {
      double overall = 0, cased = 0;
      std::string name;
      ASSERT_TRUE(rows >> overall >> cased >> name) << page;
      const auto score = score_text(truth, output);
      ASSERT_TRUE(score.has_value());
      constexpr double kRounding = 0.000051;  // it prints four decimals
      EXPECT_NEAR(score->overall, overall, kRounding) << page << name;
      EXPECT_NEAR(score->cased, cased, kRounding) << page << name;
    }
  }
}

}  // namespace
}  // namespace broadsheet::score
