#include "cli/read_again.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "batch/limits.h"
#include "cli/output_folder.h"
#include "cli/reading.h"
#include "cli/worker.h"
#include "load/bytes.h"
#include "write/json.h"

namespace broadsheet::cli {

using nlohmann::json;

namespace {

constexpr std::size_t kMostBytes = 256U << 20U;  // of a JSON

Error not_the_same(std::string what, std::string next) {
  return {ErrorCode::bad_input, "", {}, std::move(what), std::move(next)};
}

/// The page as it was read.
Result<Page> page_of(const std::string& file) {
  return load::read_whole(file, kMostBytes).and_then([](const std::vector<std::uint8_t>& bytes) {
    return write::page_from_json({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  });
}

std::string given_of(const Page& page) {
  for (const Step& step : page.provenance)
    if (step.name == "given") return step.parameters;
  return "";
}

PlannedJob planned_job(const review::Entry& entry, const Page& page, const Overrides& overrides,
                       const std::string& folder) {
  PlannedJob planned;
  Job& job = planned.job;
  job.file = entry.record.planned.input;
  job.frame = entry.record.planned.frame.value_or(0);
  job.frames = page.source.frames;
  job.pixels = std::int64_t{page.source.width} * page.source.height;
  job.edits = edits_beside(job.file, overrides);
  job.given = given_parameters(overrides, job.edits);
  job.folder = folder;
  const std::string stem = (std::filesystem::path(folder) / entry.record.planned.page).string();
  for (const batch::OutputRecord& output : entry.record.outputs) {
    const Output wanted{output.format, stem + "." + output.format};
    if (std::find(job.outputs.begin(), job.outputs.end(), wanted) == job.outputs.end())
      job.outputs.push_back(wanted);
  }
  planned.page = entry.record.planned;
  planned.stamp = batch::stamp_of(job.file);
  planned.last_time = entry.record.time;
  return planned;
}

}  // namespace

Result<Settings> settings_of_run(const batch::RunRecord& run, const std::string& models_dir,
                                 const std::vector<std::string>& user_words) {
  Settings settings;
  try {
    json message = to_message(settings);
    for (const auto& [name, value] : run.options.items()) message[name] = value;
    const auto number = [&](const char* name, auto value) {
      message[name] = static_cast<int>(value.value());
    };
    number("readers", recognize::reader_choice_from(message.at("readers").get<std::string>()));
    number("profile", recognize::profile_from(message.at("profile").get<std::string>()));
    number("precision", net::precision_from(message.at("precision").get<std::string>()));
    message["spread"] =
        static_cast<int>(message.at("spread").get<std::string>() == "keep" ? Spread::keep : Spread::split);
    message["user_words"] = message.at("user_words").is_null() ? std::vector<std::string>{} : user_words;
    message["models_dir"] = models_dir;
    settings = settings_from(message);
  } catch (const std::exception&) {  // a member that is missing, of another type, or a name that is none
    return tl::unexpected(not_the_same("the journal does not tell how the page was read",
                                       "have broadsheet read read it again"));
  }
  return settings;
}

Result<Overrides> overrides_of(const std::string& parameters) {
  Overrides overrides;
  std::istringstream words(parameters);
  for (std::string word; words >> word;) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
    if (name == "direction")
      overrides.direction = value;
    else if (name == "columns")
      overrides.columns = std::atoi(value.c_str());
    else if (name == "region")
      overrides.regions.push_back(value);
    else if (name != "edits")
      return tl::unexpected(
          not_the_same("the page was read with --" + name + ", a file that is not known here",
                       "have broadsheet read read it again"));
  }
  return overrides;
}

Result<void> PageReader::read(const review::Entry& entry, const std::atomic<bool>& stop) {
  const auto page = page_of(entry.json);
  if (!page) return tl::unexpected(page.error());
  auto settings = settings_of_run(entry.run, models_dir_, user_words_);
  if (!settings) return tl::unexpected(settings.error());
  const auto overrides = overrides_of(given_of(*page));
  if (!overrides) return tl::unexpected(overrides.error());
  settings->overrides = *overrides;

  const std::string wanted = to_message(*settings).dump(-1, ' ', false, json::error_handler_t::replace);
  if (!readers_ || readers_->settings != wanted)
    readers_.emplace(Readers{wanted, MadeWith(*settings), batch::Pool(worker_pool(1, *settings))});
  if (readers_->made_with.options() != entry.run.options)
    return tl::unexpected(
        not_the_same("the page was read with other options than can be had back from the journal",
                     "name the file of --user-words, or have broadsheet read read it again"));
  Result<OutputFolder> folder = OutputFolder::open(folder_, std::nullopt, readers_->made_with);
  if (!folder) return tl::unexpected(folder.error());
  Plan plan;
  plan.pages.push_back(planned_job(entry, *page, *overrides, folder_));
  const PlannedJob& planned = plan.pages.front();
  if (auto begun = folder->begin(plan, {}, 1); !begun) return begun;

  Result<void> told;
  bool was_read = false;
  const std::vector<batch::Request> requests{request_for(planned.job, {})};
  const Result<void> ran = readers_->pool.run(
      requests,
      [&](std::size_t /*index*/, const Result<json>& answer) {
        const Result<Done> done = answer.map([](const json& message) { return done_from(message); });
        told = done ? folder->add(planned, done) : Result<void>(tl::unexpected(done.error()));
        was_read = done.has_value();
        return batch::Next::go_on;
      },
      [&] { return stop ? batch::Next::stop : batch::Next::go_on; });
  // Put down as failed, it would have no outputs, and what was read of it before would be gone from the
  // review.
  if (auto ended = folder->end(!was_read); !ended) return ended;
  return ran ? told : ran;
}

}  // namespace broadsheet::cli
