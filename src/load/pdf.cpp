// PDF: poppler paints the pages; what to paint, and what is wrong with a file, pdf_content.h tells.

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <mutex>

#include "load/pdf_content.h"
#include "load/pdf_scan.h"
#include "load/raster.h"

namespace broadsheet::load {
namespace {

constexpr double kPointsPerInch = 72;
/// Share of a resolution. Poppler gives an image that ends exactly on the border of a pixel one pixel more,
/// and blurs it by stretching; one that ends a hundredth of a pixel earlier keeps its own.
constexpr double kJustUnder = 1 - 1e-6;
constexpr std::streamoff kTail = 2048;  ///< bytes at the end of a file among which its last words stand

Error damaged_pdf(const std::string& why) {
  return {ErrorCode::damaged, "", std::nullopt, "the PDF is damaged: " + why,
          "try to repair it with qpdf DAMAGED.pdf REPAIRED.pdf"};
}

Error encrypted_pdf(const std::string& why) {
  return {ErrorCode::encrypted, "", std::nullopt, "the PDF is encrypted: " + why,
          "remove the password with qpdf --decrypt --password=PASSWORD LOCKED.pdf OPEN.pdf"};
}

/// Whether the mark that ends every PDF is missing.
bool ends_early(const std::string& file) {
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  const auto size = static_cast<std::streamoff>(stream.tellg());
  std::string tail(static_cast<std::size_t>(std::clamp<std::streamoff>(size, 0, kTail)), '\0');
  stream.seekg(size - static_cast<std::streamoff>(tail.size()));
  stream.read(tail.data(), static_cast<std::streamsize>(tail.size()));
  return tail.find("%%EOF") == std::string::npos;
}

/// A PDF whose tables had to be pieced together is read if it is whole, as viewers do; one that is cut off
/// would silently lack pages.
Result<PdfStructure> examined(const std::string& file, int page) {
  PdfStructure structure = examine_pdf(file, page);
  if (structure.state == PdfState::encrypted) return tl::unexpected(encrypted_pdf(structure.why));
  if (structure.state == PdfState::too_large) {
    return tl::unexpected(
        Error{ErrorCode::too_large, "", std::nullopt, structure.why, "print the page to a picture"});
  }
  if (structure.state == PdfState::damaged) return tl::unexpected(damaged_pdf(structure.why));
  if (structure.repaired && ends_early(file)) return tl::unexpected(damaged_pdf("the file ends too early"));
  if (structure.pages == 0) return tl::unexpected(damaged_pdf("it has no pages"));
  return structure;
}

void silence_poppler() {
  static std::once_flag once;
  std::call_once(once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

bool is_quarter_turned(const poppler::page& page) {
  return page.orientation() == poppler::page::landscape || page.orientation() == poppler::page::seascape;
}

Result<cv::Mat> painted(const std::string& file, int number, Density dpi, std::int64_t max_pixels) {
  silence_poppler();
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_file(file));
  if (!document) return tl::unexpected(damaged_pdf("poppler cannot open it"));
  if (document->is_locked())
    return tl::unexpected(encrypted_pdf("poppler cannot open it without the password"));
  const std::unique_ptr<poppler::page> page(document->create_page(number));
  if (!page) return tl::unexpected(damaged_pdf("the page cannot be found"));
  const poppler::rectf box = page->page_rect(poppler::crop_box);
  double width = box.width();
  double height = box.height();
  if (is_quarter_turned(*page)) std::swap(width, height);
  if (auto refused = refused_size(std::round(width * dpi.x / kPointsPerInch),
                                  std::round(height * dpi.y / kPointsPerInch), max_pixels)) {
    refused->cause = "rendered at " + std::to_string(std::lround(dpi.x)) + " dpi, " + refused->cause;
    return tl::unexpected(*refused);
  }
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_bgr24);
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  poppler::image image = renderer.render_page(page.get(), dpi.x * kJustUnder, dpi.y * kJustUnder);
  if (!image.is_valid()) return tl::unexpected(damaged_pdf("the page cannot be painted"));
  const auto stride = static_cast<std::size_t>(image.bytes_per_row());
  return cv::Mat(image.height(), image.width(), CV_8UC3, image.data(), stride).clone();
}

}  // namespace

Result<int> count_pdf(const std::string& file) {
  const auto structure = examined(file, -1);
  if (!structure) return tl::unexpected(structure.error());
  return structure->pages;
}

Result<std::vector<std::optional<cv::Size>>> sizes_of_pdf(const std::string& file, double dpi,
                                                          std::int64_t max_pixels) {
  const auto structure = examined(file, -1);
  if (!structure) return tl::unexpected(structure.error());
  std::vector<std::optional<cv::Size>> sizes;
  for (const PdfPageContent& page : examine_pdf_pages(file)) {
    const auto resolution = resolution_of(page, dpi, max_pixels);
    double width = page.right - page.left;
    double height = page.top - page.bottom;
    if (page.turned) std::swap(width, height);
    sizes.push_back(resolution ? declared_size(std::round(width * resolution->dpi.x / kPointsPerInch),
                                               std::round(height * resolution->dpi.y / kPointsPerInch))
                               : std::nullopt);
  }
  sizes.resize(static_cast<std::size_t>(structure->pages));
  return sizes;
}

Result<Raster> decode_pdf(const std::string& file, int page, double dpi, std::int64_t max_pixels) {
  const auto structure = examined(file, page);
  if (!structure) return tl::unexpected(structure.error());
  const auto resolution = resolution_of(structure->content, dpi, max_pixels);
  if (!resolution) return tl::unexpected(resolution.error());
  auto pixels = painted(file, page, resolution->dpi, max_pixels);
  if (!pixels) return tl::unexpected(pixels.error());
  Raster raster;
  raster.pixels = *pixels;
  raster.density = resolution->dpi;
  raster.density_set = !resolution->of_scan;
  return raster;
}

}  // namespace broadsheet::load
