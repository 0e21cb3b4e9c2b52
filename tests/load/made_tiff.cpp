#include <tiffio.h>

#include <opencv2/imgproc.hpp>

#include "made_bytes.h"
#include "temp_folder.h"

namespace broadsheet::load {

namespace {

void write_tiff_page(TIFF* tiff, const TiffPage& page) {
  const TiffFields& fields = page.fields;
  cv::Mat pixels = page.pixels;
  const int channels = pixels.channels();
  if (channels == 3) cv::cvtColor(pixels, pixels, cv::COLOR_BGR2RGB);
  if (channels == 4 && fields.photometric == PHOTOMETRIC_RGB)
    cv::cvtColor(pixels, pixels, cv::COLOR_BGRA2RGBA);
  TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(pixels.cols));
  TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(pixels.rows));
  TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, fields.bits);
  TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, channels);
  TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, fields.photometric);
  TIFFSetField(tiff, TIFFTAG_COMPRESSION, fields.compression);
  TIFFSetField(tiff, TIFFTAG_ORIENTATION, fields.orientation);
  TIFFSetField(tiff, TIFFTAG_PLANARCONFIG,
               fields.separate_planes ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
  if (fields.compression == COMPRESSION_JPEG && fields.photometric == PHOTOMETRIC_YCBCR) {
    TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);  // it is handed RGB and converts
  }
  if (fields.kind != 0) TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, fields.kind);
  if (fields.resolution > 0) {
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, fields.resolution_unit);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, fields.resolution);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, fields.resolution);
  }
  if (channels == 4 && fields.photometric == PHOTOMETRIC_RGB) {
    const std::uint16_t straight = EXTRASAMPLE_UNASSALPHA;
    TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &straight);
  }
  if (fields.photometric == PHOTOMETRIC_PALETTE) {
    std::vector<std::uint16_t> red(256), green(256), blue(256);  // 0 white, 1 grey, 2 red
    red[0] = green[0] = blue[0] = 65535;
    red[1] = green[1] = blue[1] = 128 * 257;
    red[2] = 65535;
    TIFFSetField(tiff, TIFFTAG_COLORMAP, red.data(), green.data(), blue.data());
  }
  if (fields.tiled) {
    constexpr int kTile = 128;
    TIFFSetField(tiff, TIFFTAG_TILEWIDTH, kTile);
    TIFFSetField(tiff, TIFFTAG_TILELENGTH, kTile);
    cv::Mat padded;
    cv::copyMakeBorder(pixels, padded, 0, kTile, 0, kTile, cv::BORDER_CONSTANT);
    for (int y = 0; y < pixels.rows; y += kTile) {
      for (int x = 0; x < pixels.cols; x += kTile) {
        cv::Mat tile = padded(cv::Rect(x, y, kTile, kTile)).clone();
        TIFFWriteTile(tiff, tile.data, static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), 0, 0);
      }
    }
  } else {
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 64);
    std::vector<cv::Mat> planes{pixels};
    if (fields.separate_planes) cv::split(pixels, planes);
    for (std::size_t plane = 0; plane < planes.size(); ++plane) {
      for (int y = 0; y < pixels.rows; ++y) {
        // Palette indices are stored as they are; 16-bit samples in the order of this machine, libtiff turns
        // them.
        FileBytes row = packed(planes[plane], y, fields.bits, false);
        TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y), static_cast<std::uint16_t>(plane));
      }
    }
  }
  TIFFWriteDirectory(tiff);
}

}  // namespace

FileBytes tiff_of_pages(const std::vector<TiffPage>& pages) {
  const TempFolder folder;
  const std::string file = folder.at("made.tif");
  const TiffFields& first = pages.front().fields;
  const std::string mode = std::string("w") + (first.big_endian ? "b" : "l") + (first.big_tiff ? "8" : "");
  TIFF* tiff = TIFFOpen(file.c_str(), mode.c_str());
  for (const TiffPage& page : pages) write_tiff_page(tiff, page);
  TIFFClose(tiff);
  return content_of(file);
}

FileBytes tiff_of(const cv::Mat& pixels, const TiffFields& fields) {
  return tiff_of_pages({{pixels, fields}});
}

FileBytes tiff_claiming(std::uint32_t width, std::uint32_t height) {
  constexpr int kEntries = 8;
  FileBytes bytes;
  append(bytes, std::string("II*\0", 4));
  append_little(bytes, 8, 4);
  append_little(bytes, kEntries, 2);
  const auto entry = [&](int tag, int type, std::uint32_t value) {
    append_little(bytes, static_cast<std::uint64_t>(tag), 2);
    append_little(bytes, static_cast<std::uint64_t>(type), 2);
    append_little(bytes, 1, 4);
    append_little(bytes, value, 4);
  };
  entry(TIFFTAG_IMAGEWIDTH, 4, width);
  entry(TIFFTAG_IMAGELENGTH, 4, height);
  entry(TIFFTAG_BITSPERSAMPLE, 3, 8);
  entry(TIFFTAG_COMPRESSION, 3, COMPRESSION_LZW);
  entry(TIFFTAG_PHOTOMETRIC, 3, PHOTOMETRIC_MINISBLACK);
  entry(TIFFTAG_STRIPOFFSETS, 4, 8 + 2 + 12 * kEntries + 4);
  entry(TIFFTAG_ROWSPERSTRIP, 4, height);
  entry(TIFFTAG_STRIPBYTECOUNTS, 4, 16);
  append_little(bytes, 0, 4);
  bytes.insert(bytes.end(), 16, 0x80);
  return bytes;
}

}  // namespace broadsheet::load
