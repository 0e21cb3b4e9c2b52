#include "scan_checks.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "checks.h"
#include "load/decode.h"
#include "memory_file.h"

namespace broadsheet::fuzz {
namespace {

// Pixels: enough for every seed, and so few that a picture that declares more is refused at once. Dots per
// inch: at them the pages of the seeds that are PDF have no more.
constexpr std::int64_t kMostPixels = 100'000;
constexpr double kPdfDpi = 20;

void check_error(const Error& error, const std::string& file) {
  require(error.file == file, "an error names the file");
  require(!error.cause.empty(), "an error names the cause");
  require(to_line(error).find('\n') == std::string::npos, "an error is one line");
  require(error.code != ErrorCode::not_found && error.code != ErrorCode::unreadable,
          "a file that is there is found");
}

void check_picture(const load::Picture& picture, int frame, int frames) {
  const cv::Mat& pixels = picture.pixels;
  require(pixels.type() == CV_8UC1 || pixels.type() == CV_8UC3, "pixels are grey or BGR");
  require(!pixels.empty(), "a picture has pixels");
  // A page of a PDF is rounded to whole pixels.
  require(
      pixels.cols > 0 && static_cast<std::int64_t>(pixels.total()) <= kMostPixels + pixels.cols + pixels.rows,
      "a picture keeps the limit");
  require(picture.source.width == pixels.cols && picture.source.height == pixels.rows,
          "the source has the size of the picture");
  require(picture.source.frame == frame && picture.source.frames == frames, "the source names the frame");
  require(std::isfinite(picture.source.dpi) && picture.source.dpi >= 0, "a resolution is a number");
}

}  // namespace

int check_scan(load::Format format, std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  if (load::format_of({data, std::min(bytes.size(), load::kSniffedBytes)}) != format) return -1;
  const MemoryFile held(bytes);
  const std::string file = held.path();
  load::Options options;
  options.pdf_dpi = kPdfDpi;
  options.max_pixels = kMostPixels;
  const auto sizes = load::frame_sizes(file, options);
  if (!sizes) {
    check_error(sizes.error(), file);
    require(!load::decode(file, 0, options), "what cannot be counted cannot be read");
    return 0;
  }
  require(!sizes->empty(), "a file has a picture");
  for (const auto& size : *sizes) require(!size || !size->empty(), "a size that is told is one");
  const int frames = static_cast<int>(sizes->size());
  for (const int frame : std::set<int>{0, frames - 1}) {
    const Result<load::Picture> picture = load::decode(file, frame, options);
    if (picture)
      check_picture(*picture, frame, frames);
    else
      check_error(picture.error(), file);
  }
  const Result<load::Picture> beyond = load::decode(file, frames, options);
  require(!beyond && beyond.error().code == ErrorCode::bad_input, "a frame that is not there is refused");
  return 0;
}

}  // namespace broadsheet::fuzz
