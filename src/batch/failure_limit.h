// When a run is hopeless: a wrong language or a disk of damaged scans should not cost a night.
#pragma once

#include <optional>
#include <string>

namespace broadsheet::batch {

struct FailureLimit {
  std::optional<int> count{};     ///< failures that are allowed
  std::optional<double> share{};  ///< of the pages tried, 0 to 1

  /// Whether there are more failures than allowed. A share tells nothing before a number of pages was tried.
  bool passed(int failed, int tried) const;
};

/// "5" or "2.5%"; nothing for anything else.
std::optional<FailureLimit> failure_limit_from(const std::string& text);

}  // namespace broadsheet::batch
