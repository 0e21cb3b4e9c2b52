// The provenance in the JSON of a page that stands in the output folder, whoever wrote it.
#include "target.h"
#include "write/provenance.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  broadsheet::write::parameters_in(broadsheet::fuzz::bytes_of(data, size), "given");
  return 0;
}
