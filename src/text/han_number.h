// Numbers in Chinese characters.
#pragma once

#include <string_view>

namespace broadsheet::text {

/// `三`, `十二`, `廿三`, `一百零五`, and digit by digit `一〇`, `二〇二四`; 0 for what is none, or more than
/// `highest`.
int han_number(std::u32string_view written, int highest);

}  // namespace broadsheet::text
