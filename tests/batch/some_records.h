// Records for the tests of the journal and all that is made from it.
#pragma once

#include "batch/record.h"

namespace broadsheet::batch {

inline RunRecord some_run(const std::string& id = "20261126T120000Z-host-7", std::uint64_t generation = 1) {
  RunRecord run;
  run.id = id;
  run.generation = generation;
  run.time = 1000;
  run.host = "host";
  run.pid = 7;
  run.jobs = 2;
  run.version = "1.2.3";
  run.models = {{"eng.traineddata", "0123"}};
  run.options = {{"languages", {"chi_sim", "eng"}}};
  return run;
}

inline PlannedPage some_plan(const std::string& page) { return {page, "scans/" + page + ".tif", {}, 2.5}; }

inline PageRecord some_page(const std::string& page, State state = State::read, double time = 1010) {
  PageRecord record;
  record.planned = some_plan(page);
  record.state = state;
  record.time = time;
  record.stamp = {1234, 5678};
  record.sha256 = std::string(64, 'a');
  record.stages = {{"load", 0.5, 0.25}, {"recognize", 8, 4}};
  record.peak_memory = 900'000'000;
  record.notes = {"the text detector is switched off"};
  if (state == State::read) {
    record.outputs = {{page + ".txt", "txt", "0011"}, {page + ".json", "json", "2233"}};
    record.confidence = 0.97;
  } else {
    record.error = Error{ErrorCode::damaged,    "scans/" + page + ".tif", {},
                         "the file is cut off", "scan it again",          "load"};
  }
  return record;
}

}  // namespace broadsheet::batch
