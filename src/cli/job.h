// What the program asks of its workers, and what they answer, as values that go through a pipe.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/overrides.h"
#include "load/decode.h"
#include "page/mean_confidence.h"
#include "page/page.h"
#include "page/perf.h"
#include "pipeline.h"
#include "write/format.h"

namespace broadsheet::cli {

/// The same for all pages of a run.
struct Settings {
  PipelineOptions pipeline;
  load::Options load;
  write::FormatOptions format;
  Overrides overrides;
  MadeBy made_by{};  ///< what the pages say of their run
};
nlohmann::json to_message(const Settings& settings);
Settings settings_from(const nlohmann::json& message);

/// A file to be written: a format of write::formats() and a path.
struct Output {
  std::string format;
  std::string path;
  friend bool operator==(const Output&, const Output&) = default;
};

enum class Task : std::uint8_t {
  count,       ///< how many frames the file has
  read,        ///< everything
  layout,      ///< what the eye sees, without text
  transcribe,  ///< lines at given places
};

struct Job {
  Task task = Task::read;
  std::string file;
  int frame = 0;                ///< 0-based; of no meaning for count
  int frames = 1;               ///< of the file
  std::vector<Output> outputs;  ///< written by the worker, each whole or not at all, their folders made if
                                ///< missing; under load::spread_path() where two facing pages are found
  std::string returned;         ///< format whose bytes come back with the answer; empty for none
  std::string overlay;          ///< path of a PNG that shows what was found; empty for none
  std::string places{};         ///< layout truth that gives the lines of Task::transcribe
  std::string edits{};          ///< file of edits beside the scan; empty for none
  std::string given{};          ///< all that the user gave, as the JSON is to say it
  std::int64_t pixels = 0;      ///< of the frame, as its header says; 0 where that is not known
  std::string folder{};         ///< the outputs lie inside it, whatever links are there; empty where the user
                                ///< named the very files
};
nlohmann::json to_message(const Job& job);

/// The frame as a user knows it: none where the file is the page.
std::optional<int> named_frame(const Job& job);
Job job_from(const nlohmann::json& message);

struct Done {
  std::vector<std::int64_t> frames;   ///< answer to count: the pixels of each, 0 where not known
  std::string sha256;                 ///< of the scan that was read, where a journal or an output names it
  std::vector<Output> written;        ///< of its pages: two of a format where there were two pages
  std::vector<std::string> returned;  ///< one a page
  std::vector<std::string> notes;     ///< of the pages
  Perf perf;                          ///< seconds by stage
  std::int64_t peak_memory =
      0;                        ///< bytes the worker held at most over this job, engine and networks included
  MeanConfidence confidence{};  ///< of all characters read
  double likely_wrong = 0;      ///< of these, how many are (page/predicted_error.h)
};
nlohmann::json to_message(const Done& done);
Done done_from(const nlohmann::json& message);

}  // namespace broadsheet::cli
