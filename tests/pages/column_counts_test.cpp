// How many columns stand side by side on real pages, counted by hand at some heights where nothing but
// running text stands on them. The pages are no part of the project; they are asked where they are present.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "load/decode.h"
#include "order/columns.h"
#include "pipeline.h"

namespace broadsheet {
namespace {

namespace fs = std::filesystem;

const fs::path kPages = fs::path(BROADSHEET_SOURCE_DIR) / ".." / "shared" / "pages" / "real";

struct Counted {
  std::string file;
  std::vector<std::pair<double, int>> columns;  ///< part of the height of the page, columns there
};

const std::vector<Counted>& counted() {
  static const std::vector<Counted> pages{
      {"weekly_journal_1856-05-24_p1.tif", {{0.3, 6}, {0.5, 6}, {0.7, 6}, {0.85, 6}}},
      {"nordstern_1878-01-03_0011.jpg", {{0.3, 6}, {0.5, 6}, {0.7, 6}, {0.9, 6}}},
      {"national_tribune_1898-11-10_p1.jpg", {{0.3, 2}, {0.6, 7}, {0.9, 7}}},
      {"evening_star_19180901.jpg", {{0.7, 8}, {0.9, 8}}},
      {"dongguan_ribao_A03.jpg", {{0.9, 6}}},
      {"headline_daily_2023-12-02.jpg", {{0.26, 5}, {0.55, 5}}},
      {"nzz_18400424.tif", {{0.4, 2}, {0.7, 2}}},
      {"nzz_18640318.tif", {{0.3, 3}, {0.6, 3}}},
      {"nzz_18930529.tif", {{0.3, 4}, {0.5, 4}}},
  };
  return pages;
}

struct ColumnCounts : testing::TestWithParam<Counted> {};

TEST_P(ColumnCounts, AreThoseCountedByHand) {
  const fs::path file = kPages / GetParam().file;
  if (!fs::exists(file)) GTEST_SKIP() << "the page is not here";
  static Result<Pipeline> pipeline = [] {
    PipelineOptions options;
    options.models_dir = std::string(BROADSHEET_SOURCE_DIR) + "/models";
    return Pipeline::open(options);
  }();
  ASSERT_TRUE(pipeline) << to_line(pipeline.error());
  const auto picture = load::decode(file.string(), 0);
  ASSERT_TRUE(picture) << to_line(picture.error());
  Result<Page> page = pipeline->layout_only(*picture);
  ASSERT_TRUE(page) << to_line(page.error());
  for (Region& region : page->regions)
    if (!region.lines.empty()) region.kind = Kind::body;  // what is a headline is not known yet
  order::number_columns(*page, Direction::horizontal);
  std::map<std::pair<int, int>, Box> columns;  // by band and column, pixels of the scan
  for (const Region& region : page->regions)
    if (region.column >= 0)
      for (const int id : region.lines) {
        Box& column = columns[{region.band, region.column}];
        column = united(column, bounds(page->lines[static_cast<std::size_t>(id)].outline));
      }
  for (const auto& [part, count] : GetParam().columns) {
    const double height = part * picture->pixels.rows;
    int found = 0;
    for (const auto& [place, box] : columns) found += box.top < height && height < box.bottom ? 1 : 0;
    EXPECT_EQ(found, count) << "at " << part << " of the height";
  }
}

INSTANTIATE_TEST_SUITE_P(Real, ColumnCounts, testing::ValuesIn(counted()), [](const auto& info) {
  return info.param.file.substr(0, info.param.file.find('_')) + std::to_string(info.index);
});

}  // namespace
}  // namespace broadsheet
