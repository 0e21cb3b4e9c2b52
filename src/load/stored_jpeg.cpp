#include "load/stored_jpeg.h"

#include <limits>

#include "load/bytes.h"
#include "load/format.h"
#include "load/raster.h"

namespace broadsheet::load {

namespace {

Result<Stored> stored(const std::string& file) {
  const auto start = read_start(file, kSniffedBytes);
  if (!start) return tl::unexpected(start.error());
  const auto format = format_of(*start);
  if (!format)
    return tl::unexpected(Error{ErrorCode::not_an_image, "", {}, "the file is no picture any more", ""});
  Stored how;
  how.exact =
      *format == Format::png || *format == Format::tiff || *format == Format::bmp || *format == Format::pnm;
  if (*format != Format::jpeg) return how;
  const auto bytes = read_whole(file, std::numeric_limits<std::size_t>::max());
  if (!bytes) return tl::unexpected(bytes.error());
  return header_of_jpeg(*bytes).map([&](const JpegHeader& header) {
    if (header.plain)
      how.jpeg = PlainJpeg{{reinterpret_cast<const char*>(bytes->data()), bytes->size()},
                           header.width,
                           header.height,
                           header.components,
                           header.orientation};
    return how;
  });
}

}  // namespace

Result<Stored> how_stored(const std::string& file) {
  return stored(file).map_error([&](Error error) {
    error.file = file;
    return error;
  });
}

}  // namespace broadsheet::load
