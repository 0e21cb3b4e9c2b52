#include "batch/status.h"

#include <algorithm>
#include <cerrno>
#include <csignal>

#include "batch/lock.h"

namespace broadsheet::batch {

namespace {

constexpr double kWindow = 600;  // seconds over which the rate is taken
constexpr double kMinute = 60;

/// The lock tells whether there is any; of runs on this machine, whether the process is there.
RunState state_of(const RunRecord& run, bool held, const std::string& host) {
  if (run.ended) return run.interrupted ? RunState::interrupted : RunState::ended;
  const bool gone = run.host == host && ::kill(run.pid, 0) != 0 && errno == ESRCH;
  return held && !gone ? RunState::going_on : RunState::cut_off;
}

}  // namespace

const char* to_string(RunState state) {
  switch (state) {
    case RunState::going_on:
      return "going on";
    case RunState::ended:
      return "ended";
    case RunState::interrupted:
      return "interrupted";
    case RunState::cut_off:
      break;
  }
  return "cut off";
}

Status status_of(const Index& index, bool held, double now) {
  Status status;
  status.counts = index.counts();
  const std::string host = host_name();
  double since = now;
  for (RunRecord& run : index.runs()) {
    const RunState state = state_of(run, held, host);
    if (state == RunState::going_on) {
      status.going_on = true;
      since = std::min(since, run.time);
    }
    status.runs.emplace_back(std::move(run), state);
  }
  since = std::max(since, now - kWindow);
  const Index::Done done = index.done_since(since);
  if (!status.going_on || done.pages == 0 || now <= since) return status;
  status.pages_a_minute = static_cast<double>(done.pages) * kMinute / (now - since);
  if (done.cost > 0) status.seconds_left = status.counts.pending_cost * (now - since) / done.cost;
  return status;
}

}  // namespace broadsheet::batch
