// PAGE XML: by its own reader, as --layout trusts it, with bytes that need not look like it; then as reflow
// reads it, which makes lines of what is told of regions only.
#include "checks.h"
#include "target.h"
#include "write/ocr_page.h"
#include "write/ocr_read.h"
#include "write/page_xml_read.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet;
  const std::string_view bytes = fuzz::bytes_of(data, size);
  fuzz::check_normalized_pages(write::page_from_xml(fuzz::kFile, bytes).map([](write::PageXml xml) {
    fuzz::require(xml.types.size() == xml.page.regions.size(), "each region has its type");
    fuzz::require(xml.texts.size() == xml.page.regions.size(), "each region has its text");
    write::set_one_article(xml.page, xml.order);
    return std::vector<Page>{std::move(xml.page)};
  }));
  if (write::recognize_ocr_format(bytes) == write::OcrFormat::page_xml)
    fuzz::check_normalized_pages(write::read_ocr(fuzz::kFile, bytes));
  return 0;
}
