// What a PDF consists of, without painting it: many times as many inputs as the target `pdf` gets through.
#include "checks.h"
#include "load/pdf_content.h"
#include "load/pdf_scan.h"
#include "memory_file.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet;
  constexpr double kChosenDpi = 300;
  constexpr std::int64_t kMostPixels = 500'000'000;
  const fuzz::MemoryFile file(fuzz::bytes_of(data, size));
  const load::PdfStructure whole = load::examine_pdf(file.path(), -1);
  fuzz::require(whole.pages >= 0, "pages are counted");
  fuzz::require((whole.state == load::PdfState::good) == whole.why.empty(), "what is not good has a reason");
  for (int page = 0; page < std::min(whole.pages, 3); ++page) {
    const load::PdfStructure structure = load::examine_pdf(file.path(), page);
    if (structure.state != load::PdfState::good) continue;
    const auto resolution = load::resolution_of(structure.content, kChosenDpi, kMostPixels);
    fuzz::require(!resolution || (resolution->dpi.x > 0 && resolution->dpi.y > 0), "a resolution is above 0");
  }
  return 0;
}
