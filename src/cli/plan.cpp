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
      std::vector<fs::path> paths, facing;
      for (const std::string& format : options.formats) {
        paths.emplace_back(stem.string() + "." + format);
        job.outputs.push_back({format, paths.back().string()});
        for (const int page : {1, 2})
          facing.emplace_back(load::spread_path(paths.back().string(), "." + format, page));
      }
      const bool finished = batch::is_finished(job.file, paths) ||
                            (options.split_spreads && batch::is_finished(job.file, facing));
      if (!options.force && finished) {
        ++plan.finished;
      } else {
        plan.pages.push_back(std::move(job));
      }
    }
  }
  return plan;
}

}  // namespace broadsheet::cli
