// What load/decode.h promises of any bytes, asked of one format at a time, so that libFuzzer stays with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "load/format.h"

namespace broadsheet::fuzz {

/// Asks for the sizes of the frames, and decodes the first and the last: a picture of the size that is told,
/// within the limit, or an Error that can be shown. The value is the target's: -1, not worth keeping, for
/// bytes that are taken for another format.
int check_scan(load::Format format, std::string_view bytes);

}  // namespace broadsheet::fuzz
