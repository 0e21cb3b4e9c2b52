// JPEG 2000, from a file to its pixels.
#include "scan_checks.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet;
  return fuzz::check_scan(load::Format::jpeg2000, fuzz::bytes_of(data, size));
}
