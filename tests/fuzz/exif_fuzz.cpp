// A block of EXIF as JPEG, PNG and WebP hold it.
#include "checks.h"
#include "load/exif.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet;
  const load::Exif exif = load::read_exif({data, size});
  fuzz::require(exif.orientation >= 0 && exif.orientation <= 0xFFFF, "a tag of 16 bits stays one");
  const double dpi = load::believable_dpi(exif.density, 1000, 1000);
  fuzz::require(dpi >= 0 && dpi < 10000, "a resolution is 0 or can be believed");
  return 0;
}
