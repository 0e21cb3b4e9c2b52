// Any format of an OCR engine, as it is recognized by its bytes.
#include "checks.h"
#include "target.h"
#include "write/ocr_read.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet;
  fuzz::check_pages(write::read_ocr(fuzz::kFile, fuzz::bytes_of(data, size)));
  return 0;
}
