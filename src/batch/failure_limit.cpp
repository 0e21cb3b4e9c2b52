#include "batch/failure_limit.h"

#include <charconv>

namespace broadsheet::batch {

namespace {

// Where one page in a hundred fails, three of the first fifty do so by chance in one run of seventy.
constexpr int kFewestTried = 50;

constexpr double kWhole = 100;  // per cent

template <class Number>
std::optional<Number> number_in(const std::string& text, Number least, Number most) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(value >= least && value <= most))
    return std::nullopt;
  return value;
}

}  // namespace

bool FailureLimit::passed(int failed, int tried) const {
  if (count && failed > *count) return true;
  return share && tried >= kFewestTried && failed > *share * tried;
}

std::optional<FailureLimit> failure_limit_from(const std::string& text) {
  constexpr int kMost = 1'000'000'000;
  FailureLimit limit;
  if (text.ends_with('%')) {
    const auto percent = number_in<double>(text.substr(0, text.size() - 1), 0, kWhole);
    if (!percent) return std::nullopt;
    limit.share = *percent / kWhole;
  } else {
    limit.count = number_in<int>(text, 0, kMost);
    if (!limit.count) return std::nullopt;
  }
  return limit;
}

}  // namespace broadsheet::batch
