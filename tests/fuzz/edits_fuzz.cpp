// NAME.edits.json: what is read is written and read back alike, and places can be held against a picture.
#include "checks.h"
#include "page/given.h"
#include "target.h"
#include "text/normalize.h"
#include "write/edits_json.h"

namespace broadsheet::fuzz {
namespace {

constexpr double kSide = 1000;  // pixels of the picture

void check_edit(const Edit& edit) {
  require(!edit.places.empty(), "an edit has a place");
  const bool several = edit.action == Edit::Action::article || edit.action == Edit::Action::order ||
                       edit.action == Edit::Action::join;
  require(several || edit.places.size() == 1, "only lists of regions or lines have several places");
  require(!edit.text || text::nfc(*edit.text) == *edit.text, "text is NFC");
  require(edit.action != Edit::Action::kind || edit.kind, "a change of kind names it");
  require(edit.action != Edit::Action::text || edit.text, "a change of text has it");
}

void check_edits(std::string_view bytes) {
  const auto edits = write::edits_from_json(kFile, bytes);
  if (!edits) {
    require(edits.error().code == ErrorCode::bad_input, "a refusal is one of the input");
    require(edits.error().file == kFile && !edits.error().cause.empty(), "a refusal names file and cause");
    return;
  }
  for (const write::EditsFile::Entry& entry : edits->entries) check_edit(entry.edit);
  Given given;
  given.edits = edits->of(0);
  place_outside(given, kSide, kSide);

  const std::string json = write::to_json(*edits);
  const auto back = write::edits_from_json(kFile, json);
  // A place thinner than the decimal that is written comes back without area.
  if (!back) return;
  require(back->entries.size() == edits->entries.size(), "no edit is lost on the way");
  require(write::to_json(*back) == json, "what was read is written alike");
}

}  // namespace
}  // namespace broadsheet::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  broadsheet::fuzz::check_edits(broadsheet::fuzz::bytes_of(data, size));
  return 0;
}
