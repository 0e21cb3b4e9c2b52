#include "cli/job.h"

#include <nlohmann/json.hpp>

namespace broadsheet::cli {

namespace {

using nlohmann::json;

json number_or_null(const std::optional<double>& value) { return value ? json(*value) : json(); }

std::optional<double> optional_number(const json& value) {
  if (value.is_null()) return std::nullopt;
  return value.get<double>();
}

json kinds_message(const std::vector<Kind>& kinds) {
  json message = json::array();
  for (const Kind kind : kinds) message.push_back(to_string(kind));
  return message;
}

std::vector<Kind> kinds_from(const json& message) {
  std::vector<Kind> kinds;
  for (const json& name : message)
    if (const auto kind = kind_from(name.get<std::string>())) kinds.push_back(*kind);
  return kinds;
}

json to_message(const std::vector<Output>& outputs) {
  json message = json::array();
  for (const Output& output : outputs) message.push_back({{"format", output.format}, {"path", output.path}});
  return message;
}

std::vector<Output> outputs_from(const json& message) {
  std::vector<Output> outputs;
  for (const json& output : message)
    outputs.push_back({output.at("format").get<std::string>(), output.at("path").get<std::string>()});
  return outputs;
}

}  // namespace

json to_message(const Settings& settings) {
  const PipelineOptions& pipeline = settings.pipeline;
  return {{"languages", pipeline.languages},
          {"models_dir", pipeline.models_dir},
          {"neural", pipeline.neural},
          {"readers", static_cast<int>(pipeline.readers)},
          {"profile", static_cast<int>(pipeline.profile)},
          {"precision", static_cast<int>(pipeline.precision)},
          {"full_width", pipeline.full_width_punctuation},
          {"user_words", pipeline.user_words},
          {"dpi", number_or_null(pipeline.dpi)},
          {"spread", static_cast<int>(pipeline.spread)},
          {"keep_lines", pipeline.keep_lines},
          {"pdf_dpi", settings.load.pdf_dpi},
          {"max_pixels", settings.load.max_pixels},
          {"load_dpi", number_or_null(settings.load.dpi)},
          {"furniture", write::to_string(settings.format.text.furniture)},
          {"kinds", kinds_message(settings.format.text.kinds)},
          {"min_confidence", settings.format.text.min_confidence},
          {"overrides", to_message(settings.overrides)},
          {"made_by",
           {{"version", settings.made_by.version},
            {"models", settings.made_by.models},
            {"options", settings.made_by.options}}}};
}

Settings settings_from(const json& message) {
  Settings settings;
  message.at("languages").get_to(settings.pipeline.languages);
  message.at("models_dir").get_to(settings.pipeline.models_dir);
  message.at("neural").get_to(settings.pipeline.neural);
  settings.pipeline.readers = static_cast<recognize::ReaderChoice>(message.at("readers").get<int>());
  settings.pipeline.profile = static_cast<recognize::Profile>(message.at("profile").get<int>());
  settings.pipeline.precision = static_cast<net::Precision>(message.at("precision").get<int>());
  message.at("full_width").get_to(settings.pipeline.full_width_punctuation);
  message.at("user_words").get_to(settings.pipeline.user_words);
  settings.pipeline.dpi = optional_number(message.at("dpi"));
  settings.pipeline.spread = static_cast<Spread>(message.at("spread").get<int>());
  message.at("keep_lines").get_to(settings.pipeline.keep_lines);
  message.at("pdf_dpi").get_to(settings.load.pdf_dpi);
  message.at("max_pixels").get_to(settings.load.max_pixels);
  settings.load.dpi = optional_number(message.at("load_dpi"));
  const auto furniture = write::furniture_from(message.at("furniture").get<std::string>());
  settings.format.text.furniture = furniture.value_or(write::Furniture::omit);
  settings.format.text.kinds = kinds_from(message.at("kinds"));
  message.at("min_confidence").get_to(settings.format.text.min_confidence);
  settings.overrides = overrides_from(message.at("overrides"));
  const json& made_by = message.at("made_by");
  made_by.at("version").get_to(settings.made_by.version);
  made_by.at("models").get_to(settings.made_by.models);
  made_by.at("options").get_to(settings.made_by.options);
  return settings;
}

json to_message(const Job& job) {
  return {{"task", static_cast<int>(job.task)},
          {"file", job.file},
          {"frame", job.frame},
          {"frames", job.frames},
          {"outputs", to_message(job.outputs)},
          {"folder", job.folder},
          {"returned", job.returned},
          {"places", job.places},
          {"edits", job.edits},
          {"given", job.given},
          {"pixels", job.pixels},
          {"overlay", job.overlay}};
}

Job job_from(const json& message) {
  Job job;
  job.task = static_cast<Task>(message.at("task").get<int>());
  message.at("file").get_to(job.file);
  message.at("frame").get_to(job.frame);
  message.at("frames").get_to(job.frames);
  job.outputs = outputs_from(message.at("outputs"));
  message.at("folder").get_to(job.folder);
  message.at("returned").get_to(job.returned);
  message.at("places").get_to(job.places);
  message.at("edits").get_to(job.edits);
  message.at("given").get_to(job.given);
  message.at("pixels").get_to(job.pixels);
  message.at("overlay").get_to(job.overlay);
  return job;
}

std::optional<int> named_frame(const Job& job) {
  if (job.task == Task::count || job.frames <= 1) return std::nullopt;
  return job.frame;
}

json to_message(const Done& done) {
  json perf = json::array();
  for (const StageTime& stage : done.perf.stages) {
    perf.push_back({{"name", stage.name}, {"cpu", stage.cpu}, {"wall", stage.wall}});
  }
  return {{"frames", done.frames},
          {"sha256", done.sha256},
          {"written", to_message(done.written)},
          {"returned", done.returned},
          {"notes", done.notes},
          {"perf", perf},
          {"peak_memory", done.peak_memory},
          {"characters", done.confidence.characters},
          {"confidence", done.confidence.sum},
          {"likely_wrong", done.likely_wrong}};
}

Done done_from(const json& message) {
  Done done;
  message.at("frames").get_to(done.frames);
  message.at("sha256").get_to(done.sha256);
  done.written = outputs_from(message.at("written"));
  message.at("returned").get_to(done.returned);
  message.at("notes").get_to(done.notes);
  for (const json& stage : message.at("perf")) {
    done.perf.add(StageTime{stage.at("name").get<std::string>(), stage.at("cpu").get<double>(),
                            stage.at("wall").get<double>()});
  }
  message.at("peak_memory").get_to(done.peak_memory);
  message.at("characters").get_to(done.confidence.characters);
  message.at("confidence").get_to(done.confidence.sum);
  message.at("likely_wrong").get_to(done.likely_wrong);
  return done;
}

}  // namespace broadsheet::cli
