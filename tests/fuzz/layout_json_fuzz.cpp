// The truth of a layout, as `score` and `transcribe` read it, and the JSON of a page as `score` does.
#include <algorithm>

#include "checks.h"
#include "score/layout_json.h"
#include "target.h"

namespace broadsheet::fuzz {
namespace {

void check_layout(const Result<score::Layout>& layout) {
  if (!layout) {
    require(layout.error().code == ErrorCode::bad_input, "a refusal is one of the input");
    require(layout.error().file == kFile && !layout.error().cause.empty(), "a refusal names file and cause");
    return;
  }
  require(layout->width > 0 && layout->height > 0, "a picture has a size");
  for (const score::LayoutLine& line : layout->lines)
    require(line.region < layout->regions.size(), "lines stand in regions that are there");
  std::vector<std::size_t> order = layout->order;
  std::sort(order.begin(), order.end());
  require(std::adjacent_find(order.begin(), order.end()) == order.end(), "no line is read twice");
  require(order.empty() || order.back() < layout->lines.size(), "lines that are read are there");
}

}  // namespace
}  // namespace broadsheet::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet;
  const std::string_view bytes = fuzz::bytes_of(data, size);
  score::is_layout_truth(bytes);
  fuzz::check_layout(score::read_layout_truth(fuzz::kFile, bytes));
  fuzz::check_layout(score::read_page_layout(fuzz::kFile, bytes));
  return 0;
}
