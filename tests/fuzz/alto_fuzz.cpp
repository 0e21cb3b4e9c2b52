// ALTO, by its own reader: bytes need not look like it.
#include "checks.h"
#include "target.h"
#include "write/alto_read.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet;
  fuzz::check_normalized_pages(write::pages_from_alto(fuzz::kFile, fuzz::bytes_of(data, size)));
  return 0;
}
