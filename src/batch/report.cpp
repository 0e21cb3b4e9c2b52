#include "batch/report.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

#include "page/perf.h"

namespace broadsheet::batch {

namespace {

constexpr const char* kOther = "(other reasons)";

double wall_of(const PageRecord& page) {
  return std::accumulate(page.stages.begin(), page.stages.end(), 0.0,
                         [](double sum, const StageTime& stage) { return sum + stage.wall; });
}

/// Seconds during which at least one of the runs went on.
double union_of(std::vector<std::pair<double, double>> spans) {
  std::sort(spans.begin(), spans.end());
  double seconds = 0, until = 0;
  for (const auto& [begin, end] : spans) {
    if (end > until) seconds += end - std::max(begin, until);
    until = std::max(until, end);
  }
  return seconds;
}

template <class T>
void most_frequent_first(std::vector<T>& all) {
  std::stable_sort(all.begin(), all.end(), [](const T& a, const T& b) { return a.pages > b.pages; });
}

/// By the share of characters that are likely wrong; pages of versions that did not tell it come behind, the
/// least confident first. Equal ones stand in the order of their names.
bool is_worse(const ReadPage& a, const ReadPage& b) {
  const auto key = [](const ReadPage& read) {
    constexpr double kUnknown = 1;  // behind all that are known, whose key is not above 0
    const PageRecord& page = read.page;
    return std::tuple(page.predicted_error ? -*page.predicted_error : kUnknown, page.confidence.value_or(1),
                      page.planned.page);
  };
  return key(a) < key(b);
}

/// The worst so far: a heap with the best of them on top, to be thrown out first.
class Worst {
 public:
  explicit Worst(std::size_t most) : most_(most) {}

  void add(const PageRecord& page, const RunRecord& run) {
    if (most_ == 0) return;
    ReadPage read{page, run.options};
    if (heap_.size() == most_) {
      if (!is_worse(read, heap_.front())) return;
      std::pop_heap(heap_.begin(), heap_.end(), is_worse);
      heap_.pop_back();
    }
    heap_.push_back(std::move(read));
    std::push_heap(heap_.begin(), heap_.end(), is_worse);
  }

  std::vector<ReadPage> sorted() && {
    std::sort(heap_.begin(), heap_.end(), is_worse);
    return std::move(heap_);
  }

 private:
  std::size_t most_;
  std::vector<ReadPage> heap_;
};

}  // namespace

double Distribution::mean() const {
  if (values_.empty()) return 0;
  return std::accumulate(values_.begin(), values_.end(), 0.0) / static_cast<double>(values_.size());
}

double Distribution::quantile(double share) const {
  if (values_.empty()) return 0;
  std::vector<float> sorted = values_;
  std::sort(sorted.begin(), sorted.end());
  const double place = std::ceil(share * static_cast<double>(sorted.size())) - 1;
  return sorted[static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(sorted.size() - 1)))];
}

std::vector<std::uint64_t> Distribution::counts(const std::vector<double>& bounds) const {
  if (bounds.size() < 2) return {};
  std::vector<std::uint64_t> counts(bounds.size() - 1, 0);
  for (const double value : values_) {
    const auto above = std::upper_bound(bounds.begin() + 1, bounds.end() - 1, value);
    ++counts[static_cast<std::size_t>(above - bounds.begin() - 1)];
  }
  return counts;
}

Report report_of(const Index& index, Status status, const ReportOptions& options) {
  Report report;
  std::map<std::string, std::size_t> runs;
  for (const auto& [run, state] : status.runs) {
    runs.emplace(run.id, report.runs.size());
    report.runs.push_back({run, state, 0, run.ended.value_or(run.time)});
  }
  std::map<std::tuple<std::string, std::string, std::string>, std::uint64_t> reasons;
  std::map<std::string, std::uint64_t> notes;
  // Words of a reason may hold numbers of the page: what would never end is counted as one.
  const auto count = [&](auto& counts, const auto& key, const auto& other) {
    ++(counts.size() < options.reasons || counts.contains(key) ? counts[key] : counts[other]);
  };
  std::map<std::string, std::size_t> read_with;
  const auto add_read_with = [&](const RunRecord& run) {
    const std::string key = run.version + run.models.dump() + run.options.dump();
    const auto [place, is_new] = read_with.emplace(key, report.read_with.size());
    if (is_new) report.read_with.push_back({run.version, run.models, run.options, 0});
    ++report.read_with[place->second].pages;
  };
  Worst worst(options.worst);
  Perf perf;
  index.each_page([&](const PageRecord& page, const RunRecord& run) {
    if (page.state == State::pending) return;
    report.last = std::max(report.last, page.time);
    if (const auto place = runs.find(run.id); place != runs.end()) {
      RunSummary& summary = report.runs[place->second];
      ++summary.pages;
      if (!summary.run.ended) summary.until = std::max(summary.until, page.time);
    }
    for (const std::string& note : page.notes) count(notes, note, std::string(kOther));
    if (page.state == State::failed) {
      const Error error = page.error.value_or(Error{});
      count(reasons, std::tuple(error.stage, error.cause, error.next_step),
            std::tuple(std::string(), std::string(kOther), std::string()));
      if (report.failures.size() < options.failures) report.failures.push_back(page);
      return;
    }
    add_read_with(run);
    for (const StageTime& stage : page.stages) perf.add(stage);
    if (!page.stages.empty()) report.seconds.add(wall_of(page));
    if (page.confidence) {
      report.confidence.add(*page.confidence);
      worst.add(page, run);
    } else {
      ++report.without_text;
    }
  });
  std::vector<std::pair<double, double>> spans;
  for (const RunSummary& run : report.runs) spans.emplace_back(run.run.time, run.until);
  report.busy = union_of(std::move(spans));
  report.status = std::move(status);
  report.stages = std::move(perf.stages);
  std::stable_sort(report.stages.begin(), report.stages.end(),
                   [](const StageTime& a, const StageTime& b) { return a.wall > b.wall; });
  report.worst = std::move(worst).sorted();
  for (const auto& [key, pages] : reasons)
    report.reasons.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), pages});
  for (const auto& [text, pages] : notes) report.notes.push_back({text, pages});
  most_frequent_first(report.reasons);
  most_frequent_first(report.notes);
  most_frequent_first(report.read_with);
  return report;
}

}  // namespace broadsheet::batch
