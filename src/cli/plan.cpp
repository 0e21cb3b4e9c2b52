#include "cli/plan.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "batch/finished.h"
#include "load/names.h"
#include "write/provenance.h"

namespace broadsheet::cli {

namespace fs = std::filesystem;

namespace {

/// A JSON tells what the user gave when it was made. One that was not written by this program tells nothing
/// that is wanted; outputs without one are believed.
bool made_with(const std::string& given, const std::vector<fs::path>& outputs) {
  return std::all_of(outputs.begin(), outputs.end(), [&](const fs::path& output) {
    if (output.extension() != ".json") return true;
    std::ifstream stream(output, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    return write::parameters_in(bytes, "given") == given;
  });
}

}  // namespace

Plan plan_pages(const load::Inputs& inputs, const std::vector<std::vector<std::int64_t>>& frames,
                const PlanOptions& options) {
  const std::vector<fs::path> names = load::output_names(inputs);
  Plan plan;
  for (std::size_t i = 0; i < inputs.files.size(); ++i) {
    const std::string edits = edits_beside(inputs.files[i].path, options.overrides);
    const std::string given = given_parameters(options.overrides, edits);
    std::vector<fs::path> sources{inputs.files[i].path};
    for (const std::string& file : {edits, options.overrides.layout})
      if (!file.empty()) sources.emplace_back(file);
    const int count = static_cast<int>(frames[i].size());
    for (int frame = 0; frame < count; ++frame) {
      Job job;
      job.file = inputs.files[i].path;
      job.frame = frame;
      job.frames = count;
      job.pixels = frames[i][static_cast<std::size_t>(frame)];
      job.edits = edits;
      job.given = given;
      if (options.folder.empty()) {
        job.returned = options.formats.front();
        plan.pages.push_back(std::move(job));
        continue;
      }
      const fs::path stem = fs::path(options.folder) / load::output_stem(names[i], frame, count);
      std::vector<fs::path> paths, facing;
      for (const std::string& format : options.formats) {
        paths.emplace_back(stem.string() + "." + format);
        job.outputs.push_back({format, paths.back().string()});
        for (const int page : {1, 2})
          facing.emplace_back(load::spread_path(paths.back().string(), "." + format, page));
      }
      const auto finished = [&](const std::vector<fs::path>& outputs) {
        return batch::is_finished(sources, outputs) && made_with(given, outputs);
      };
      if (!options.force && (finished(paths) || (options.split_spreads && finished(facing)))) {
        ++plan.finished;
      } else {
        plan.pages.push_back(std::move(job));
      }
    }
  }
  return plan;
}

}  // namespace broadsheet::cli
