#include "cli/plan.h"

#include <filesystem>

#include "batch/finished.h"
#include "load/names.h"

namespace broadsheet::cli {

namespace fs = std::filesystem;

Plan plan_pages(const load::Inputs& inputs, const std::vector<int>& frames, const PlanOptions& options) {
  const std::vector<fs::path> names = load::output_names(inputs);
  Plan plan;
  for (std::size_t i = 0; i < inputs.files.size(); ++i) {
    for (int frame = 0; frame < frames[i]; ++frame) {
      Job job;
      job.file = inputs.files[i].path;
      job.frame = frame;
      job.frames = frames[i];
      if (options.folder.empty()) {
        job.returned = options.formats.front();
        plan.pages.push_back(std::move(job));
        continue;
      }
      const fs::path stem = fs::path(options.folder) / load::output_stem(names[i], frame, frames[i]);
      std::vector<fs::path> paths;
      for (const std::string& format : options.formats) {
        paths.emplace_back(stem.string() + "." + format);
        job.outputs.push_back({format, paths.back().string()});
      }
      if (!options.force && batch::is_finished(job.file, paths)) {
        ++plan.finished;
      } else {
        plan.pages.push_back(std::move(job));
      }
    }
  }
  return plan;
}

}  // namespace broadsheet::cli
