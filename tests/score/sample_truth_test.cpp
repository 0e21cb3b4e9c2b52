// The layout truth of every sample page, read and held against itself: nothing on a real page may look like
// an error when all of it is right.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "score/layout_json.h"
#include "score/layout_score.h"
#include "score/overlap.h"

namespace broadsheet::score {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> truths() {
  std::vector<fs::path> found;
  std::error_code absent;
  for (const auto& entry : fs::directory_iterator(fs::path(BROADSHEET_SOURCE_DIR) / "samples", absent)) {
    if (entry.path().string().ends_with(".layout.json")) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

class SampleTruth : public testing::TestWithParam<fs::path> {};

Result<Layout> layout_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  EXPECT_TRUE(is_layout_truth(bytes));
  return read_layout_truth(file.string(), bytes);
}

/// The outline with its border moved outwards by so many pixels, inwards for less than none.
Quad bordered(const Quad& quad, double border) {
  Point center;
  for (const Point& p : quad.corner) center = {center.x + p.x / 4, center.y + p.y / 4};
  Quad result = quad;
  for (Point& p : result.corner) {
    p = {p.x + std::copysign(border, p.x - center.x), p.y + std::copysign(border, p.y - center.y)};
  }
  return result;
}

TEST_P(SampleTruth, IsPerfectAgainstItself) {
  const auto layout = layout_of(GetParam());
  ASSERT_TRUE(layout.has_value()) << to_line(layout.error());
  const LayoutScore score = score_layout(*layout, *layout);
  EXPECT_GT(score.truth_lines, 0U);
  EXPECT_EQ(score.matched_lines, score.truth_lines);
  EXPECT_EQ(score.successor_f1, 1);
  EXPECT_EQ(score.columns_found, 1);
  EXPECT_EQ(score.trespassing_lines, 0U);
  EXPECT_EQ(score.kind_right, score.truth_lines);
  EXPECT_EQ(score.article_f1, 1);
}

TEST_P(SampleTruth, ForgivesTheBordersOfADetector) {
  const auto layout = layout_of(GetParam());
  ASSERT_TRUE(layout.has_value()) << to_line(layout.error());
  for (const double share : {-0.15, 0.2}) {  // of the line's thickness, on every side
    Layout output = *layout;
    for (LayoutLine& line : output.lines) {
      const Direction direction = output.regions[line.region].direction;
      const double length = extent(line.outline, reading_axis(line.outline, direction)).length();
      line.outline = bordered(line.outline, share * area(line.outline) / length);
    }
    const LayoutScore score = score_layout(*layout, output);
    EXPECT_EQ(score.matched_lines, score.truth_lines) << share;
    EXPECT_EQ(score.successor_f1, 1) << share;
    EXPECT_EQ(score.columns_found, 1) << share;
    EXPECT_EQ(score.trespassing_lines, 0U) << share;
  }
}

/// Without white space, hyphens (those at line ends are gone in the clean text) and the long s.
std::string bare(const std::string& text) {
  static const std::string kLongS = "\u017F", kWideSpace = "\u3000";
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, kLongS.size(), kLongS) == 0) {
      result += 's';
      at += kLongS.size() - 1;
    } else if (text.compare(at, kWideSpace.size(), kWideSpace) == 0) {
      at += kWideSpace.size() - 1;
    } else if (std::isspace(static_cast<unsigned char>(text[at])) == 0 && text[at] != '-') {
      result += text[at];
    }
  }
  return result;
}

TEST_P(SampleTruth, SaysWhatTheCleanTextSays) {
  const auto layout = layout_of(GetParam());
  ASSERT_TRUE(layout.has_value()) << to_line(layout.error());
  const std::string file = GetParam().filename().string();
  std::ifstream stream(GetParam().parent_path() / (file.substr(0, file.find('.')) + ".gt.txt"));
  std::string clean, printed, line;
  while (std::getline(stream, line)) clean += line == "%%" ? "" : bare(line);
  for (const std::size_t k : layout->order) printed += bare(layout->lines[k].text);
  EXPECT_EQ(printed, clean);
}

TEST_P(SampleTruth, LiesInThePicture) {
  const auto layout = layout_of(GetParam());
  ASSERT_TRUE(layout.has_value()) << to_line(layout.error());
  for (const LayoutLine& line : layout->lines) {
    const Box box = bounds(line.outline);
    EXPECT_TRUE(box.left >= 0 && box.top >= 0 && box.right <= layout->width && box.bottom <= layout->height)
        << line.text;
  }
}

std::string test_name(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.filename().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Samples, SampleTruth, testing::ValuesIn(truths()), test_name);

}  // namespace
}  // namespace broadsheet::score
