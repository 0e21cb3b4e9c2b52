#include "batch/progress.h"

namespace broadsheet::batch {

std::optional<double> Progress::pages_a_minute() const {
  if (done == 0 || seconds <= 0) return std::nullopt;
  return done * 60.0 / seconds;
}

std::optional<double> Progress::seconds_left() const {
  if (done == 0 || seconds <= 0) return std::nullopt;
  return (total - done) * seconds / done;
}

}  // namespace broadsheet::batch
