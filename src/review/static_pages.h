// The review as files, for looking only: to be shared, and opened from a disk without any server.
//
// The same page of the browser runs there. A page opened from a disk may load neither modules nor data but as
// plain scripts: the modules are therefore put one behind the other into one script, and each page's data is
// a call of a function. Of the paths of scans nothing is told but the names of the files.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "page/error.h"
#include "review/page_view.h"
#include "review/pages.h"
#include "review/server.h"

namespace broadsheet::review {

/// Scripts of page/ as one, by the order in assets(): what a module takes from another stands before it.
std::string scripts_in_one();

/// Writes all pages into `folder`, which appears whole or not at all. `on_page` hears of each, with the
/// trouble there was with its scan; empty for none. Errors: unwritable, also where something is there
/// already.
Result<void> write_static(Pages& pages, const Around& around, const std::filesystem::path& folder,
                          const std::function<void(const Entry& entry, const std::string& trouble)>& on_page);

}  // namespace broadsheet::review
