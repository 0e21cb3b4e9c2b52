// The truth and the output of `score`, both any bytes: they are the two halves of the input, parted by a NUL.
#include <algorithm>

#include "checks.h"
#include "score/text_score.h"
#include "target.h"

namespace broadsheet::fuzz {
namespace {

constexpr std::size_t kLongest = 4096;  // bytes of each: comparing takes the product of both

bool is_share(double value) { return value >= 0 && value < 1.000001; }  // a mean, rounded

void check_score(std::string_view truth, std::string_view output) {
  const auto score = score::score_text(truth, output);
  require(score.has_value(), "short texts are compared");
  require(score->article_error >= 0 && score->page_error >= 0, "an error is not below 0");
  require(is_share(score->paragraph_precision) && is_share(score->paragraph_recall) &&
              is_share(score->paragraph_f1),
          "precision and recall are shares");
  require(score->article_errors.size() == score->articles, "each article has its error");
}

}  // namespace
}  // namespace broadsheet::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace broadsheet::fuzz;
  const std::string_view bytes = bytes_of(data, size);
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  const std::string_view truth = bytes.substr(0, std::min(end, kLongest));
  const std::string_view output = bytes.substr(std::min(end + 1, bytes.size())).substr(0, kLongest);
  check_score(truth, output);
  check_score(truth, truth);
  return 0;
}
