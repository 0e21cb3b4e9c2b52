#include "batch/limits.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace broadsheet::batch {

namespace {

// On two processors that seventeen busy processes shared, pages of 2.5 to 69 megapixels took 33 to 393
// seconds on the clock in the default profile, and the slowest, 9 megapixels of fine print in the profile
// best, 1024. Time goes by the print more than by the pixels, so that most of it is given to every page.
constexpr double kSeconds = 1200;
constexpr double kSecondsAMegapixel = 20;

// Engine, networks and language data, which the first page of a worker loads, and a page of 2.5 to 69
// megapixels take together 0.9 to 1.4 GB of what is counted, the address space that can be written (0.6 to
// 0.8 GB of it is used), in all profiles. A colour picture of JPEG 2000 takes some 30 bytes a pixel to
// decode.
constexpr double kBytes = 3e9;
constexpr double kBytesAPixel = 60;

constexpr std::int64_t kUnknownPixels = 100'000'000;  // a large broadsheet at 600 dpi

}  // namespace

std::optional<LimitChoice> limit_choice_from(const std::string& text) {
  if (text == "auto") return LimitChoice{};
  if (text == "none") return LimitChoice{LimitChoice::Kind::none, 0};
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value) || value <= 0)
    return std::nullopt;
  return LimitChoice{LimitChoice::Kind::given, value};
}

Limits limits_of(const LimitOptions& options, std::int64_t pixels) {
  using Kind = LimitChoice::Kind;
  constexpr double kMega = 1e6;
  const auto known = static_cast<double>(pixels > 0 ? pixels : kUnknownPixels);
  Limits limits;
  if (options.seconds.kind == Kind::given) limits.seconds = options.seconds.value;
  if (options.seconds.kind == Kind::automatic)
    limits.seconds = (kSeconds + kSecondsAMegapixel * known / kMega) * std::max(1.0, options.crowding);
  if (options.megabytes.kind == Kind::given)
    limits.memory = static_cast<std::int64_t>(options.megabytes.value * kMega);
  if (options.megabytes.kind == Kind::automatic)
    limits.memory = static_cast<std::int64_t>(kBytes + kBytesAPixel * known);
  return limits;
}

}  // namespace broadsheet::batch
