#include "batch/limits.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace broadsheet::batch {

namespace {

// Pages of 3 to 69 megapixels take 5 to 40 seconds of processor, profile best included, a page of fine print
// twice as much as one of its size in large. On a machine five times slower, or shared by five times as many,
// the slowest takes half of what is given here.
constexpr double kSeconds = 300;
constexpr double kSecondsAMegapixel = 20;

// Engine, networks and language data, which the first page of a worker loads, take 0.8 GB of what is counted
// (address space that can be written, more than is used of it), pages of 3 to 69 megapixels 0.3 to 2 GB more;
// the decoder that takes most, of JPEG 2000 in colour, 30 bytes a pixel.
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
