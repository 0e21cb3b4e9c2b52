#include "cli/arrivals.h"

#include <utility>

namespace broadsheet::cli {

load::Inputs Arrivals::look(load::Inputs inputs) {
  std::map<std::string, Seen> there;
  std::vector<load::Input> arrived;
  for (load::Input& input : inputs.files) {
    Seen now{batch::stamp_of(input.path), false};
    const auto before = seen_.find(input.path);
    const bool same = before != seen_.end() && before->second.stamp == now.stamp;
    now.given = same;
    if (same && !before->second.given) {
      arrived.push_back(input);
    } else {
      inputs.beside.push_back(input.relative);
    }
    there.emplace(std::move(input.path), now);
  }
  seen_ = std::move(there);
  inputs.files = std::move(arrived);
  return inputs;
}

}  // namespace broadsheet::cli
