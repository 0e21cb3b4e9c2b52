#include "cli/worker.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <new>
#include <opencv2/core/utility.hpp>
#include <utility>

#include "batch/memory.h"
#include "batch/worker.h"
#include "cli/exit_codes.h"
#include "cli/places.h"
#include "cli/print.h"
#include "cli/scan.h"
#include "load/names.h"
#include "load/sha256.h"
#include "page/predicted_error.h"
#include "score/score_files.h"
#include "write/file.h"
#include "write/overlay.h"

namespace broadsheet::cli {

namespace {

using nlohmann::json;

/// Holds what is loaded once and does one job after the other.
class PageWorker {
 public:
  explicit PageWorker(Settings settings) : settings_(std::move(settings)) {}

  /// An exception of a library fails the page like any other error, and names it.
  Result<Done> work(const Job& job, const batch::Tell& tell) {
    Result<Done> done = tl::unexpected(Error{});
    batch::reset_peak_memory();
    try {
      done = job.task == Task::count ? count(job) : page(job, tell);
    } catch (const std::bad_alloc&) {
      done = tl::unexpected(out_of_memory());
    } catch (const cv::Exception& exception) {
      done = tl::unexpected(exception.code == cv::Error::StsNoMem
                                ? out_of_memory()
                                : Error{ErrorCode::engine, "", {}, exception.what(), ""});
    } catch (const std::exception& exception) {
      done = tl::unexpected(Error{ErrorCode::engine, "", {}, exception.what(), ""});
    }
    if (done) {
      done->peak_memory = batch::peak_memory();
    } else {
      name_page(done.error(), job);
    }
    return done;
  }

 private:
  static Error out_of_memory() {
    return {ErrorCode::out_of_memory, "", {}, "memory ran out", "use a smaller -j"};
  }

  /// Stages know neither file nor frame, and a decoder not always the frame.
  static void name_page(Error& error, const Job& job) {
    const bool about_page = error.code != ErrorCode::missing_language &&
                            error.code != ErrorCode::unwritable && error.code != ErrorCode::disk_full;
    if (!about_page || (!error.file.empty() && error.file != job.file)) return;
    error.file = job.file;
    if (!error.frame) error.frame = named_frame(job);
  }

  Result<Done> count(const Job& job) const {
    const auto sizes = load::frame_sizes(job.file, settings_.load);
    if (!sizes) return tl::unexpected(sizes.error());
    Done done;
    for (const auto& size : *sizes)
      done.frames.push_back(size ? static_cast<std::int64_t>(size->width) * size->height : 0);
    return done;
  }

  /// Is the scan named by its hash, in a journal or in an output?
  static bool names_scan(const Job& job) {
    const auto tells = [](const std::string& format) {
      const write::Format* known = write::format_named(format);
      return known != nullptr && known->tells_provenance;
    };
    return !job.folder.empty() || tells(job.returned) ||
           std::any_of(job.outputs.begin(), job.outputs.end(),
                       [&](const Output& output) { return tells(output.format); });
  }

  Result<Done> page(const Job& job, const batch::Tell& tell) {
    Done done;
    done.perf.begun = tell;
    if (!pipeline_) {
      const StageTimer timer(&done.perf, "open");
      Result<Pipeline> opened = Pipeline::open(settings_.pipeline);
      if (!opened) return tl::unexpected(opened.error());
      pipeline_ = std::move(*opened);
    }
    const Result<load::Picture> picture = [&] {
      const StageTimer timer(&done.perf, "load");
      return load::decode(job.file, job.frame, settings_.load);
    }();
    if (!picture) return tl::unexpected(picture.error());
    if (names_scan(job)) {
      const Result<std::string> hash = load::sha256_of_file(job.file);
      if (!hash) return tl::unexpected(hash.error());
      done.sha256 = *hash;
    }
    Result<PageOverrides> overrides = overrides_of_page(settings_.overrides, job.edits, picture->source);
    if (!overrides) return tl::unexpected(overrides.error());
    overrides->given.parameters = job.given;
    Result<std::vector<Page>> pages = pages_of(job, *picture, overrides->given, done.perf);
    if (!pages) return tl::unexpected(pages.error());
    for (Page& page : *pages) {
      page.source.sha256 = done.sha256;
      page.made_by = settings_.made_by;
      const MeanConfidence confidence = mean_confidence(page);
      done.confidence.characters += confidence.characters;
      done.confidence.sum += confidence.sum;
      done.likely_wrong += predicted_error(page).value_or(0) * static_cast<double>(confidence.characters);
      page.notes.insert(page.notes.end(), overrides->notes.begin(), overrides->notes.end());
      for (const std::string& note : page.notes)
        if (std::find(done.notes.begin(), done.notes.end(), note) == done.notes.end())
          done.notes.push_back(note);
      const Result<void> written = [&] {
        const StageTimer timer(&done.perf, "write");
        return write_outputs(job, page, *picture, done);
      }();
      if (!written) return tl::unexpected(written.error());
    }
    return done;
  }

  Result<std::vector<Page>> pages_of(const Job& job, const load::Picture& picture, const Given& given,
                                     Perf& perf) {
    if (job.task == Task::read) return pipeline_->read(picture, &perf, given);
    return page_of(job, picture, given, perf).map([](Page page) {
      return std::vector<Page>{std::move(page)};
    });
  }

  /// Of tasks that take all that is on a scan as one page.
  Result<Page> page_of(const Job& job, const load::Picture& picture, const Given& given, Perf& perf) {
    if (job.task == Task::layout) return pipeline_->layout_only(picture, &perf, given);
    return score::read_layout_truth_file(job.places).and_then([&](const score::Layout& places) {
      return pipeline_->transcribe(picture, given_regions(places), &perf);
    });
  }

  Result<void> write_outputs(const Job& job, const Page& page, const load::Picture& picture,
                             Done& done) const {
    const auto bytes_of = [&](const write::Format& format) {
      return write::written(format, page, settings_.format, [&] { return scan_of(picture); });
    };
    if (const write::Format* format = write::format_named(job.returned)) {
      Result<std::string> bytes = bytes_of(*format);
      if (!bytes) return tl::unexpected(bytes.error());
      done.returned.push_back(std::move(*bytes));
    }
    if (!job.overlay.empty()) {
      const Result<std::string> png = write::encode_png(write::draw_overlay(page, picture.pixels));
      if (!png) return tl::unexpected(png.error());
      if (Result<void> written = write::write_file(job.overlay, *png); !written) return written;
    }
    for (const Output& output : job.outputs) {
      const write::Format* format = write::format_named(output.format);
      if (format == nullptr) continue;
      const std::string path = load::spread_path(output.path, format->extension, page.source.spread_page);
      if (!job.folder.empty())
        if (Result<void> inside = write::stays_inside(job.folder, path); !inside) return inside;
      const std::filesystem::path folder = std::filesystem::path(path).parent_path();
      if (Result<void> made = write::make_folder(folder); !made) return made;
      if (std::error_code none; std::filesystem::equivalent(path, job.file, none))
        return tl::unexpected(Error{ErrorCode::unwritable,
                                    path,
                                    {},
                                    "this is the scan itself, which stays as it is",
                                    "name another folder with -o"});
      const Result<std::string> bytes = bytes_of(*format);
      if (!bytes) return tl::unexpected(bytes.error());
      if (Result<void> written = write::write_file(path, *bytes); !written) return written;
      done.written.push_back({output.format, path});
    }
    return {};
  }

  Settings settings_;
  std::optional<Pipeline> pipeline_;
};

bool serve_pages() {
  cv::setNumThreads(1);
  return batch::serve(batch::kWorkerSocket, [](const json& settings) -> batch::Handler {
    const auto worker = std::make_shared<PageWorker>(settings_from(settings));
    return [worker](const json& request, const batch::Tell& tell) -> Result<json> {
      Result<Done> done = worker->work(job_from(request), tell);
      if (!done) return tl::unexpected(std::move(done.error()));
      return to_message(*done);
    };
  });
}

}  // namespace

void add_worker_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("worker", "Read pages for another broadsheet process");
  command->group("");  // not shown in --help
  command->callback([&exit_code] {
    exit_code = kOk;
    if (serve_pages()) return;
    say("broadsheet worker is started by broadsheet itself; what you want is broadsheet read");
    exit_code = kUsage;
  });
}

batch::PoolOptions worker_pool(int jobs, const Settings& settings) {
  batch::Command command;
  // The link leads to this program even after its file was replaced by a newer build.
  command.program = "/proc/self/exe";
  command.arguments = {"worker"};
  // Tesseract's OpenMP and any other: threads of one page in the way of those of another cost far more than
  // they bring. The limit has to stand before the libraries are loaded.
  command.environment = {"OMP_THREAD_LIMIT=1", "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1"};
  return {jobs, std::move(command), to_message(settings)};
}

}  // namespace broadsheet::cli
