#include "write/pdf.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <new>

#include "text/utf.h"
#include "write/exchange.h"
#include "write/languages.h"
#include "write/pdf_file.h"
#include "write/pdf_image.h"
#include "write/pdf_text.h"

namespace broadsheet::write {

namespace {

constexpr double kPointsPerInch = 72;
constexpr double kUsualDpi = 300;      // of scans of newspapers
constexpr double kMostPoints = 14400;  // a side that viewers show
constexpr double kLeastPoints = 3;

double points_per_pixel(const Source& source) {
  const double dpi = source.dpi > 0 ? source.dpi : kUsualDpi;
  const double longer = std::max({source.width, source.height, 1});
  return std::clamp(kPointsPerInch / dpi, kLeastPoints / std::max(1, std::min(source.width, source.height)),
                    kMostPoints / longer);
}

/// What the page shows of the scan, in its pixels: all of it, or one of two facing pages.
Box shown(const Page& page) {
  const Box all{0, 0, static_cast<double>(page.source.width), static_cast<double>(page.source.height)};
  if (page.source.spread_page == 0 || page.flat.nodes.empty()) return all;
  Box half{page.flat.nodes[0].x, page.flat.nodes[0].y, page.flat.nodes[0].x, page.flat.nodes[0].y};
  for (const Point& node : page.flat.nodes) {
    half.left = std::min(half.left, node.x);
    half.top = std::min(half.top, node.y);
    half.right = std::max(half.right, node.x);
    half.bottom = std::max(half.bottom, node.y);
  }
  half = intersection(half, all);
  return half.empty() ? all : half;
}

/// XML has no way to write control characters.
std::string without_controls(const std::string& text) {
  std::u32string clean = text::decode(text);
  std::erase_if(clean, [](char32_t c) { return c < U' ' && c != U'\n'; });
  return text::encode(clean);
}

std::string provenance_of(const Page& page) {
  std::string out = program(page);
  if (!page.source.sha256.empty()) out += "\nscan sha256=" + page.source.sha256;
  for (const Step& step : steps_with_run(page)) out += "\n" + words_of(step);
  return without_controls(out);
}

/// The name of its file, as well-formed text.
std::string title_of(const Source& source) {
  const std::string name = std::filesystem::path(source.file).filename().string();
  const std::string more = source.frames > 1 ? ", " + std::to_string(source.frame + 1) : "";
  return without_controls(name + more);
}

}  // namespace

Result<std::string> to_pdf(const Page& page, const TextOptions& options, const Scan& scan) {
  const Source& source = page.source;
  if (scan.pixels == nullptr || scan.width != source.width || scan.height != source.height)
    return tl::unexpected(Error{ErrorCode::bad_input,
                                source.file,
                                {},
                                "the scan is not the picture that the page was read from",
                                ""});
  const double scale = points_per_pixel(source);
  try {
    PdfParts parts;
    parts.width = source.width * scale;
    parts.height = source.height * scale;
    if (source.spread_page > 0) {
      const Box part = shown(page);
      parts.crop = {part.left * scale, (source.height - part.bottom) * scale, part.right * scale,
                    (source.height - part.top) * scale};
    }
    parts.turn = page.flat.turn();
    parts.image = pdf_image(scan);
    PdfText text = pdf_text(page, options, scale, source.height);
    parts.text = std::move(text.instructions);
    parts.characters = std::move(text.characters);
    parts.title = title_of(source);
    parts.description = provenance_of(page);
    parts.language = language_of(page);
    return pdf_file(parts);
  } catch (const std::bad_alloc&) {
    throw;  // the worker tells it as every other want of memory
  } catch (const std::exception& failure) {
    return tl::unexpected(Error{
        ErrorCode::engine, source.file, {}, std::string("the PDF cannot be made: ") + failure.what(), ""});
  }
}

}  // namespace broadsheet::write
