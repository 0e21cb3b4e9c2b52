// A word in small letters, as names are compared.
#pragma once

#include <string>
#include <string_view>

namespace broadsheet::text {

std::u32string small_letters(std::u32string_view word);

}  // namespace broadsheet::text
