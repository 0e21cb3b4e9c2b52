// Small scans of every kind that load/ tells apart, for the targets of its formats: fuzz_scan_seeds FOLDER
// writes FOLDER/TARGET/KIND.
//
// They are made, not kept: a few hundred bytes each, by the makers of tests/load.
#include <filesystem>
#include <fstream>
#include <map>
#include <opencv2/imgproc.hpp>
#include <string>

#include "made_files.h"
#include "made_pdf.h"

namespace broadsheet::load {
namespace {

// Pixels: few, so that an input is decoded in no time and most of its bytes mean something; OpenJPEG halves a
// picture five times and writes none that this leaves nothing of.
constexpr int kSeedWidth = 37, kSeedHeight = 33;
constexpr int kPdfDpi = 20;

// Kinds of a target by name.
using Seeds = std::map<std::string, FileBytes>;

cv::Mat grey() {
  cv::Mat page(kSeedHeight, kSeedWidth, CV_8UC1, cv::Scalar(255));
  page(cv::Rect(4, 3, 17, 6)).setTo(0);
  page(cv::Rect(24, 19, 9, 8)).setTo(128);
  return page;
}

cv::Mat colour() {
  cv::Mat page;
  cv::cvtColor(grey(), page, cv::COLOR_GRAY2BGR);
  page(cv::Rect(4, 3, 17, 6)).setTo(cv::Scalar(0, 0, 255));
  return page;
}

cv::Mat with_fourth(int value) {
  cv::Mat page;
  cv::cvtColor(colour(), page, cv::COLOR_BGR2BGRA);
  cv::insertChannel(cv::Mat(page.size(), CV_8UC1, cv::Scalar(value)), page, 3);
  return page;
}

cv::Mat grey_with_alpha() {
  cv::Mat page;
  cv::merge(std::vector<cv::Mat>{grey(), grey()}, page);
  return page;
}

constexpr ExifFields kExif{.orientation = 6, .dpi = 300};

Seeds png() {
  return {{"grey", png_of(grey(), {.pixels_per_metre = 11811, .exif = kExif})},
          {"bitmap", png_of(grey(), {.bits = 1})},
          {"sixteen_bits", png_of(colour(), {.bits = 16})},
          {"interlaced", png_of(colour(), {.interlaced = true})},
          {"transparent_value", png_of(grey(), {.transparent_value = 255})},
          {"grey_alpha", png_of(grey_with_alpha())},
          {"alpha", png_of(with_fourth(128))},
          {"palette", palette_png_of(grey() / 128, {{255, 255, 255}, {0, 0, 0}, {0, 0, 255}})}};
}

Seeds jpeg() {
  return {{"grey", jpeg_of(grey(), {.jfif_unit = 1, .jfif_density = 300, .quality = 50})},
          {"exif", jpeg_of(colour(), {.exif = kExif, .quality = 50})},
          {"progressive", jpeg_of(colour(), {.progressive = true, .quality = 50})},
          {"inks", jpeg_of(with_fourth(10), {.quality = 50})}};
}

Seeds tiff() {
  constexpr int kBlackIsZero = 1, kRgb = 2, kPalette = 3, kInks = 5, kYcc = 6;
  Seeds seeds;
  // COMPRESSION_ of fax groups 3 and 4, LZW, JPEG, deflate and packed bits.
  for (const int compression : {3, 4})
    seeds["fax_" + std::to_string(compression)] =
        tiff_of(grey() > 0, {.bits = 1, .photometric = kBlackIsZero, .compression = compression});
  for (const int compression : {1, 5, 7, 8, 32773}) {
    const std::string name = std::to_string(compression);
    seeds["grey_" + name] = tiff_of(grey(), {.compression = compression});
    seeds["colour_" + name] = tiff_of(
        colour(),
        {.photometric = compression == 7 ? kYcc : kRgb, .compression = compression, .resolution = 300});
  }
  seeds["sixteen_bits"] = tiff_of(grey(), {.bits = 16, .big_endian = true});
  seeds["palette"] = tiff_of(grey() / 128, {.photometric = kPalette});
  seeds["inks"] = tiff_of(with_fourth(10), {.photometric = kInks});
  seeds["alpha"] = tiff_of(with_fourth(128), {.photometric = kRgb, .orientation = 6});
  seeds["tiled"] = tiff_of(colour(), {.photometric = kRgb, .compression = 5, .tiled = true});
  seeds["planes"] = tiff_of(colour(), {.photometric = kRgb, .separate_planes = true, .big_tiff = true});
  seeds["pages"] =
      tiff_of_pages({{grey(), {.kind = 1}}, {grey(), {.kind = 2}}, {colour(), {.photometric = kRgb}}});
  return seeds;
}

Seeds bmp() {
  Seeds seeds;
  for (const int bits : {1, 4, 8, 16}) seeds[std::to_string(bits)] = bmp_of(grey(), bits, 11811);
  for (const int bits : {24, 32}) seeds[std::to_string(bits)] = bmp_of(colour(), bits);
  // Run lengths: as the palette of 8 bits, with a run, single values, a step aside, ends of rows and of all.
  constexpr std::size_t kCompression = 30, kPalette = 256UL * 4, kPixels = 14 + 40 + kPalette;
  FileBytes runs = bmp_of(grey(), 8);
  runs.resize(kPixels);
  runs[kCompression] = 1;
  for (const int byte : {9, 255, 0, 3, 1, 2, 3, 0, 0, 0, 0, 2, 2, 1, 4, 128, 0, 0, 0, 1})
    runs.push_back(static_cast<std::uint8_t>(byte));
  seeds["runs"] = runs;
  return seeds;
}

Seeds pnm() {
  Seeds seeds;
  for (const char kind : {'1', '2', '4', '5'}) seeds[std::string(1, kind)] = pnm_of(grey(), kind);
  for (const char kind : {'3', '6'}) seeds[std::string(1, kind)] = pnm_of(colour(), kind);
  seeds["sixteen_bits"] = pnm_of(grey(), '5', 65535);
  return seeds;
}

Seeds webp() {
  return {{"colour", webp_of(colour())},
          {"alpha", webp_of(with_fourth(128))},
          {"exif", webp_of(colour(), kExif)}};
}

Seeds jpeg2000() {
  return {{"grey", jpeg2000_of(grey(), {.dots_per_metre = 11811})},
          {"codestream", jpeg2000_of(colour(), {.codestream_only = true})},
          {"sixteen_bits", jpeg2000_of(grey(), {.bits = 16})},
          {"ycc", jpeg2000_of(colour(), {.ycc = true})},
          {"alpha", jpeg2000_of(with_fourth(128), {.alpha = true})}};
}

Seeds pdf() {
  PdfPage print;
  print.width = print.height = 72;
  print.content = "q 0.5 g 1 1 20 20 re f Q BT /F1 12 Tf 9 30 Td (print) Tj ET /Fm0 Do";
  print.images = {grey()};
  PdfPage turned = print;
  turned.rotate = 90;
  turned.form_paints_itself = true;
  turned.content =
      "q 30 0 0 30 5 5 cm BI /W 2 /H 2 /BPC 8 /CS /G ID 0123 EI Q 3 Tr BT /F1 9 Tf (hid) Tj ET /Fm0 Do";
  return {{"scan", pdf_of({scanned_page(grey(), kPdfDpi)})},
          {"pages", pdf_of({print, turned})},
          {"locked", pdf_of({print}, "user", "owner")},
          {"open", pdf_of({print}, "", "owner")}};
}

Seeds exif() {
  FileBytes headed = bytes_of(std::string("Exif\0\0", 6));
  const FileBytes block = exif_block(kExif);
  headed.insert(headed.end(), block.begin(), block.end());
  return {{"block", block}, {"headed", headed}};
}

void write(const std::filesystem::path& folder, const Seeds& seeds) {
  std::filesystem::create_directories(folder);
  for (const auto& [name, bytes] : seeds)
    std::ofstream(folder / name, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace
}  // namespace broadsheet::load

int main(int count, char** arguments) {
  using namespace broadsheet::load;
  if (count != 2) return 2;
  const std::filesystem::path folder = arguments[1];
  const std::map<std::string, Seeds> all{
      {"png", png()},   {"jpeg", jpeg()},         {"tiff", tiff()}, {"bmp", bmp()},         {"pnm", pnm()},
      {"webp", webp()}, {"jpeg2000", jpeg2000()}, {"pdf", pdf()},   {"pdf_content", pdf()}, {"exif", exif()}};
  for (const auto& [target, seeds] : all) write(folder / target, seeds);
  return 0;
}
