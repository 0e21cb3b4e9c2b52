#include "batch/record.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "batch/path_text.h"

namespace broadsheet::batch {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::array kStates{State::pending, State::read, State::failed};

// The member that tells the kinds of records apart, and its values.
constexpr const char* kKind = "record";
constexpr const char* kRun = "run";
constexpr const char* kEnd = "end";
constexpr const char* kPlan = "plan";
constexpr const char* kPage = "page";
constexpr const char* kGone = "gone";

/// Causes repeat names of files; those are no UTF-8 where the names are none.
ordered_json text(const std::string& bytes) { return text_of_path(bytes); }
std::string bytes(const json& text) { return path_of_text(text.get<std::string>()); }

template <class T>
ordered_json or_null(const std::optional<T>& value) {
  return value ? ordered_json(*value) : ordered_json();
}
template <class T>
std::optional<T> optional(const json& value) {
  if (value.is_null()) return std::nullopt;
  return value.get<T>();
}

ordered_json planned_to_json(const PlannedPage& page) {
  return {{"page", text(page.page)},
          {"input", text(page.input)},
          {"frame", or_null(page.frame)},
          {"cost", page.cost}};
}

PlannedPage planned_from(const json& page) {
  return {bytes(page.at("page")), bytes(page.at("input")), optional<int>(page.at("frame")),
          page.at("cost").get<double>()};
}

ordered_json error_to_json(const Error& error) {
  return {{"code", to_string(error.code)},
          {"stage", error.stage},
          {"cause", text(error.cause)},
          {"next_step", text(error.next_step)}};
}

ordered_json run_to_json(const RunRecord& run) {
  if (run.ended)
    return {{kKind, kEnd}, {"run", run.id}, {"time", *run.ended}, {"interrupted", run.interrupted}};
  return {{kKind, kRun},          {"run", run.id},         {"generation", run.generation},
          {"time", run.time},     {"host", run.host},      {"pid", run.pid},
          {"shard", run.shard},   {"jobs", run.jobs},      {"version", run.version},
          {"models", run.models}, {"options", run.options}};
}

RunRecord run_from(const json& json) {
  RunRecord run;
  json.at("run").get_to(run.id);
  if (json.at(kKind) == kEnd) {
    run.ended = json.at("time").get<double>();
    json.at("interrupted").get_to(run.interrupted);
    return run;
  }
  json.at("generation").get_to(run.generation);
  json.at("time").get_to(run.time);
  json.at("host").get_to(run.host);
  json.at("pid").get_to(run.pid);
  json.at("shard").get_to(run.shard);
  json.at("jobs").get_to(run.jobs);
  json.at("version").get_to(run.version);
  run.models = json.at("models");
  run.options = json.at("options");
  return run;
}

PageRecord page_from(const json& json) {
  PageRecord page;
  page.planned = planned_from(json);
  const std::string state = json.at("state").get<std::string>();
  const auto* found =
      std::find_if(kStates.begin(), kStates.end(), [&](State s) { return to_string(s) == state; });
  page.state = found == kStates.end() ? State::failed : *found;
  json.at("time").get_to(page.time);
  json.at("size").get_to(page.stamp.size);
  json.at("changed").get_to(page.stamp.changed);
  json.at("sha256").get_to(page.sha256);
  for (const auto& output : json.at("outputs"))
    page.outputs.push_back({bytes(output.at("path")), output.at("format").get<std::string>(),
                            output.at("made_with").get<std::string>()});
  const auto& cpu = json.at("cpu_seconds");
  for (const auto& [stage, wall] : json.at("seconds").items())
    page.stages.push_back({stage, cpu.value(stage, 0.0), wall.template get<double>()});
  json.at("peak_memory").get_to(page.peak_memory);
  page.confidence = optional<double>(json.at("confidence"));
  if (json.contains("predicted_error")) page.predicted_error = optional<double>(json.at("predicted_error"));
  for (const auto& note : json.at("notes")) page.notes.push_back(bytes(note));
  if (const auto& error = json.at("error"); !error.is_null()) {
    page.error = Error{error_code_from(error.at("code").get<std::string>()).value_or(ErrorCode::engine),
                       page.planned.input,
                       page.planned.frame,
                       bytes(error.at("cause")),
                       bytes(error.at("next_step")),
                       error.at("stage").get<std::string>()};
  }
  return page;
}

}  // namespace

const char* to_string(State state) {
  switch (state) {
    case State::pending:
      return "pending";
    case State::read:
      return "read";
    case State::failed:
      break;
  }
  return "failed";
}

double seconds_since_1970() {
  return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

ordered_json to_json(const PageRecord& page) {
  ordered_json outputs = ordered_json::array(), notes = ordered_json::array();
  for (const OutputRecord& output : page.outputs)
    outputs.push_back(
        {{"path", text(output.path)}, {"format", output.format}, {"made_with", output.made_with}});
  for (const std::string& note : page.notes) notes.push_back(text(note));
  ordered_json wall = ordered_json::object(), cpu = ordered_json::object();
  for (const StageTime& stage : page.stages) {
    wall[stage.name] = stage.wall;
    cpu[stage.name] = stage.cpu;
  }
  ordered_json json = planned_to_json(page.planned);
  json["state"] = to_string(page.state);
  json["time"] = page.time;
  json["size"] = page.stamp.size;
  json["changed"] = page.stamp.changed;
  json["sha256"] = page.sha256;
  json["outputs"] = std::move(outputs);
  json["seconds"] = std::move(wall);
  json["cpu_seconds"] = std::move(cpu);
  json["peak_memory"] = page.peak_memory;
  json["confidence"] = or_null(page.confidence);
  json["predicted_error"] = or_null(page.predicted_error);
  json["notes"] = std::move(notes);
  json["error"] = page.error ? error_to_json(*page.error) : ordered_json();
  return json;
}

ordered_json to_json(const Record& record) {
  if (const auto* run = std::get_if<RunRecord>(&record)) return run_to_json(*run);
  if (const auto* page = std::get_if<PageRecord>(&record)) {
    ordered_json json{{kKind, kPage}};
    json.update(to_json(*page));
    return json;
  }
  if (const auto* gone = std::get_if<GonePage>(&record)) return {{kKind, kGone}, {"page", text(gone->page)}};
  ordered_json pages = ordered_json::array();
  for (const PlannedPage& page : std::get<std::vector<PlannedPage>>(record))
    pages.push_back(planned_to_json(page));
  return {{kKind, kPlan}, {"pages", std::move(pages)}};
}

std::optional<Record> record_from(const json& json) {
  try {
    const std::string kind = json.at(kKind).get<std::string>();
    if (kind == kPage) return page_from(json);
    if (kind == kRun || kind == kEnd) return run_from(json);
    if (kind == kGone) return GonePage{bytes(json.at("page"))};
    if (kind != kPlan) return std::nullopt;
    std::vector<PlannedPage> pages;
    for (const auto& page : json.at("pages")) pages.push_back(planned_from(page));
    return pages;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

}  // namespace broadsheet::batch
