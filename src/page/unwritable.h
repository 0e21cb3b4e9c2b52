// What the system says when something cannot be written, as an Error.
#pragma once

#include <string>

#include "page/error.h"

namespace broadsheet {

/// `error` is a value of errno. disk_full where it says so, else unwritable; the next step is one that helps.
Error unwritable(std::string file, int error);

}  // namespace broadsheet
