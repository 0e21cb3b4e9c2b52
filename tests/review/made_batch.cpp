#include "made_batch.h"

#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>

#include "batch/journal.h"
#include "batch/stamp.h"
#include "load/sha256.h"
#include "reflow/reflow.h"
#include "write/json.h"

namespace broadsheet::review {

namespace fs = std::filesystem;

Page made_page() {
  const std::vector<std::vector<std::string>> texts{
      {"Ships return", "to the harbor"},
      {"The first ships came home early", "on the morning tide today."},
      {"A quiet market", "in the square"},
      {"Few farmers came to the market", "and fewer buyers met them."}};
  Page page;
  page.source.file = "page.png";
  page.source.width = 1000;
  page.source.height = 800;
  page.source.dpi = 300;
  for (std::size_t r = 0; r < texts.size(); ++r) {
    const double left = 40 + 480.0 * static_cast<double>(r / 2),
                 top = 40 + 200.0 * static_cast<double>(r % 2);
    Region region;
    region.id = static_cast<int>(r);
    region.kind = r % 2 == 0 ? Kind::headline : Kind::body;
    region.outline = quad_of({left, top, left + 440, top + 110});
    region.language = "eng";
    for (std::size_t k = 0; k < texts[r].size(); ++k) {
      Line line;
      line.id = static_cast<int>(page.lines.size());
      line.region = region.id;
      const double y = top + 55 * static_cast<double>(k);
      line.outline = quad_of({left, y, left + 440, y + 40});
      line.glyph_size = 36;
      line.text = texts[r][k];
      line.confidence = 0.97;
      Word word;
      word.outline = line.outline;
      word.text = line.text;
      word.confidence = 0.97;
      line.words = {word};
      region.lines.push_back(line.id);
      page.lines.push_back(line);
    }
    page.regions.push_back(region);
  }
  page.articles = {{0, {0, 1}}, {1, {2, 3}}};
  reflow::reflow(page);
  return page;
}

MadeBatch::MadeBatch() {
  fs::create_directories(scans());
  fs::create_directories(outputs());
  fs::create_directories(outside());
}

void MadeBatch::add_read(const std::string& name, double confidence, const Page& page,
                         const std::string& json) {
  const cv::Mat picture(800, 1000, CV_8UC1, cv::Scalar(235));
  cv::imwrite(scan(name), picture);
  const std::string output = json.empty() ? name + ".json" : json;
  if (json.empty()) write_text(outputs() / output, write::to_json(page));
  batch::PageRecord record;
  record.planned = {name, scan(name), std::nullopt, 1};
  record.state = batch::State::read;
  record.stamp = batch::stamp_of(scan(name));
  record.sha256 = load::sha256_of_file(scan(name)).value();
  record.confidence = confidence;
  record.outputs = {{output, "json", "0"}};
  records_.emplace_back(record);
}

void MadeBatch::add_failed(const std::string& name, const std::string& cause) {
  batch::PageRecord record;
  record.planned = {name, scan(name), std::nullopt, 1};
  record.state = batch::State::failed;
  record.error = Error{ErrorCode::damaged, scan(name), {}, cause, ""};
  records_.emplace_back(record);
}

void MadeBatch::add_plan(const std::string& name) {
  records_.emplace_back(std::vector<batch::PlannedPage>{{name, scan(name), std::nullopt, 1}});
}

void MadeBatch::finish() {
  batch::RunRecord run;
  static int runs = 0;  // no two have one id
  run.id = batch::new_run_id("host", ++runs, "");
  run.generation = static_cast<std::uint64_t>(runs);
  run.host = "host";
  run.pid = 1;
  run.version = "0";
  auto journal = batch::Journal::begin(outputs(), run);
  journal->append(records_);
  records_.clear();
}

void write_text(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

std::string text_in(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

Edit text_edit(const Page& page, int line, const std::string& text) {
  Edit edit;
  edit.action = Edit::Action::text;
  edit.places = {page.lines[static_cast<std::size_t>(line)].outline};
  edit.text = text;
  return edit;
}

}  // namespace broadsheet::review
