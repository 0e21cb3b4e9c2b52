// What the journal of an output folder says, as values: runs, the pages they set out to read, and what became
// of each page.
//
// A record is one line of JSON. Names of files are written as path_text.h says.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "batch/stamp.h"
#include "page/error.h"
#include "page/perf.h"

namespace broadsheet::batch {

/// A run begins. All records behind it in the same file are of this run.
// NOLINTNEXTLINE(bugprone-exception-escape): the JSON library lets its null throw in name only
struct RunRecord {
  std::string id;                ///< the name of its journal file without extension
  std::uint64_t generation = 1;  ///< one more than that of any run before it in this folder
  double time = 0;               ///< seconds since 1970
  std::string host;
  int pid = 0;
  std::string shard{};  ///< which part of a work that several runs share; empty: it is alone
  int jobs = 1;
  std::string version;       ///< of the program
  nlohmann::json models{};   ///< name of a model's file: its SHA-256
  nlohmann::json options{};  ///< what the user may choose, by its name in messages to workers
  std::optional<double>
      ended{};               ///< seconds since 1970: the run came to its end, and this is its last record
  bool interrupted = false;  ///< it ended before all its pages were done
};

/// A page that a run set out to read.
struct PlannedPage {
  std::string page;          ///< names it for good: the stem of its outputs, relative to the output folder
  std::string input;         ///< path of the scan, as the user named it
  std::optional<int> frame;  ///< 0-based, where the file has several
  double cost = 1;           ///< estimate, comparable among pages
  friend bool operator==(const PlannedPage&, const PlannedPage&) = default;
};

struct OutputRecord {
  std::string path;       ///< relative to the output folder
  std::string format;     ///< one of write::formats()
  std::string made_with;  ///< hash of all that decides its content beside the scan
  friend bool operator==(const OutputRecord&, const OutputRecord&) = default;
};

enum class State : std::uint8_t {
  pending,  ///< a run set out to read it, and none has come to an end with it
  read,
  failed,
};

const char* to_string(State state);

/// What became of a page. A file of which no page could be counted is one page, without a frame.
struct PageRecord {
  PlannedPage planned;
  State state = State::read;
  double time = 0;     ///< seconds since 1970, when it was done
  Stamp stamp;         ///< of the scan when it was read
  std::string sha256;  ///< of the scan; empty where it could not be read
  std::vector<OutputRecord> outputs{};
  std::vector<StageTime> stages{};
  std::uint64_t peak_memory = 0;            ///< bytes of the worker while it held the page; 0: unknown
  std::optional<double> confidence{};       ///< mean over the characters, 0 to 1
  std::optional<double> predicted_error{};  ///< share of them that are likely wrong; of no older version
  std::vector<std::string> notes{};
  std::optional<Error> error{};  ///< of a failed page
};

/// A page is none any more: a file of which nothing could be counted turned out to hold several.
struct GonePage {
  std::string page;
};

using Record = std::variant<RunRecord, std::vector<PlannedPage>, PageRecord, GonePage>;

/// Now.
double seconds_since_1970();

/// Its members in the order in which people read them.
nlohmann::ordered_json to_json(const Record& record);
nlohmann::ordered_json to_json(const PageRecord& page);

/// None when it is no record, or one that a later version of the program added.
std::optional<Record> record_from(const nlohmann::json& json);

}  // namespace broadsheet::batch
