// Pictures of the scans for a browser: square tiles of a pyramid, thumbnails, cuttings.
//
// Level 0 of the pyramid is the scan, each further one half as wide and high, down to one tile. The last
// scans that were looked at stay decoded, up to kMostDecoded bytes, and so do the tiles made of them. A scan
// is decoded by one request while others for it wait; requests for other scans do not.
#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "load/decode.h"
#include "page/error.h"
#include "page/geometry.h"

namespace broadsheet::review {

inline constexpr int kTile = 512;  ///< pixels; of a screen some ten are seen at a time

struct ScanName {
  std::string file;
  int frame = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): the 0 that it is held against is the compiler's
  friend auto operator<=>(const ScanName&, const ScanName&) = default;
};

/// A scan at all sizes.
struct Pyramid {
  std::vector<cv::Mat> levels;
  std::size_t bytes() const;
};

/// Half as large again and again, until it is one tile.
Pyramid pyramid_of(cv::Mat scan);

/// The JPEG of a tile; bad_input where the pyramid has none there.
Result<std::string> tile_of(const Pyramid& pyramid, int level, int column, int row);

class Scans {
 public:
  static constexpr std::size_t kMostDecoded = 600U << 20U;    ///< bytes: two colour scans of 50 megapixels
  static constexpr std::size_t kMostThumbnails = 48U << 20U;  ///< bytes, of some 3,000

  Result<std::string> tile(const ScanName& name, int level, int column, int row);
  /// As high as a page in the list.
  Result<std::string> thumbnail(const ScanName& name);
  /// What lies in a box, larger where it is small, for a line of print to be read by.
  Result<std::string> cutting(const ScanName& name, const Box& box);
  Result<std::shared_ptr<const Pyramid>> pyramid(const ScanName& name);

 private:
  struct Slot {
    std::mutex decoding;
    std::shared_ptr<const Pyramid> pyramid;
  };
  std::shared_ptr<Slot> slot_of(const ScanName& name);
  void forget_old();

  std::mutex mutex_;
  std::map<ScanName, std::shared_ptr<Slot>> slots_;
  std::list<ScanName> recent_;  // the last asked for first
  std::map<ScanName, std::string> thumbnails_;
  std::size_t thumbnail_bytes_ = 0;
  std::mutex thumbnails_made_;  // one at a time: tiles of the page that is looked at come first
};

}  // namespace broadsheet::review
