#include "review/scans.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "image/encode_jpeg.h"

namespace broadsheet::review {

namespace {

constexpr int kTileQuality = 82;        // of JPEG: print stays sharp
constexpr int kThumbnailHeight = 320;   // pixels: a page in the list, on a screen of two pixels a point
constexpr int kCuttingHeight = 96;      // pixels, at least, of a line that is looked at
constexpr int kCuttingWidest = 2400;    // pixels
constexpr double kCuttingGrown = 0.35;  // of the height of the box, on all sides

Error no_tile() { return {ErrorCode::bad_input, "", {}, "the scan has no such part", ""}; }

}  // namespace

std::size_t Pyramid::bytes() const {
  std::size_t sum = 0;
  for (const cv::Mat& level : levels) sum += level.total() * level.elemSize();
  return sum;
}

Pyramid pyramid_of(cv::Mat scan) {
  Pyramid pyramid;
  pyramid.levels.push_back(std::move(scan));
  while (std::max(pyramid.levels.back().cols, pyramid.levels.back().rows) > kTile) {
    const cv::Mat& last = pyramid.levels.back();
    cv::Mat half;
    cv::resize(last, half, {(last.cols + 1) / 2, (last.rows + 1) / 2}, 0, 0, cv::INTER_AREA);
    pyramid.levels.push_back(half);
  }
  return pyramid;
}

Result<std::string> tile_of(const Pyramid& pyramid, int level, int column, int row) {
  if (level < 0 || level >= static_cast<int>(pyramid.levels.size())) return tl::unexpected(no_tile());
  const cv::Mat& picture = pyramid.levels[static_cast<std::size_t>(level)];
  if (column < 0 || row < 0 || column > (picture.cols - 1) / kTile || row > (picture.rows - 1) / kTile)
    return tl::unexpected(no_tile());
  const cv::Rect place =
      cv::Rect(column * kTile, row * kTile, kTile, kTile) & cv::Rect(0, 0, picture.cols, picture.rows);
  return image::encode_jpeg(picture(place), kTileQuality);
}

std::shared_ptr<Scans::Slot> Scans::slot_of(const ScanName& name) {
  const std::lock_guard lock(mutex_);
  std::shared_ptr<Slot>& slot = slots_[name];
  if (!slot) slot = std::make_shared<Slot>();
  recent_.remove(name);
  recent_.push_front(name);
  return slot;
}

/// Whoever still looks at one of them keeps it that long.
void Scans::forget_old() {
  const std::lock_guard lock(mutex_);
  std::size_t bytes = 0;
  bool first = true;
  for (auto name = recent_.begin(); name != recent_.end();) {
    const auto slot = slots_.find(*name);
    const std::unique_lock held(slot->second->decoding, std::try_to_lock);
    if (held && slot->second->pyramid) bytes += slot->second->pyramid->bytes();
    if (held && !first && (bytes > kMostDecoded || !slot->second->pyramid)) {
      slots_.erase(slot);
      name = recent_.erase(name);
    } else {
      ++name;
    }
    first = false;
  }
}

Result<std::shared_ptr<const Pyramid>> Scans::pyramid(const ScanName& name) {
  const std::shared_ptr<Slot> slot = slot_of(name);
  std::shared_ptr<const Pyramid> made;
  {
    const std::lock_guard lock(slot->decoding);
    if (!slot->pyramid) {
      Result<load::Picture> picture = load::decode(name.file, name.frame);
      if (!picture) return tl::unexpected(picture.error());
      slot->pyramid = std::make_shared<const Pyramid>(pyramid_of(std::move(picture->pixels)));
    }
    made = slot->pyramid;
  }
  forget_old();
  return made;
}

Result<std::string> Scans::tile(const ScanName& name, int level, int column, int row) {
  return pyramid(name).and_then(
      [&](const std::shared_ptr<const Pyramid>& scan) { return tile_of(*scan, level, column, row); });
}

Result<std::string> Scans::thumbnail(const ScanName& name) {
  {
    const std::lock_guard lock(mutex_);
    const auto found = thumbnails_.find(name);
    if (found != thumbnails_.end()) return found->second;
  }
  const std::lock_guard one(thumbnails_made_);
  const Result<load::Picture> picture = load::decode(name.file, name.frame);
  if (!picture) return tl::unexpected(picture.error());
  const cv::Mat& scan = picture->pixels;
  const double scale = std::min(1.0, static_cast<double>(kThumbnailHeight) / scan.rows);
  cv::Mat small;
  cv::resize(scan, small,
             {std::max(1, static_cast<int>(std::lround(scan.cols * scale))),
              std::max(1, static_cast<int>(std::lround(scan.rows * scale)))},
             0, 0, cv::INTER_AREA);
  Result<std::string> bytes = image::encode_jpeg(small, kTileQuality);
  if (!bytes) return bytes;
  const std::lock_guard lock(mutex_);
  if (thumbnail_bytes_ + bytes->size() > kMostThumbnails) {
    thumbnails_.clear();
    thumbnail_bytes_ = 0;
  }
  if (thumbnails_.emplace(name, *bytes).second) thumbnail_bytes_ += bytes->size();
  return bytes;
}

Result<std::string> Scans::cutting(const ScanName& name, const Box& box) {
  return pyramid(name).and_then([&](const std::shared_ptr<const Pyramid>& scan) -> Result<std::string> {
    const cv::Mat& whole = scan->levels.front();
    const double more = kCuttingGrown * std::min(box.width(), box.height());
    const Box wanted = intersection(grown(box, more, more),
                                    {0, 0, static_cast<double>(whole.cols), static_cast<double>(whole.rows)});
    const int left = static_cast<int>(wanted.left), top = static_cast<int>(wanted.top);
    const int width = static_cast<int>(wanted.right) - left, height = static_cast<int>(wanted.bottom) - top;
    if (wanted.empty() || width < 1 || height < 1) return tl::unexpected(no_tile());
    cv::Mat cut = whole(cv::Rect(left, top, width, height));
    double scale = height < kCuttingHeight ? static_cast<double>(kCuttingHeight) / height : 1;
    scale = std::min(scale, static_cast<double>(kCuttingWidest) / std::max(width, height));
    cv::Mat shown;
    cv::resize(cut, shown, {}, scale, scale, scale > 1 ? cv::INTER_CUBIC : cv::INTER_AREA);
    return image::encode_jpeg(shown, kTileQuality);
  });
}

}  // namespace broadsheet::review
