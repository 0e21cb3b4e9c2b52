#include "cli/made_with.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "load/sha256.h"
#include "pipeline.h"

namespace broadsheet::cli {

using nlohmann::json;

namespace {

constexpr std::size_t kDigits = 16;  // of a hash: no two options of one page will ever share them

// Settings under which a page is read or refused, but not another way; what the user gave for a page is told
// apart from these, with the content of its files, and the models by their hashes.
constexpr const char* kWithoutEffect[] = {"models_dir", "max_pixels", "overrides", "made_by"};
constexpr const char* kOfText[] = {"furniture", "kinds", "min_confidence"};

/// As a user would write it.
std::string text_of(const json& option) {
  if (option.is_string()) return option.get<std::string>();
  if (!option.is_array()) return option.dump();
  std::string all;
  for (const json& one : option) all += (all.empty() ? "" : "+") + text_of(one);
  return all;
}

}  // namespace

MadeWith::MadeWith(const Settings& settings) : models_(json::object()), options_(to_message(settings)) {
  for (const char* name : kWithoutEffect) options_.erase(name);
  // As the command line has them; of a list of words, which may be long, its hash.
  const PipelineOptions& pipeline = settings.pipeline;
  options_["readers"] = recognize::to_string(pipeline.readers);
  options_["profile"] = recognize::to_string(pipeline.profile);
  options_["precision"] = net::to_string(pipeline.precision);
  options_["spread"] = pipeline.spread == Spread::split ? "split" : "keep";
  options_["user_words"] =
      pipeline.user_words.empty() ? json() : json(load::sha256(options_["user_words"].dump()));
  for (const std::string& file : model_files(pipeline))
    if (const Result<std::string> hash = load::sha256_of_file(file))
      models_[std::filesystem::path(file).filename().string()] = *hash;
}

const char* MadeWith::version() { return BROADSHEET_VERSION; }

MadeBy MadeWith::made_by() const {
  MadeBy out{version(), models_.get<std::map<std::string, std::string>>(), {}};
  const auto of_text = [](const std::string& name) {
    return std::find(std::begin(kOfText), std::end(kOfText), name) != std::end(kOfText);
  };
  for (const auto& [name, value] : options_.items())
    if (!of_text(name) && !value.is_null()) out.options.emplace(name, text_of(value));
  return out;
}

std::string MadeWith::of(const std::string& format, const std::string& given) const {
  json all{{"version", version()}, {"models", models_}, {"options", options_}, {"given", given}};
  const write::Format* known = write::format_named(format);
  if (known != nullptr && !known->takes_text_options)
    for (const char* name : kOfText) all["options"].erase(name);
  return load::sha256(all.dump(-1, ' ', false, json::error_handler_t::replace)).substr(0, kDigits);
}

}  // namespace broadsheet::cli
