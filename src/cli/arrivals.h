// Which scans of a watched folder are to be read now: those that are new or changed, and whole.
//
// A file that is still being copied changes from one look to the next. It is waited for until two looks find
// it the same. Looks come by the clock: not all file systems tell of changes, those over a network do not.
#pragma once

#include <map>
#include <string>

#include "batch/stamp.h"
#include "load/inputs.h"

namespace broadsheet::cli {

class Arrivals {
 public:
  /// All that is there now, of which only what is to be read stays in `files`; names of outputs respect the
  /// rest as before. What is given out once is not given out again until it changes.
  load::Inputs look(load::Inputs inputs);

 private:
  struct Seen {
    batch::Stamp stamp;
    bool given = false;
  };
  std::map<std::string, Seen> seen_;  // by path
};

}  // namespace broadsheet::cli
