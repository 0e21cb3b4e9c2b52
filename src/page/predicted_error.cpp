#include "page/predicted_error.h"

#include <algorithm>

#include "page/mean_confidence.h"

namespace broadsheet {

namespace {

// What of each is wrong, fitted on pages with truths.
constexpr double kOfDisputed = 0.2;
constexpr double kOfDoubted =
    0.05;  // by readers that agree, or of whom one was sure enough to be asked alone

bool is_unreadable(const Dispute& dispute) { return dispute.reason == "unreadable"; }

bool counts(const Page& page, const Line& line) {
  const auto region = static_cast<std::size_t>(line.region);
  return line.region < 0 || region >= page.regions.size() || !is_furniture(page.regions[region].kind);
}

}  // namespace

std::optional<double> predicted_error(const Page& page) {
  MeanConfidence confidence;
  double unreadable = 0, disputed = 0;
  bool two_readers = false;
  for (const Line& line : page.lines) {
    if (!counts(page, line)) continue;
    confidence.add(line);
    const auto lost = std::count_if(line.disputes.begin(), line.disputes.end(), is_unreadable);
    unreadable += static_cast<double>(lost);
    disputed += static_cast<double>(line.disputes.size()) - static_cast<double>(lost);
    two_readers = two_readers || !line.said.empty();
  }
  if (confidence.characters == 0) return std::nullopt;
  const auto characters = static_cast<double>(confidence.characters);
  const double doubted = characters - confidence.sum;
  const double wrong =
      two_readers ? unreadable + kOfDisputed * disputed + kOfDoubted * doubted : unreadable + doubted;
  return std::clamp(wrong / characters, 0.0, 1.0);
}

}  // namespace broadsheet
