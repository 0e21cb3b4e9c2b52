#include "batch/chart.h"

#include <fmt/format.h>

#include <algorithm>

#include "write/html.h"

namespace broadsheet::batch {

namespace {

// In the units of the drawing, of which one is 0.8 pixels on a telephone and 1.4 on a desk.
constexpr double kWidth = 420;
constexpr double kFontSize = 13;
constexpr double kRow = 26;         // from one lying bar to the next
constexpr double kBarHeight = 16;   // of a lying bar
constexpr double kLabelWidth = 76;  // before the bars: a dozen letters
constexpr double kNoteWidth = 142;  // behind the longest bar: "12.34 s a page, 45 %"
constexpr double kGap = 6;          // between a bar and its words
constexpr double kPlot = 150;       // height of the tallest standing bar
constexpr double kTop = 22;         // room for the count over it
constexpr double kBottom = 24;      // room for the bounds below
constexpr double kMargin = 18;      // beside the outer bins, for half a bound
constexpr double kLeast = 1;        // of a bar whose value is not nothing: it is seen

std::string begin(const std::string& title, double height) {
  return fmt::format(
      "<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\" font-size=\"{}\">\n<title>{}</title>\n",
      kWidth, height, write::html_text(title), kFontSize, write::html_text(title));
}

std::string words(double x, double y, const char* anchor, const std::string& text) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y, anchor,
                     write::html_text(text));
}

std::string rectangle(double x, double y, double width, double height) {
  return fmt::format("<rect class=\"bar\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
                     x, y, width, height);
}

/// Length of a value among those of which `most` is the greatest.
double scaled(double value, double most, double length) {
  if (!(value > 0) || !(most > 0)) return 0;
  return std::max(kLeast, value / most * length);
}

}  // namespace

std::string bar_chart(const std::string& title, std::span<const Bar> bars) {
  if (bars.empty()) return "";
  const double most = std::max_element(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) {
                        return a.value < b.value;
                      })->value;
  std::string svg = begin(title, kRow * static_cast<double>(bars.size()));
  double middle = kRow / 2;
  for (const Bar& bar : bars) {
    const double baseline = middle + kFontSize / 3;
    const double length = scaled(bar.value, most, kWidth - kLabelWidth - kNoteWidth);
    svg += words(kLabelWidth - kGap, baseline, "end", bar.label);
    svg += rectangle(kLabelWidth, middle - kBarHeight / 2, length, kBarHeight);
    svg += words(kLabelWidth + length + kGap, baseline, "start", bar.note);
    middle += kRow;
  }
  return svg + "</svg>\n";
}

std::string histogram(const std::string& title, std::span<const std::string> bounds,
                      std::span<const std::uint64_t> counts) {
  if (counts.empty() || bounds.size() != counts.size() + 1) return "";
  const double most = static_cast<double>(*std::max_element(counts.begin(), counts.end()));
  const double bin = (kWidth - 2 * kMargin) / static_cast<double>(counts.size());
  const double ground = kTop + kPlot;
  std::string svg = begin(title, ground + kBottom);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const double left = kMargin + bin * static_cast<double>(i);
    const double height = scaled(static_cast<double>(counts[i]), most, kPlot);
    if (counts[i] == 0) continue;
    svg += rectangle(left + 1, ground - height, bin - 2, height);
    svg += words(left + bin / 2, ground - height - kGap, "middle", std::to_string(counts[i]));
  }
  svg += fmt::format("<line class=\"axis\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n", kMargin, ground,
                     kWidth - kMargin, ground);
  for (std::size_t i = 0; i < bounds.size(); ++i)
    svg += words(kMargin + bin * static_cast<double>(i), ground + kFontSize + kGap, "middle", bounds[i]);
  return svg + "</svg>\n";
}

}  // namespace broadsheet::batch
