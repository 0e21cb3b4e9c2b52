#include "cli/scan.h"

#include <utility>

#include "load/stored_jpeg.h"

namespace broadsheet::cli {

Result<write::Scan> scan_of(const load::Picture& picture) {
  return load::how_stored(picture.source.file).map([&](load::Stored stored) {
    const cv::Mat& pixels = picture.pixels;
    write::Scan scan{pixels.data, pixels.step, pixels.cols, pixels.rows, pixels.channels(), stored.exact};
    if (stored.jpeg)
      scan.jpeg = write::StoredJpeg{std::move(stored.jpeg->bytes), stored.jpeg->width, stored.jpeg->height,
                                    stored.jpeg->components, stored.jpeg->orientation};
    return scan;
  });
}

}  // namespace broadsheet::cli
