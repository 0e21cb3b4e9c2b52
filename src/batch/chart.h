// Charts as SVG, to stand inside an HTML page whose style sheet gives their classes a colour: "bar", "axis",
// "grid", and plain text. They are drawn for the width of a telephone and grow with the page.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace broadsheet::batch {

struct Bar {
  std::string label;  ///< before it
  double value = 0;   ///< its length, on the scale of the longest
  std::string note;   ///< behind it
};

/// One lying bar below the other. Empty where there is none.
std::string bar_chart(const std::string& title, std::span<const Bar> bars);

/// Standing bars side by side, each with its count over it; between them, and at both ends, the bounds of the
/// bins: one more than there are counts.
std::string histogram(const std::string& title, std::span<const std::string> bounds,
                      std::span<const std::uint64_t> counts);

}  // namespace broadsheet::batch
