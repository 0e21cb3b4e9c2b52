#include "write/pdf_image.h"

// clang-format off
#include <cstdio>  // jpeglib.h needs it
#include <jpeglib.h>
// clang-format on
#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <qpdf/Pl_DCT.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>
#include <stdexcept>
#include <vector>

namespace broadsheet::write {

namespace {

constexpr unsigned char kBlack = 0, kWhite = 255;
constexpr int kQuality = 90;  // of libjpeg: no grain of a scan is lost that an eye could find

// --- orientation -------------------------------------------------------------------------------------------

/// Where a point of the stored picture comes to lie in the upright one, both measured in their sides, from
/// the left top corner: x = xu u + xv v + x0, y = yu u + yv v + y0.
struct Turn {
  double xu, xv, x0, yu, yv, y0;
};

Turn turn_of(int orientation) {
  switch (orientation) {
    case 2:
      return {-1, 0, 1, 0, 1, 0};
    case 3:
      return {-1, 0, 1, 0, -1, 1};
    case 4:
      return {1, 0, 0, 0, -1, 1};
    case 5:
      return {0, 1, 0, 1, 0, 0};
    case 6:
      return {0, -1, 1, 1, 0, 0};
    case 7:
      return {0, -1, 1, -1, 0, 1};
    case 8:
      return {0, 1, 0, -1, 0, 1};
    default:
      return {1, 0, 0, 0, 1, 0};
  }
}

/// The same with y upwards, as PDF has it.
std::array<double, 6> placed(int orientation) {
  const Turn t = turn_of(orientation);
  return {t.xu, -t.yu, -t.xv, t.yv, t.xv + t.x0, 1 - t.yv - t.y0};
}

// --- black and white ---------------------------------------------------------------------------------------

const std::uint8_t* row_of(const Scan& scan, int y) {
  return scan.pixels + static_cast<std::size_t>(y) * scan.stride;
}

bool is_bilevel(const Scan& scan) {
  if (scan.channels != 1) return false;
  for (int y = 0; y < scan.height; ++y) {
    const std::uint8_t* row = row_of(scan, y);
    if (!std::all_of(row, row + scan.width, [](std::uint8_t v) { return v == kBlack || v == kWhite; }))
      return false;
  }
  return true;
}

/// A TIFF that is written to memory.
struct MemoryFile {
  std::string bytes;
  std::size_t at = 0;
};

MemoryFile& memory(thandle_t handle) { return *static_cast<MemoryFile*>(handle); }

tmsize_t read_memory(thandle_t handle, void* to, tmsize_t size) {
  MemoryFile& file = memory(handle);
  const std::size_t there = file.at < file.bytes.size() ? file.bytes.size() - file.at : 0;
  const std::size_t count = std::min(static_cast<std::size_t>(size), there);
  std::memcpy(to, file.bytes.data() + std::min(file.at, file.bytes.size()), count);
  file.at += count;
  return static_cast<tmsize_t>(count);
}

tmsize_t write_memory(thandle_t handle, void* from, tmsize_t size) {
  MemoryFile& file = memory(handle);
  const auto count = static_cast<std::size_t>(size);
  if (file.bytes.size() < file.at + count) file.bytes.resize(file.at + count);
  std::memcpy(file.bytes.data() + file.at, from, count);
  file.at += count;
  return size;
}

toff_t seek_memory(thandle_t handle, toff_t offset, int whence) {
  MemoryFile& file = memory(handle);
  const std::size_t base = whence == SEEK_CUR ? file.at : whence == SEEK_END ? file.bytes.size() : 0;
  file.at = base + static_cast<std::size_t>(offset);
  return file.at;
}

int close_memory(thandle_t /*handle*/) { return 0; }
toff_t size_of_memory(thandle_t handle) { return memory(handle).bytes.size(); }

/// One bit a pixel, 1 for black, each row from a byte of its own.
std::vector<unsigned char> packed_bits(const Scan& scan) {
  constexpr int kBits = 8;
  const auto row_bytes = static_cast<std::size_t>((scan.width + kBits - 1) / kBits);
  std::vector<unsigned char> bits(row_bytes * static_cast<std::size_t>(scan.height), 0);
  for (int y = 0; y < scan.height; ++y) {
    const std::uint8_t* row = row_of(scan, y);
    unsigned char* out = bits.data() + static_cast<std::size_t>(y) * row_bytes;
    for (int x = 0; x < scan.width; ++x)
      if (row[x] == kBlack)
        out[x / kBits] |= static_cast<unsigned char>(0x80U >> static_cast<unsigned>(x % kBits));
  }
  return bits;
}

std::string group4(const Scan& scan) {
  MemoryFile file;
  const std::unique_ptr<TIFF, void (*)(TIFF*)> tiff(
      TIFFClientOpen("memory", "w", &file, read_memory, write_memory, seek_memory, close_memory,
                     size_of_memory, nullptr, nullptr),
      TIFFClose);
  if (!tiff) throw std::bad_alloc();
  TIFFSetField(tiff.get(), TIFFTAG_IMAGEWIDTH, scan.width);
  TIFFSetField(tiff.get(), TIFFTAG_IMAGELENGTH, scan.height);
  TIFFSetField(tiff.get(), TIFFTAG_BITSPERSAMPLE, 1);
  TIFFSetField(tiff.get(), TIFFTAG_SAMPLESPERPIXEL, 1);
  TIFFSetField(tiff.get(), TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
  TIFFSetField(tiff.get(), TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4);
  TIFFSetField(tiff.get(), TIFFTAG_ROWSPERSTRIP, scan.height);  // one strip, which PDF takes as it is
  std::vector<unsigned char> bits = packed_bits(scan);
  if (TIFFWriteEncodedStrip(tiff.get(), 0, bits.data(), static_cast<tmsize_t>(bits.size())) < 0)
    throw std::runtime_error("libtiff could not pack the picture");
  return file.bytes.substr(TIFFGetStrileOffset(tiff.get(), 0), TIFFGetStrileByteCount(tiff.get(), 0));
}

// --- grey and colour ---------------------------------------------------------------------------------------

/// A row as PDF has it: red first.
void copy_row(const Scan& scan, int y, std::vector<unsigned char>& out) {
  const std::uint8_t* row = row_of(scan, y);
  out.assign(row, row + static_cast<std::size_t>(scan.width) * static_cast<std::size_t>(scan.channels));
  if (scan.channels == 3)
    for (std::size_t i = 0; i + 2 < out.size(); i += 3) std::swap(out[i], out[i + 2]);
}

class Quality : public Pl_DCT::CompressConfig {
 public:
  void apply(jpeg_compress_struct* info) override { jpeg_set_quality(info, kQuality, TRUE); }
};

std::string with_loss(const Scan& scan) {
  std::string out;
  Pl_String end("jpeg", nullptr, out);
  Quality quality;
  Pl_DCT pack("dct", &end, static_cast<JDIMENSION>(scan.width), static_cast<JDIMENSION>(scan.height),
              scan.channels, scan.channels == 3 ? JCS_RGB : JCS_GRAYSCALE, &quality);
  std::vector<unsigned char> row;
  for (int y = 0; y < scan.height; ++y) {
    copy_row(scan, y, row);
    pack.write(row.data(), row.size());
  }
  pack.finish();
  return out;
}

/// The nearest of left, above and the corner between them to their plane: the filter of PNG that packs
/// photographs best.
unsigned char paeth(int left, int above, int corner) {
  const int plane = left + above - corner;
  const int to_left = std::abs(plane - left), to_above = std::abs(plane - above);
  const int to_corner = std::abs(plane - corner);
  const int nearest = to_left <= to_above && to_left <= to_corner ? left
                      : to_above <= to_corner                     ? above
                                                                  : corner;
  return static_cast<unsigned char>(nearest);
}

std::string without_loss(const Scan& scan) {
  constexpr unsigned char kPaeth = 4;  // number of that filter, before each row
  std::string out;
  Pl_String end("flate", nullptr, out);
  Pl_Flate pack("deflate", &end, Pl_Flate::a_deflate);
  const auto step = static_cast<std::size_t>(scan.channels);
  const std::size_t length = static_cast<std::size_t>(scan.width) * step;
  std::vector<unsigned char> above(length, 0), row, filtered(length + 1);
  filtered[0] = kPaeth;
  for (int y = 0; y < scan.height; ++y) {
    copy_row(scan, y, row);
    for (std::size_t i = 0; i < length; ++i) {
      const int left = i < step ? 0 : row[i - step], corner = i < step ? 0 : above[i - step];
      filtered[i + 1] = static_cast<unsigned char>(row[i] - paeth(left, above[i], corner));
    }
    pack.write(filtered.data(), filtered.size());
    above.swap(row);
  }
  pack.finish();
  return out;
}

}  // namespace

PdfImage pdf_image(const Scan& scan) {
  PdfImage image;
  image.width = scan.width;
  image.height = scan.height;
  image.components = scan.channels;
  if (scan.jpeg) {
    image.bytes = scan.jpeg->bytes;
    image.filter = "DCTDecode";
    image.width = scan.jpeg->width;
    image.height = scan.jpeg->height;
    image.components = scan.jpeg->components;
    image.placed = placed(scan.jpeg->orientation);
  } else if (is_bilevel(scan)) {
    image.bytes = group4(scan);
    image.filter = "CCITTFaxDecode";
    image.bits = 1;
  } else if (scan.exact) {
    image.bytes = without_loss(scan);
    image.filter = "FlateDecode";
  } else {
    image.bytes = with_loss(scan);
    image.filter = "DCTDecode";
  }
  return image;
}

}  // namespace broadsheet::write
