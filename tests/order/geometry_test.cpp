// The order stage alone, on real pages whose lines or regions are known and whose order is too. The pages lie
// beside the project; without them these tests are skipped.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "order/given_page.h"
#include "order/order.h"
#include "score/layout_score.h"

namespace broadsheet::order {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

double order_f1(const write::PageXml& xml, Cells cells) {
  GivenPage given = given_page(xml, cells);
  find_order(given.page);
  return score::score_layout(given.layout, found_order(given.page, cells)).successor_f1;
}

fs::path shared() { return fs::path(BROADSHEET_SOURCE_DIR).parent_path() / "shared"; }

// Two leaning sheets, of ours, with a table; its regions stand in the file from the last to the first.
TEST(Geometry, ASpreadOfOurOwn) {
  const fs::path file = fs::path(BROADSHEET_SOURCE_DIR) / "tests/order/given/spread.page.xml";
  const auto xml = write::page_from_xml("spread.page.xml", bytes_of(file));
  ASSERT_TRUE(xml) << to_line(xml.error());
  EXPECT_EQ(order_f1(*xml, Cells::as_tables), 1);
  GivenPage given = given_page(*xml, Cells::as_tables);
  EXPECT_GT(given.layout.order.size(), 60U);
  find_order(given.page);
  EXPECT_EQ(std::count_if(given.page.regions.begin(), given.page.regions.end(),
                          [](const Region& region) { return region.kind == Kind::table; }),
            1);
}

TEST(Geometry, AFileThatIsCutOffIsRefused) {
  const fs::path file = fs::path(BROADSHEET_SOURCE_DIR) / "tests/order/given/cut-off.page.xml";
  const auto xml = write::page_from_xml("cut-off.page.xml", bytes_of(file));
  ASSERT_FALSE(xml);
  EXPECT_EQ(xml.error().code, ErrorCode::bad_input);
}

// The lines of our samples, put into blocks anew, without their rules and the weight of their type.
TEST(Geometry, SamplesByTheirTruth) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(BROADSHEET_SOURCE_DIR) / "samples"))
    if (entry.path().string().ends_with(".layout.json")) files.push_back(entry.path());
  ASSERT_FALSE(files.empty());
  std::sort(files.begin(), files.end());
  double sum = 0, worst = 1;
  for (const fs::path& file : files) {
    const std::string bytes = bytes_of(file);
    const auto truth = score::read_layout_truth(file.filename().string(), bytes);
    ASSERT_TRUE(truth) << to_line(truth.error());
    const double f1 = order_f1(given_truth(*truth, bytes), Cells::as_tables);
    std::printf("%-32s successor F1 %.3f\n", file.filename().c_str(), f1);
    sum += f1;
    worst = std::min(worst, f1);
  }
  EXPECT_GE(sum / static_cast<double>(files.size()), 0.975);
  EXPECT_GE(worst, 0.90);
}

// Successor edges of the lines of running text; and of all lines, cells of tables too, for who wants to
// compare (two of the pages have all their regions sorted by height, over both sheets and all columns, which
// is no order to read them in).
TEST(Geometry, TwelveGazettes) {
  std::vector<fs::path> files;
  if (fs::exists(shared() / "geometry"))
    for (const auto& entry : fs::directory_iterator(shared() / "geometry"))
      if (entry.path().extension() == ".xml") files.push_back(entry.path());
  if (files.empty()) GTEST_SKIP() << "no pages beside the project";
  std::sort(files.begin(), files.end());
  double text = 0, all = 0, worst = 1;
  for (const fs::path& file : files) {
    const auto xml = write::page_from_xml(file.filename().string(), bytes_of(file));
    ASSERT_TRUE(xml) << to_line(xml.error());
    const double own = order_f1(*xml, Cells::as_tables), every = order_f1(*xml, Cells::as_lines);
    std::printf("%-20s successor F1 %.3f; with the cells of tables %.3f\n", file.filename().c_str(), own,
                every);
    text += own;
    all += every;
    worst = std::min(worst, own);
  }
  const auto count = static_cast<double>(files.size());
  std::printf("%-20s successor F1 %.3f; with the cells of tables %.3f\n", "mean", text / count, all / count);
  EXPECT_GE(text / count, 0.965);
  EXPECT_GE(worst, 0.91);
}

// Places and classes of the regions of a page; its text, which is not to be relied on, stays out.
TEST(Geometry, AModernPageWithAVerticalHeadline) {
  const fs::path file = shared() / "pages/real/nongmin_ribao_2010-12-25.layout.json";
  if (!fs::exists(file)) GTEST_SKIP() << "no page beside the project";
  const nlohmann::json json = nlohmann::json::parse(bytes_of(file));
  Page page;
  // The file has the sides of the picture the wrong way round.
  page.source.width = json["page_info"]["height"].get<int>();
  page.source.height = json["page_info"]["width"].get<int>();
  score::Layout truth, found;
  std::map<int, std::size_t> places;
  const auto outline_of = [](const nlohmann::json& poly) {
    Quad quad;
    for (std::size_t k = 0; k < 4; ++k)
      quad.corner[k] = {poly[2 * k].get<double>(), poly[2 * k + 1].get<double>()};
    return quad;
  };
  for (const nlohmann::json& given : json["layout_dets"]) {
    static const std::map<std::string, Kind> kKinds{{"title", Kind::headline},
                                                    {"text_block", Kind::body},
                                                    {"figure", Kind::picture},
                                                    {"figure_caption", Kind::caption}};
    const auto kind = kKinds.find(given["category_type"].get<std::string>());
    if (kind == kKinds.end()) continue;
    Region region;
    region.id = static_cast<int>(page.regions.size());
    region.kind = kind->second;
    region.outline = outline_of(given["poly"]);
    const Box box = bounds(region.outline);
    if (region.kind == Kind::headline && box.height() > 2 * box.width())
      region.direction = Direction::vertical;
    if (region.kind != Kind::picture) {
      for (const nlohmann::json& span : given["line_with_spans"]) {
        Line line;
        line.id = static_cast<int>(page.lines.size());
        line.region = region.id;
        line.direction = region.direction;
        line.outline = outline_of(span["poly"]);
        const Box print = bounds(line.outline);
        line.glyph_size = std::min(print.width(), print.height());
        region.lines.push_back(line.id);
        page.lines.push_back(line);
      }
      places[given["order"].get<int>()] = static_cast<std::size_t>(region.id);
    }
    page.regions.push_back(region);
  }
  find_order(page);
  truth.width = found.width = page.source.width;
  truth.height = found.height = page.source.height;
  for (const Region& region : page.regions) {
    truth.regions.push_back({region.kind, region.direction, -1, -1});
    truth.lines.push_back({truth.lines.size(), region.outline, ""});
  }
  found.regions = truth.regions;
  found.lines = truth.lines;
  for (const auto& [order, region] : places) truth.order.push_back(region);
  for (const Article& article : page.articles)
    for (const int id : article.regions)
      if (page.regions[static_cast<std::size_t>(id)].kind != Kind::picture)
        found.order.push_back(static_cast<std::size_t>(id));
  const double f1 = score::score_layout(truth, found).successor_f1;
  std::printf("nongmin_ribao successor F1 of %zu regions %.3f\n", truth.order.size(), f1);
  EXPECT_GE(f1, 0.95);
}

}  // namespace
}  // namespace broadsheet::order
