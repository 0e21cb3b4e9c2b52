#include "load/exif.h"

#include <libexif/exif-data.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace broadsheet::load {
namespace {

constexpr std::array<std::uint8_t, 6> kHeader{'E', 'x', 'i', 'f', 0, 0};
constexpr int kUnitCentimetre = 3;  ///< of the tag ResolutionUnit; 2, and missing, are inches

std::optional<int> short_value(ExifData* data, ExifTag tag) {
  const ExifEntry* entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], tag);
  if (entry == nullptr || entry->format != EXIF_FORMAT_SHORT || entry->components < 1) return std::nullopt;
  return exif_get_short(entry->data, exif_data_get_byte_order(data));
}

double rational_value(ExifData* data, ExifTag tag) {
  const ExifEntry* entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], tag);
  if (entry == nullptr || entry->format != EXIF_FORMAT_RATIONAL || entry->components < 1) return 0;
  const ExifRational value = exif_get_rational(entry->data, exif_data_get_byte_order(data));
  return value.denominator == 0 ? 0 : static_cast<double>(value.numerator) / value.denominator;
}

}  // namespace

Exif read_exif(Bytes block) {
  std::vector<std::uint8_t> whole;
  if (!std::ranges::equal(block.first(std::min(block.size(), kHeader.size())), kHeader)) {
    whole.assign(kHeader.begin(), kHeader.end());
  }
  whole.insert(whole.end(), block.begin(), block.end());

  const std::unique_ptr<ExifData, void (*)(ExifData*)> data(exif_data_new(), &exif_data_unref);
  if (!data) return {};
  // Otherwise libexif adds what the standard asks for: a resolution of 72 dpi that the file never named.
  exif_data_unset_option(data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
  exif_data_load_data(data.get(), whole.data(), static_cast<unsigned>(whole.size()));

  Exif exif;
  exif.orientation = short_value(data.get(), EXIF_TAG_ORIENTATION).value_or(1);
  const bool metric = short_value(data.get(), EXIF_TAG_RESOLUTION_UNIT) == kUnitCentimetre;
  const double per_inch = metric ? kCentimetresPerInch : 1;
  exif.density.x = rational_value(data.get(), EXIF_TAG_X_RESOLUTION) * per_inch;
  exif.density.y = rational_value(data.get(), EXIF_TAG_Y_RESOLUTION) * per_inch;
  return exif;
}

}  // namespace broadsheet::load
