#include "load/raster.h"

#include <cmath>
#include <cstdio>

namespace broadsheet::load {
namespace {

/// Pixels. OpenCV's warps hold positions in 16 bits; a broadsheet at 1200 dpi is 28,000 high.
constexpr double kLongestSide = 32000;

std::string rounded(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.0f", value);
  return text.data();
}

}  // namespace

std::optional<Error> refused_size(double width, double height, std::int64_t max_pixels) {
  constexpr double kMega = 1e6;
  if (!(width >= 1 && height >= 1)) return damaged("it declares an empty picture");
  const std::string size = rounded(width) + " x " + rounded(height) + " pixels";
  if (width * height > static_cast<double>(max_pixels)) {
    return Error{ErrorCode::too_large, "", std::nullopt,
                 "it declares " + size + ", over the limit of " +
                     rounded(static_cast<double>(max_pixels) / kMega) + " megapixels",
                 "raise the limit with --max-megapixels " + rounded(std::ceil(width * height / kMega)) +
                     " if the file can be trusted"};
  }
  if (width > kLongestSide || height > kLongestSide) {
    return Error{ErrorCode::too_large, "", std::nullopt,
                 "it declares " + size + "; a side may have at most " + rounded(kLongestSide),
                 "scale the picture down"};
  }
  return std::nullopt;
}

std::optional<cv::Size> declared_size(double width, double height) {
  if (!(width >= 1 && height >= 1 && width <= kLongestSide && height <= kLongestSide)) return std::nullopt;
  return cv::Size(static_cast<int>(width), static_cast<int>(height));
}

Error damaged(const std::string& cause) {
  return {ErrorCode::damaged, "", std::nullopt, cause, "copy or scan it again"};
}

Error not_decodable(const std::string& cause) {
  return {ErrorCode::not_an_image, "", std::nullopt, cause, "convert it to PNG or to plain TIFF"};
}

}  // namespace broadsheet::load
