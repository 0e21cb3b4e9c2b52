// The JSON of a Page, by its own reader: bytes need not look like it.
#include "checks.h"
#include "target.h"
#include "write/json.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet;
  fuzz::check_pages(write::page_from_json(fuzz::bytes_of(data, size))
                        .map([](Page page) { return std::vector<Page>{std::move(page)}; })
                        .map_error([](Error error) {
                          error.file = fuzz::kFile;  // this reader is given no name
                          return error;
                        }));
  return 0;
}
