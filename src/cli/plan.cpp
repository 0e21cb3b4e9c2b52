#include "cli/plan.h"

#include <algorithm>
#include <map>
#include <system_error>

#include "batch/finished.h"
#include "load/names.h"
#include "load/sha256.h"

namespace broadsheet::cli {

namespace fs = std::filesystem;

namespace {

constexpr double kMega = 1e6;
constexpr double kLeastCost = 0.5;  // megapixels: what the smallest page takes, and one of unknown size

double cost_of(std::int64_t pixels) { return std::max(kLeastCost, static_cast<double>(pixels) / kMega); }

class Planner {
 public:
  Planner(const PlanOptions& options, const std::optional<Before>& before, Plan& plan)
      : options_(options), before_(before), plan_(plan) {}

  void add(const std::string& file, const fs::path& name, const std::vector<std::int64_t>& pixels) {
    const int frames = static_cast<int>(pixels.size());
    const std::string edits = edits_beside(file, options_.overrides);
    const std::string given = given_parameters(options_.overrides, edits);
    const batch::Stamp stamp = batch::stamp_of(file);
    hash_.reset();
    if (before_ && frames > 1 && before_->index.find(name.string()).last)
      plan_.gone.push_back({name.string()});
    for (int frame = 0; frame < frames; ++frame) {
      PlannedJob planned;
      Job& job = planned.job;
      job.file = file;
      job.frame = frame;
      job.frames = frames;
      job.pixels = pixels[static_cast<std::size_t>(frame)];
      job.edits = edits;
      job.given = given;
      const fs::path stem = load::output_stem(name, frame, frames);
      planned.page = {stem.string(), file, named_frame(job), cost_of(job.pixels)};
      planned.stamp = stamp;
      if (options_.folder.empty()) {
        job.returned = options_.formats.front();
      } else {
        for (const std::string& format : unfinished(planned, given)) {
          const fs::path path = fs::path(options_.folder) / stem;
          job.folder = options_.folder;
          job.outputs.push_back({format, path.string() + write::format_named(format)->extension});
        }
        if (job.outputs.empty()) {
          ++plan_.finished;
          continue;
        }
      }
      plan_.pages.push_back(std::move(planned));
    }
  }

 private:
  /// Formats still to be written. Outputs of the others are told to `planned`.
  std::vector<std::string> unfinished(PlannedJob& planned, const std::string& given) {
    if (!before_) return options_.formats;
    const auto [known, state, last] = before_->index.find(planned.page.page);
    if (last) planned.last_time = last->time;
    const std::string& file = planned.page.input;
    std::vector<batch::Wanted> wanted;
    for (const std::string& format : options_.formats)
      wanted.push_back({format, before_->made_with.of(format, given)});
    for (const batch::Wanted& each : wanted) planned.made_with += each.made_with;
    if (options_.force || !last || !batch::is_same_scan(*last, planned.stamp, [&] { return hash_of(file); }))
      return options_.formats;
    std::vector<std::string> formats = batch::unfinished_formats(*last, wanted, options_.folder);
    for (const batch::OutputRecord& output : last->outputs)
      if (std::find(formats.begin(), formats.end(), output.format) == formats.end())
        planned.finished.push_back(output);
    if (formats.empty() && state == batch::State::pending) plan_.resettled.push_back(*last);
    return formats;
  }

  /// Once for all frames of a file.
  const std::string& hash_of(const std::string& file) {
    if (!hash_) hash_ = load::sha256_of_file(file).value_or("");
    return *hash_;
  }

  const PlanOptions& options_;
  const std::optional<Before>& before_;
  Plan& plan_;
  std::optional<std::string> hash_;  // of the file at hand
};

}  // namespace

Plan plan_pages(const load::Inputs& inputs, const std::vector<std::vector<std::int64_t>>& frames,
                const PlanOptions& options, const std::optional<Before>& before) {
  const std::vector<fs::path> names = load::output_names(inputs);
  Plan plan;
  Planner planner(options, before, plan);
  for (std::size_t i = 0; i < inputs.files.size(); ++i)
    planner.add(inputs.files[i].path, names[i], frames[i]);
  return plan;
}

}  // namespace broadsheet::cli
