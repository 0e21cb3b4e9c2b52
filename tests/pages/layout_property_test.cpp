// Columns are a property of the page, not of the scan: however a page of samples/ is laid on the scanner, at
// whatever resolution, negative or with a column cut off, the columns found on it, led back to the page as it
// was, are those found there.
//
// A column is what lies in one column of one band (order/columns.h), numbered from what the eye sees, as no
// text is read here. Where bands end is not asked: columns of the two scans that cover each other are held
// together, and are the same when on neither scan two of them stand side by side and their outlines have an
// intersection over union of at least 0.9. Only its text can tell whether a single line is a headline, a
// folio or a caption: a stray one makes no column wider, and one more or less at the ends of a column is no
// difference. Neither a table nor a picture has
// columns of text.
//
// A page takes about two seconds. The default run of CTest takes a third of all pairs of page and change,
// such that every page is changed in some ways and every change is made to some pages; all are run by hand:
//   build/tests/pages/layout_property_test --gtest_filter='All/*'
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "load/decode.h"
#include "order/columns.h"
#include "page/reading_frame.h"
#include "pipeline.h"
#include "score/score_files.h"

namespace broadsheet {
namespace {

namespace fs = std::filesystem;

constexpr double kSameColumn = 0.9;  // intersection over union
constexpr double kCovers = 0.5;      // of the smaller column
constexpr double kStray = 0.15;      // of the lines of a column may reach beyond it
constexpr double kSideBySide = 0.5;  // of the narrower column: columns that overlap less stand side by side
constexpr double kLooseEnd =
    8;  // glyph sizes at the ends of a column: a headline of two lines and the white about it
constexpr int kLeastLines = 4;  // of a column: less is a caption or a cell of a table

// A changed scan, and the way back: the place in the page as it was of a place in the changed one.
struct Changed {
  cv::Mat picture;
  cv::Matx23d back = {1, 0, 0, 0, 1, 0};
  double cut = 0;  // what lies before this along the lines, in the page as it was, is cut off
};

struct Column {
  Box box;  // pixels of the page as it was
  int lines = 0;
  double reach = 0;  // where its farthest line ends, in the reading frame
};

struct Columns {
  std::vector<Column> all;
  std::vector<Box> pictures;  // pixels of the scan that was looked at
  Direction direction = Direction::horizontal;
  double glyph = 0;
};

Pipeline& pipeline() {
  static Result<Pipeline> opened = [] {
    PipelineOptions options;
    options.models_dir = std::string(BROADSHEET_SOURCE_DIR) + "/models";
    return Pipeline::open(options);
  }();
  return opened.value();
}

// As wide as most of its lines: a stray one makes it no wider.
Column column_of(const std::vector<Box>& lines, Direction direction) {
  std::vector<double> left, right;
  Box box;
  for (const Box& line : lines) {
    left.push_back(line.left);
    right.push_back(line.right);
    box = united(box, line);
  }
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  const auto stray = static_cast<std::size_t>(kStray * static_cast<double>(lines.size()));
  box.left = left[stray];
  box.right = right[right.size() - 1 - stray];
  return {from_reading_frame(box, direction), static_cast<int>(lines.size()), right.back()};
}

Columns columns_of(const Changed& changed) {
  load::Picture picture;
  picture.pixels = changed.picture;
  picture.source.width = changed.picture.cols;
  picture.source.height = changed.picture.rows;
  Result<Page> page = pipeline().layout_only(picture);
  if (!page) {
    ADD_FAILURE() << to_line(page.error());
    return {};
  }
  double vertical = 0, glyphs = 0;
  for (const Line& line : page->lines) {
    vertical += line.direction == Direction::vertical ? 1 : -1;
    glyphs += line.glyph_size;
  }
  const Direction direction = vertical > 0 ? Direction::vertical : Direction::horizontal;
  for (Region& region : page->regions)
    if (!region.lines.empty()) region.kind = Kind::body;  // what is a headline is not known yet
  order::number_columns(*page, direction);
  std::map<std::pair<int, int>, std::vector<Box>> columns;  // lines by band and column, reading frame
  for (const Region& region : page->regions) {
    if (region.column < 0) continue;
    for (const int id : region.lines) {
      Quad outline = page->lines[static_cast<std::size_t>(id)].outline;
      for (Point& corner : outline.corner) {
        const cv::Vec2d there = changed.back * cv::Vec3d(corner.x, corner.y, 1);
        corner = {there[0], there[1]};
      }
      columns[{region.band, region.column}].push_back(to_reading_frame(bounds(outline), direction));
    }
  }
  Columns found;
  for (const Region& region : page->regions)
    if (region.kind == Kind::picture) found.pictures.push_back(bounds(region.outline));
  for (const auto& [place, lines] : columns) found.all.push_back(column_of(lines, direction));
  found.direction = direction;
  if (!page->lines.empty()) found.glyph = glyphs / static_cast<double>(page->lines.size());
  return found;
}

Changed turned(const cv::Mat& scan, double degrees) {
  const double w = scan.cols, h = scan.rows;
  const double radians = degrees * CV_PI / 180, c = std::cos(radians), s = std::sin(radians);
  const double width = std::abs(c) * w + std::abs(s) * h, height = std::abs(s) * w + std::abs(c) * h;
  const cv::Matx23d there{c, -s, (width - c * w + s * h) / 2, s, c, (height - s * w - c * h) / 2};
  Changed changed;
  cv::warpAffine(scan, changed.picture, there, {cvRound(width), cvRound(height)}, cv::INTER_LINEAR,
                 cv::BORDER_CONSTANT, cv::Scalar::all(255));
  cv::invertAffineTransform(there, changed.back);
  return changed;
}

Changed scaled(const cv::Mat& scan, double factor) {
  Changed changed;
  cv::resize(scan, changed.picture, {}, factor, factor, factor < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
  changed.back = {1 / factor, 0, 0, 0, 1 / factor, 0};
  return changed;
}

// The first column that is worth the name goes, cut off in the gutter beside it: the leftmost, or the topmost
// tier.
Changed cut(const cv::Mat& scan, const Columns& columns) {
  double first = 0, reach = 0;
  for (const Column& column : columns.all) {
    const double left = to_reading_frame(column.box, columns.direction).left;
    if (column.lines < kLeastLines || (reach > 0 && left >= first)) continue;
    first = left;
    reach = column.reach;
  }
  const int at = cvRound(reach + columns.glyph / 2);
  const double cut = at;
  if (columns.direction == Direction::vertical)
    return {scan.rowRange(at, scan.rows), {1, 0, 0, 0, 1, cut}, cut};
  return {scan.colRange(at, scan.cols), {1, 0, cut, 0, 1, 0}, cut};
}

using Change = Changed (*)(const cv::Mat& scan, const Columns& columns);
const std::vector<std::pair<std::string, Change>>& changes() {
  static const std::vector<std::pair<std::string, Change>> all{
      {"Turned90", [](const cv::Mat& scan, const Columns&) { return turned(scan, 90); }},
      {"Turned180", [](const cv::Mat& scan, const Columns&) { return turned(scan, 180); }},
      {"Turned270", [](const cv::Mat& scan, const Columns&) { return turned(scan, 270); }},
      {"SkewedBy3Left", [](const cv::Mat& scan, const Columns&) { return turned(scan, -3); }},
      {"SkewedBy1Left", [](const cv::Mat& scan, const Columns&) { return turned(scan, -1); }},
      {"SkewedBy2Right", [](const cv::Mat& scan, const Columns&) { return turned(scan, 2); }},
      {"SkewedBy3Right", [](const cv::Mat& scan, const Columns&) { return turned(scan, 3); }},
      {"AThird", [](const cv::Mat& scan, const Columns&) { return scaled(scan, 1.0 / 3); }},
      {"Halved", [](const cv::Mat& scan, const Columns&) { return scaled(scan, 0.5); }},
      {"Enlarged", [](const cv::Mat& scan, const Columns&) { return scaled(scan, 1.5); }},
      {"Doubled", [](const cv::Mat& scan, const Columns&) { return scaled(scan, 2); }},
      {"Negative", [](const cv::Mat& scan, const Columns&) { return Changed{255 - scan}; }},
      {"Cut", [](const cv::Mat& scan, const Columns& columns) { return cut(scan, columns); }},
  };
  return all;
}

struct Sample {
  cv::Mat scan;
  Columns columns;
  std::vector<Box> tables;  // as the truth has them
};

std::vector<Box> tables_of(const fs::path& scan) {
  const auto truth = score::read_layout_truth_file(fs::path(scan).replace_extension(".layout.json").string());
  if (!truth) {
    ADD_FAILURE() << to_line(truth.error());
    return {};
  }
  std::map<std::size_t, Box> tables;  // by region
  for (const score::LayoutLine& line : truth->lines)
    if (truth->regions[line.region].kind == Kind::table)
      tables[line.region] = united(tables[line.region], bounds(line.outline));
  std::vector<Box> boxes;
  for (const auto& [region, box] : tables) boxes.push_back(box);
  return boxes;
}

bool lies_in(const std::vector<Box>& boxes, const Column& column) {
  return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
    return intersection(box, column.box).area() > kCovers * column.box.area();
  });
}

// The page as it is, looked at once.
const Sample& sample(const std::string& name) {
  static std::map<std::string, Sample> samples;
  if (!samples.contains(name)) {
    Sample& added = samples[name];
    const fs::path file = fs::path(BROADSHEET_SOURCE_DIR) / "samples" / name;
    added.scan = cv::imread(file.string(), cv::IMREAD_GRAYSCALE);
    added.tables = tables_of(file);
    added.columns = columns_of({added.scan});
  }
  return samples.at(name);
}

std::vector<std::string> sample_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(BROADSHEET_SOURCE_DIR) / "samples")) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".jpg" || extension == ".png") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

struct Case {
  std::string page;
  std::size_t change = 0;
  friend void PrintTo(const Case& c, std::ostream* out) {
    *out << c.page << ' ' << changes()[c.change].first;
  }
};

std::vector<Case> cases(std::size_t every) {
  std::vector<Case> chosen;
  const std::vector<std::string> names = sample_names();
  for (std::size_t page = 0; page < names.size(); ++page)
    for (std::size_t change = 0; change < changes().size(); ++change)
      if ((page + change) % every == 0) chosen.push_back({names[page], change});
  return chosen;
}

std::string name_of(const testing::TestParamInfo<Case>& info) {
  std::string name =
      info.param.page.substr(0, info.param.page.rfind('.')) + "_" + changes()[info.param.change].first;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

// Columns of both scans that cover each other.
struct Group {
  std::vector<Column> before, after;

  static bool covers(const Column& a, const Column& b) {
    return intersection(a.box, b.box).area() > kCovers * std::min(a.box.area(), b.box.area());
  }
  bool takes(const Group& other) const {
    const auto any = [](const std::vector<Column>& as, const std::vector<Column>& bs) {
      return std::any_of(as.begin(), as.end(), [&](const Column& a) {
        return std::any_of(bs.begin(), bs.end(), [&](const Column& b) { return covers(a, b); });
      });
    };
    return any(before, other.after) || any(after, other.before);
  }
  void add(const Group& other) {
    before.insert(before.end(), other.before.begin(), other.before.end());
    after.insert(after.end(), other.after.begin(), other.after.end());
  }
};

std::vector<Group> groups_of(const std::vector<Column>& before, const std::vector<Column>& after) {
  std::vector<Group> groups;
  const auto add = [&](Group group) {
    for (std::size_t i = 0; i < groups.size();)
      if (groups[i].takes(group)) {
        group.add(groups[i]);
        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
        i = 0;
      } else {
        ++i;
      }
    groups.push_back(std::move(group));
  };
  for (const Column& column : before) add({{column}, {}});
  for (const Column& column : after) add({{}, {column}});
  return groups;
}

Column united(const std::vector<Column>& columns) {
  Column all;
  for (const Column& column : columns) {
    all.box = broadsheet::united(all.box, column.box);
    all.lines += column.lines;
  }
  return all;
}

bool side_by_side(const std::vector<Column>& columns, Direction direction) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      const Box a = to_reading_frame(columns[i].box, direction),
                b = to_reading_frame(columns[k].box, direction);
      if (overlap_x(a, b) < kSideBySide * std::min(a.width(), b.width())) return true;
    }
  return false;
}

// Intersection over union of what differs by more than a line at the ends.
double likeness(const Column& before, const Column& after, const Columns& page) {
  const Box a = to_reading_frame(before.box, page.direction);
  Box b = to_reading_frame(after.box, page.direction);
  const double loose = kLooseEnd * page.glyph;
  if (std::abs(a.top - b.top) < loose) b.top = a.top;
  if (std::abs(a.bottom - b.bottom) < loose) b.bottom = a.bottom;
  return intersection_over_union(a, b);
}

std::string told(const Column& column) {
  return std::to_string(column.lines) + " lines from " + std::to_string(cvRound(column.box.left)) + "," +
         std::to_string(cvRound(column.box.top)) + " to " + std::to_string(cvRound(column.box.right)) + "," +
         std::to_string(cvRound(column.box.bottom));
}

struct LayoutProperty : testing::TestWithParam<Case> {};

TEST_P(LayoutProperty, ColumnsAreKept) {
  const Sample& page = sample(GetParam().page);
  const Changed changed = changes()[GetParam().change].second(page.scan, page.columns);
  const auto is_cut = [&](const Column& column) {
    return to_reading_frame(column.box, page.columns.direction).left < changed.cut;
  };
  int asked = 0;
  for (const Group& group : groups_of(page.columns.all, columns_of(changed).all)) {
    if (std::any_of(group.before.begin(), group.before.end(), [&](const Column& column) {
          return is_cut(column) || lies_in(page.tables, column) || lies_in(page.columns.pictures, column);
        }))
      continue;
    const Column before = united(group.before), after = united(group.after);
    if (std::max(before.lines, after.lines) < kLeastLines) continue;
    ++asked;
    EXPECT_FALSE(side_by_side(group.before, page.columns.direction)) << "merged: " << told(after);
    EXPECT_FALSE(side_by_side(group.after, page.columns.direction)) << "torn: " << told(before);
    EXPECT_GE(likeness(before, after, page.columns), kSameColumn)
        << told(before) << " became " << told(after);
  }
  EXPECT_GT(asked, 0);
}

INSTANTIATE_TEST_SUITE_P(Some, LayoutProperty, testing::ValuesIn(cases(3)), name_of);
INSTANTIATE_TEST_SUITE_P(All, LayoutProperty, testing::ValuesIn(cases(1)), name_of);

}  // namespace
}  // namespace broadsheet
