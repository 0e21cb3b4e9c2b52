// What the system says when something cannot be written, as an Error.
#pragma once

#include <string>

#include "page/error.h"

namespace broadsheet {

/// `error` is a value of errno; the next step is one that helps against it.
Error unwritable(std::string file, int error);

}  // namespace broadsheet
