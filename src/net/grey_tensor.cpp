#include "net/grey_tensor.h"

#include <algorithm>

namespace broadsheet::net {

Tensor grey_tensor(const cv::Mat& picture, int channels, int height, int width) {
  Tensor tensor{{1, static_cast<std::size_t>(channels), static_cast<std::size_t>(height),
                 static_cast<std::size_t>(width)},
                {}};
  const std::size_t plane = tensor.shape[2] * tensor.shape[3];
  tensor.values.assign(plane * tensor.shape[1], 1.0F);
  for (int y = 0; y < picture.rows; ++y) {
    const auto* row = picture.ptr<std::uint8_t>(y);
    float* out = tensor.values.data() + static_cast<std::size_t>(y) * tensor.shape[3];
    for (int x = 0; x < picture.cols; ++x) out[x] = static_cast<float>(row[x]) / 127.5F - 1.0F;
  }
  for (std::size_t channel = 1; channel < tensor.shape[1]; ++channel)
    std::copy_n(tensor.values.begin(), plane,
                tensor.values.begin() + static_cast<std::ptrdiff_t>(plane * channel));
  return tensor;
}

}  // namespace broadsheet::net
