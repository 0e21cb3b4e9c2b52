// PDF, from a file to the pixels of its first and last page: what qpdf tells of it, and what poppler paints.
#include "scan_checks.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet;
  return fuzz::check_scan(load::Format::pdf, fuzz::bytes_of(data, size));
}
