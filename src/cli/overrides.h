// What a user knows better than the program: the options --direction, --columns, --region and --layout, and
// the file NAME.edits.json beside a scan.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "page/error.h"
#include "page/given.h"

namespace CLI {
class App;
}

namespace broadsheet::cli {

/// The same for all pages of a run; as the user gave it, checked.
struct Overrides {
  std::string direction{};             ///< empty: not given
  int columns = 0;                     ///< 0: not given
  std::vector<std::string> regions{};  ///< X,Y,W,H[:kind[:direction]]
  std::string layout{};                ///< a PAGE XML file; empty: not given
  bool no_edits = false;               ///< edits files are passed over
};
nlohmann::json to_message(const Overrides& overrides);
Overrides overrides_from(const nlohmann::json& message);

/// --direction, --columns, --region, --layout, --no-edits
void add_override_options(CLI::App& command, Overrides& overrides);

/// The file of edits beside a scan, `a.edits.json` for `a.tif`; empty when there is none or none is wanted.
std::string edits_beside(const std::string& scan, const Overrides& overrides);

/// What the JSON of a page is to say of all this, "direction=vertical edits=0123456789abcdef", and by which
/// it is told whether a finished page was made so. Files are told by their hash; one that cannot be read,
/// which is an error when its page is read, by "unreadable". Empty when nothing is given.
std::string given_parameters(const Overrides& overrides, const std::string& edits);

struct PageOverrides {
  Given given;
  std::vector<std::string> notes;
};

/// All that is given for one page: `frame` of the file `scan`, a picture of that size. A PAGE XML of a
/// picture of another size is scaled. Edits that were made for another file are passed over, and a note says
/// so. Errors, with the file's name: not_found, unreadable; damaged for an empty file; bad_input where a file
/// is none of its kind, its picture has another shape, or a place lies outside the picture.
Result<PageOverrides> overrides_of_page(const Overrides& overrides, const std::string& edits,
                                        const Source& source);

}  // namespace broadsheet::cli
