// A Pipeline that needs no engine, for the tests of everything around the page: what it "reads" is the name
// of the file and the number of the frame, and the name tells it to fail.
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "load/decode.h"
#include "pipeline.h"

namespace broadsheet {

struct Pipeline::Parts {
  PipelineOptions options;
};

Pipeline::Pipeline(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Pipeline::Pipeline(Pipeline&& other) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&& other) noexcept = default;
Pipeline::~Pipeline() = default;

std::vector<std::string> model_files(const PipelineOptions& options) {
  const std::filesystem::path file = std::filesystem::path(options.models_dir) / "fake.model";
  return std::filesystem::exists(file) ? std::vector{file.string()} : std::vector<std::string>{};
}

Result<Pipeline> Pipeline::open(PipelineOptions options) {
  for (const std::string& language : options.languages) {
    if (language == "xyz") {
      return tl::unexpected(Error{
          ErrorCode::missing_language, "", {}, "no language data \"xyz\"", "install tesseract-ocr-xyz"});
    }
  }
  return Pipeline(std::make_unique<Parts>(Parts{std::move(options)}));
}

Result<Page> Pipeline::layout_only(const load::Picture& picture, Perf* perf, const Given& given) {
  const StageTimer timer(perf, "layout");
  Page page;
  page.source = picture.source;
  if (!parts_->options.neural) page.notes.emplace_back("no text detector");
  Region region;
  region.outline = quad_of({0, 0, 8, 8});
  page.regions = {region};
  if (!given.parameters.empty()) page.provenance.push_back({"given", "0", given.parameters});
  return page;
}

Result<std::vector<Page>> Pipeline::read(const load::Picture& picture, Perf* perf, const Given& given) {
  const std::string name = std::filesystem::path(picture.source.file).filename().string();
  const auto is = [&](const char* word) { return name.find(word) != std::string::npos; };
  if (is("crash")) {
    std::signal(SIGSEGV, SIG_DFL);  // a sanitizer would make a report and exit code of it
    std::raise(SIGSEGV);
  }
  const std::filesystem::path mark = picture.source.file + ".mark";  // tells that it was begun
  if (is("once") && !std::filesystem::exists(mark)) {
    std::ofstream(mark) << "x";
    std::raise(SIGKILL);
  }
  if (is("brief")) std::this_thread::sleep_for(std::chrono::milliseconds(30));
  if (is("slow")) std::this_thread::sleep_for(std::chrono::seconds(1));
  if (is("hang") && !std::filesystem::exists(std::filesystem::path(mark).parent_path() / "go on")) {
    const StageTimer timer(perf, "layout");
    std::ofstream(mark) << "x";
    std::this_thread::sleep_for(std::chrono::hours(1));
  }
  if (is("hungry")) {
    const StageTimer timer(perf, "recognize");
    constexpr std::size_t kBlock = 10'000'000;  // bytes
    std::vector<std::string> blocks;
    while (true) blocks.emplace_back(kBlock, 'x');
  }
  if (is("throw")) throw std::runtime_error("a library threw");
  const bool fails_now = std::filesystem::exists(std::filesystem::path(mark).parent_path() / "fail now");
  if (is("fail") || fails_now)
    return tl::unexpected(Error{ErrorCode::engine, "", {}, "the engine failed", ""});
  Result<Page> page = layout_only(picture, perf, given);
  const bool split = is("spread") && parts_->options.spread == Spread::split;
  page->source.spread_page = split ? 1 : 0;
  const StageTimer timer(perf, "recognize");
  const auto add = [&](Kind kind, const std::string& text) {
    Paragraph paragraph;
    paragraph.id = static_cast<int>(page->paragraphs.size());
    paragraph.kind = kind;
    paragraph.text = text;
    page->paragraphs.push_back(paragraph);
  };
  add(Kind::folio, "folio");
  add(Kind::headline, name);
  add(Kind::body, "frame " + std::to_string(picture.source.frame) +
                      (parts_->options.keep_lines ? "\n" : " ") + parts_->options.languages.front());
  std::vector<Page> pages{*page};
  if (split) {
    pages.push_back(*page);
    pages.back().source.spread_page = 2;
    pages.back().paragraphs.back().text = "right";
  }
  return pages;
}

Result<Page> Pipeline::transcribe(const load::Picture& picture, const std::vector<GivenRegion>& regions,
                                  Perf* perf) {
  Result<Page> page = layout_only(picture, perf, {});
  for (const GivenRegion& region : regions)
    for (const Quad& outline : region.lines) {
      Line line;
      line.id = static_cast<int>(page->lines.size());
      line.region = 0;
      line.outline = outline;
      line.text = "line " + std::to_string(line.id);
      page->regions[0].lines.push_back(line.id);
      page->lines.push_back(line);
    }
  return page;
}

}  // namespace broadsheet
