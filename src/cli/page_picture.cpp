#include "cli/page_picture.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>

#include "batch/finished.h"
#include "batch/path_text.h"
#include "image/encode_jpeg.h"
#include "load/decode.h"
#include "load/sha256.h"
#include "write/json.h"
#include "write/overlay.h"

namespace broadsheet::cli {

namespace {

namespace fs = std::filesystem;
using batch::PagePicture;

constexpr int kLongSide = 1600;  // pixels: labels can be read, and ten pages take a few megabytes
constexpr int kQuality = 72;     // of the JPEG: thin lines stay clean

/// As the run decoded it: pages of a PDF have the size that these options say.
load::Options decoding(const nlohmann::json& options, const Page& page) {
  load::Options decoding;
  const auto number = [&](const char* name) -> std::optional<double> {
    const auto found = options.find(name);
    return found != options.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
  };
  decoding.pdf_dpi = number("pdf_dpi").value_or(decoding.pdf_dpi);
  decoding.dpi = number("load_dpi");
  const std::int64_t pixels = std::int64_t{page.source.width} * page.source.height;
  decoding.max_pixels = std::max(decoding.max_pixels, pixels);
  return decoding;
}

Result<std::string> bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return tl::unexpected(Error{ErrorCode::not_found, "", {}, "is gone", ""});
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

bool is_as_it_was(const batch::PageRecord& page) {
  return batch::is_same_scan(page, batch::stamp_of(page.planned.input),
                             [&] { return load::sha256_of_file(page.planned.input).value_or(""); });
}

}  // namespace

std::vector<PagePicture> page_pictures(const batch::PageRecord& page, const nlohmann::json& options,
                                       const fs::path& outputs) {
  const std::string scan = batch::text_of_path(page.planned.input);
  std::optional<Result<load::Picture>> decoded;  // once for both of two facing pages
  const auto drawn = [&](const std::string& json) -> PagePicture {
    const Result<Page> found = bytes_of(outputs / json).and_then(write::page_from_json);
    if (!found) return {"", batch::text_of_path(json) + " " + found.error().cause};
    if (batch::stamp_of(page.planned.input).changed < 0)
      return {"", "the scan " + scan + " is not there, seen from the folder in which this report was made"};
    if (!is_as_it_was(page))
      return {"", "the scan " + scan + " is another one now than the one that was read"};
    if (!decoded)
      decoded = load::decode(page.planned.input, page.planned.frame.value_or(0), decoding(options, *found));
    if (!*decoded) return {"", "the scan " + scan + ": " + decoded->error().cause};
    const cv::Mat& pixels = (**decoded).pixels;
    if (pixels.cols != found->source.width || pixels.rows != found->source.height)
      return {"", "the scan " + scan + " has another size than " + batch::text_of_path(json) + " says"};
    const Result<std::string> jpeg =
        image::encode_jpeg(write::draw_overlay(*found, pixels, {kLongSide}), kQuality);
    return jpeg ? PagePicture{*jpeg, ""} : PagePicture{"", jpeg.error().cause};
  };
  std::vector<PagePicture> pictures;
  for (const batch::OutputRecord& output : page.outputs)
    if (output.format == "json") pictures.push_back(drawn(output.path));
  if (pictures.empty()) pictures.push_back({"", "no JSON was written that tells where everything stands"});
  return pictures;
}

}  // namespace broadsheet::cli
