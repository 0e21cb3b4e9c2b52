// A file of a journal: what is a record of it is written again as the same record, and names come back.
#include <sstream>

#include "batch/path_text.h"
#include "batch/record.h"
#include "checks.h"
#include "target.h"

namespace broadsheet::fuzz {
namespace {

void check_journal(std::string_view bytes) {
  require(batch::path_of_text(batch::text_of_path(bytes)) == bytes, "a name of any bytes comes back");
  std::istringstream lines{std::string(bytes)};
  for (std::string line; std::getline(lines, line);) {
    const auto record = batch::record_from(nlohmann::json::parse(line, nullptr, false));
    if (!record) continue;
    const std::string written =
        batch::to_json(*record).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    const auto again = batch::record_from(nlohmann::json::parse(written, nullptr, false));
    require(again.has_value() && again->index() == record->index(),
            "what was written is a record of its kind");
    require(batch::to_json(*again).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) == written,
            "and says the same");
  }
}

}  // namespace
}  // namespace broadsheet::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  broadsheet::fuzz::check_journal(broadsheet::fuzz::bytes_of(data, size));
  return 0;
}
