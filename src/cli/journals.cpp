#include "cli/journals.h"

#include "batch/journal.h"

namespace broadsheet::cli {

Result<batch::Index> index_of(const std::string& folder) {
  if (batch::journal_files(folder).empty()) {
    return tl::unexpected(Error{ErrorCode::not_found,
                                folder,
                                {},
                                "there is no journal of broadsheet in this folder",
                                "name the folder that was given to broadsheet read -o"});
  }
  return batch::Index::open(folder, batch::user_cache());
}

}  // namespace broadsheet::cli
